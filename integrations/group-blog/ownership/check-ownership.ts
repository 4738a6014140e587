import { problemAt, type ParsedContent } from '../model/parsed-content.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceFile } from '../model/source-file.ts';
import { factsOf, isAmong, type Facts } from './content-owners.ts';
import { askFor, memberNames, organisersNamed, takeBack, whoseText } from './ownership-words.ts';
import { fromRoot, type Change, type Sender, type Since } from './change.ts';
import { claimOf, createRights, isPostFile, type Rights } from './rights.ts';

interface Case {
  since: Since;
  login: string;
  base: Facts;
  now: Facts;
  rights: Rights;
}

/**
 * Changes to what is not the sender's. Both ends of a move count, and nobody has a right by what they write themselves, but to
 * what is new.
 * @param base the content of the base, and `content` as it is now.
 */
export function checkOwnership(
  since: Since & { sender: Sender },
  base: ParsedContent,
  files: readonly SourceFile[],
  content: ParsedContent,
): Problem[] {
  const { login } = since.sender;
  const [then, now] = [factsOf(base), factsOf(content)];
  if (isAmong(login, then.organisers)) return [];
  const paths = since.sender.base.map(({ path }) => path);
  const rights = createRights(then, paths, now, since.changes);
  const facts: Case = { since, login, base: then, now, rights };
  const sources = new Map(files.map((file) => [file.path, file]));
  return since.changes.flatMap((change) => {
    const found = endsOf(change).flatMap((end) => checkEnd(end, facts));
    if (found.length > 0 || change.what === 'removed') return found;
    const file = sources.get(change.path);
    return file ? checkNames(file, facts) : [];
  });
}

/** A path at which something changes. */
interface End {
  what: 'added' | 'changed' | 'removed';
  path: string;
  is: Change['is'];
}

function endsOf({ what, path, from, is }: Change): End[] {
  if (what !== 'moved') return [{ what, path, is }];
  return [
    ...(from === null ? [] : [{ what: 'removed', path: from, is: 'file' } as const]),
    { what: 'added', path, is },
  ];
}

function checkEnd(end: End, facts: Case): Problem[] {
  const { since, login, base, rights } = facts;
  const { what, path } = end;
  const odd = oddText(end);
  const owners = odd === null ? rights.ownersOf(path) : [];
  if (owners.some((member) => isAmong(login, rights.loginsOf(member)))) return [];
  const whose = whoseText(owners, rights, base.organisers);
  const told = odd === null ? '' : `${odd}: `;
  const name = path.startsWith('../') ? fromRoot(path, since.prefix) : path;
  const message = `${told}${name} is ${whose} to ${VERBS[what]}, not @${login}'s`;
  const fix = `${missingLogin(owners, facts) ?? askFor(owners, rights, base.organisers)}; ${takeBack(what, path, since)}`;
  return [problemAt(fileAt(path), [], 'not-yours', message, fix)];
}

const VERBS = { added: 'add', changed: 'change', removed: 'take away' } as const;

/** What no check looks into: only those who answer for all of it may let it in. */
function oddText({ what, path, is }: End): string | null {
  if (what === 'removed' || path.startsWith('../')) return null;
  if (is === 'link') return 'it is a symbolic link';
  if (is === 'repository') return 'it is a repository of its own';
  if (/[\\\p{Cc}\p{Bidi_Control}]/u.test(path)) return 'its name has a sign in it that no name should have';
  return path.split('/').some((part) => part.startsWith('.')) ? 'it is a hidden file' : null;
}

/** Most of those who may not change their own files have not said who they are. */
function missingLogin(owners: readonly string[], { login, rights, base }: Case): string | null {
  const [member, ...others] = owners;
  if (member === undefined || others.length > 0 || rights.loginsOf(member).length > 0) return null;
  const who = base.logins.has(member) ? `ask ${organisersNamed(base.organisers)} to write` : 'write';
  return `if you are ${member}, ${who} "github: ${login}" in members/${member}.md`;
}

/** Nobody puts a post into another's name, but beside their own. */
function checkNames(file: SourceFile, { login, base, now, rights }: Case): Problem[] {
  const claim = claimOf(file.path);
  if (claim?.is !== 'post' || !isPostFile(file.path)) return [];
  const names = now.authors.get(claim.post) ?? [];
  if (names.some((member) => isAmong(login, rights.loginsOf(member)))) return [];
  const before = rights.namesBefore(claim.post);
  const others = names.filter((member) => !before.includes(member));
  if (others.length === 0) return [];
  const message = `it would stand in the name of ${memberNames(others, rights)}, and @${login} is not among its authors`;
  const fix = `${askFor(others, rights, base.organisers)}; or write the authors as they were, or yourself among them, in authors`;
  return [problemAt(file, ['authors'], 'not-yours', message, fix)];
}

function fileAt(path: string): SourceFile {
  return { path, place: { is: 'stray' }, isLink: false };
}
