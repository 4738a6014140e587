import { isHidden } from '../model/content-path.ts';
import { problemAt, type ParsedContent } from '../model/parsed-content.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { ContentKind } from '../schemas/kind.ts';
import { KINDS } from '../schemas/kinds.ts';
import { factsOf, isAmong, type OwnershipFacts } from './content-owners.ts';
import { askFor, memberNames, organisersNamed, takeBack, whoseText } from './ownership-words.ts';
import { fromRoot, type Change, type Sender, type Since } from './change.ts';
import { createRights, type Rights } from './rights.ts';

interface Context {
  since: Since;
  login: string;
  base: OwnershipFacts;
  rights: Rights;
}

/**
 * Reports changes to files that are not the sender's. Both ends of a move count. What senders write themselves gives them
 * no right, except to new files.
 * @param base the content of the base.
 * @param content the content as it is now.
 */
export function checkOwnership(
  since: Since & { sender: Sender },
  base: ParsedContent,
  files: readonly SourceFile[],
  content: ParsedContent,
  kinds: readonly ContentKind[] = KINDS,
): Problem[] {
  const { login } = since.sender;
  const baseFacts = factsOf(base, kinds);
  if (isAmong(login, baseFacts.organisers)) return [];
  const paths = since.sender.base.map(({ path }) => path);
  const rights = createRights(baseFacts, paths, factsOf(content, kinds), since.changes, kinds);
  const context: Context = { since, login, base: baseFacts, rights };
  const sources = new Map(files.map((file) => [file.path, file]));
  return since.changes.flatMap((change) => {
    const found = endsOf(change).flatMap((end) => checkEnd(end, context));
    if (found.length > 0 || change.what === 'removed') return found;
    const file = sources.get(change.path);
    return file ? checkNames(file, context) : [];
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

function checkEnd(end: End, context: Context): Problem[] {
  const { since, login, base, rights } = context;
  const { what, path } = end;
  const odd = oddText(end);
  const owners = odd === null ? rights.ownersOf(path) : [];
  if (owners.some((member) => isAmong(login, rights.loginsOf(member)))) return [];
  const whose = whoseText(owners, rights, base.organisers);
  const told = odd === null ? '' : `${odd}: `;
  const name = path.startsWith('../') ? fromRoot(path, since.prefix) : path;
  const message = `${told}${name} is ${whose} to ${VERBS[what]}, not @${login}'s`;
  const fix = `${missingLogin(owners, context) ?? askFor(owners, rights, base.organisers)}; ${takeBack(what, path, since)}`;
  return [problemAt(fileAt(path), [], 'not-yours', message, fix)];
}

const VERBS = { added: 'add', changed: 'change', removed: 'take away' } as const;

/** Why no check can examine a file, so that only the organisers may let it in; null where the checks can. */
function oddText({ what, path, is }: End): string | null {
  if (what === 'removed' || path.startsWith('../')) return null;
  if (is === 'link') return 'it is a symbolic link';
  if (is === 'repository') return 'it is a repository of its own';
  if (/[\\\p{Cc}\p{Bidi_Control}]/u.test(path)) return 'its name has a sign in it that no name should have';
  return isHidden(path) ? 'it is a hidden file' : null;
}

/** What to write where the sender may be the owner, whose login no file names; null where it is not that. */
function missingLogin(owners: readonly string[], { login, rights, base }: Context): string | null {
  const [member, ...others] = owners;
  if (member === undefined || others.length > 0 || rights.loginsOf(member).length > 0) return null;
  const who = base.logins.has(member) ? `ask ${organisersNamed(base.organisers)} to write` : 'write';
  return `if you are ${member}, ${who} "github: ${login}" in members/${member}.md`;
}

/** Reports a post that is put into the names of others by somebody who is not among its authors. */
function checkNames(file: SourceFile, { login, base, rights }: Context): Problem[] {
  const { now = [], before = [] } = rights.namesIn(file.path) ?? {};
  if (now.some((member) => isAmong(login, rights.loginsOf(member)))) return [];
  const others = now.filter((member) => !before.includes(member));
  if (others.length === 0) return [];
  const message = `it would stand in the name of ${memberNames(others, rights)}, and @${login} is not among its authors`;
  const fix = `${askFor(others, rights, base.organisers)}; or write the authors as they were, or yourself among them, in authors`;
  return [problemAt(file, ['authors'], 'not-yours', message, fix)];
}

function fileAt(path: string): SourceFile {
  return { path, place: { is: 'stray' }, isLink: false };
}
