import { isHidden } from '../../../model/content-path.ts';
import type { SourceFile } from '../../../model/source-file.ts';
import { fromRoot, type Change } from '../../../ownership/change.ts';
import { includesLogin } from '../../../ownership/content-owners.ts';
import { offerChange } from '../../../ownership/partner-part.ts';
import { ANNS_POST, examplePost } from '../../examples.ts';
import { defineRule, type CheckContext, type Finding } from '../../rule.ts';
import { changeRights, type ChangeRights } from './change-rights.ts';
import { othersIds } from './former-ids.ts';
import { askOwnersText, membersText, organisersText, undoText, ownersText } from './owner-text.ts';

/**
 * Changes to files that are not the sender's. Both ends of a move count. What senders write themselves gives them no right,
 * except to new files.
 */
export const notYours = defineRule({
  code: 'not-yours',
  severity: 'error',
  explanation: {
    means: 'A change touches what is not its sender’s: here, a new post of ann’s in the folder of ben.',
    why: 'Everybody can send a change, so what keeps your words yours is whose file it is. Yours are the files and folders that are named after you, in the member file of which "github" is your login, what you write as a guest of others, and what you promise as the partner in an offer, which nobody else may write. A challenge is whose ledBy it names. All else is the organisers’, who may change everything.',
    wrong: { ...examplePost(), path: ANNS_POST.replace('/ann/', '/ben/').replace('first', 'my-first') },
    right: { ...examplePost(), path: ANNS_POST.replace('first', 'my-first') },
    change: { actor: 'ann-login' },
  },
  check(context) {
    const rights = context.once(changeRights);
    if (!rights) return [];
    const files = new Map(context.files.map((file) => [file.path, file]));
    const before = new Map(rights.changeSet.before.map((file) => [file.path, file]));
    const ofFiles = rights.changeSet.changes.flatMap((change) => {
      const file = files.get(change.path);
      const old = before.get(change.from ?? change.path);
      if (file && old && isOwnPart({ change, file, old }, context, rights)) return [];
      const found = changedPaths(change).flatMap((end) => checkPath(end, rights));
      if (found.length > 0 || change.what === 'removed') return found;
      return file ? [...checkNames(file, rights), ...checkPartners(file, old, context, rights)] : [];
    });
    return [...ofFiles, ...othersIds(context, rights)];
  },
});

/** A path at which something changes. */
interface ChangedPath {
  what: 'added' | 'changed' | 'removed';
  path: string;
  is: Change['is'];
}

function changedPaths({ what, path, from, is }: Change): ChangedPath[] {
  if (what !== 'moved') return [{ what, path, is }];
  return [
    ...(from === null ? [] : [{ what: 'removed', path: from, is: 'file' } as const]),
    { what: 'added', path, is },
  ];
}

const VERBS = { added: 'add', changed: 'change', removed: 'take away' } as const;

function checkPath(end: ChangedPath, context: ChangeRights): Finding[] {
  const {
    changeSet,
    login,
    base: { organisers },
    rights,
  } = context;
  const { what, path } = end;
  const odd = uncheckableText(end);
  const owners = odd === null ? rights.ownersOf(path) : [];
  const entitled = what === 'removed' ? [...owners, ...rights.removersOf(path)] : owners;
  if (entitled.some((member) => includesLogin(login, rights.loginsOf(member)))) return [];
  const owner = ownersText(owners, rights, organisers);
  const name = path.startsWith('../') ? fromRoot(path, changeSet.prefix) : path;
  const message = `${odd === null ? '' : `${odd}: `}${name} is ${owner} to ${VERBS[what]}, not @${login}'s`;
  const ask = missingLogin(owners, context) ?? askOwnersText(owners, rights, organisers);
  return [{ file: { path }, message, fix: `${ask}; ${undoText(what, path, changeSet)}` }];
}

/** Why no check can examine a file, so that only the organisers may let it in; null where the checks can. */
function uncheckableText({ what, path, is }: ChangedPath): string | null {
  if (what === 'removed' || path.startsWith('../')) return null;
  if (is === 'link') return 'it is a symbolic link';
  if (is === 'repository') return 'it is a repository of its own';
  if (/[\\\p{Cc}\p{Bidi_Control}]/u.test(path)) return 'its name has a sign in it that no name should have';
  return isHidden(path) ? 'it is a hidden file' : null;
}

/** Tells a sender who may be the owner to write their login, where no file names one; null in all other cases. */
function missingLogin(owners: readonly string[], { login, rights, base }: ChangeRights): string | null {
  const [member, ...others] = owners;
  if (member === undefined || others.length > 0 || rights.loginsOf(member).length > 0) return null;
  const who = base.logins.has(member) ? `ask ${organisersText(base.organisers)} to write` : 'write';
  return `if you are ${member}, ${who} "github: ${login}" in members/${member}.md`;
}

/** A post that is put into the names of others by somebody who is not among its authors. */
function checkNames(file: SourceFile, { login, base, rights }: ChangeRights): Finding[] {
  const { now = [], before = [] } = rights.fieldOwnersOf(file.path) ?? {};
  if (now.some((member) => includesLogin(login, rights.loginsOf(member)))) return [];
  const others = now.filter((member) => !before.includes(member));
  if (others.length === 0) return [];
  const message = `it would stand in the name of ${membersText(others, rights)}, and @${login} is not among its authors`;
  const fix = `${askOwnersText(others, rights, base.organisers)}; or write the authors as they were, or yourself among them, in authors`;
  return [{ file, field: ['authors'], message, fix }];
}

/** Whether a partner writes in the offer of another, and there what is theirs alone. */
function isOwnPart(
  { change, file, old }: { change: Change; file: SourceFile; old: SourceFile },
  { content }: CheckContext,
  { login, rights }: ChangeRights,
): boolean {
  if (change.what !== 'changed' || change.is !== 'file' || !isOffer(file)) return false;
  const { partners, isPartnersAlone } = offerChange(file, old, content.currentIds);
  const isBodySame = file.bodyDigest !== undefined && file.bodyDigest === old.bodyDigest;
  return (
    isPartnersAlone &&
    isBodySame &&
    partners.length > 0 &&
    partners.every((member) => includesLogin(login, rights.loginsOf(member)))
  );
}

/** An offer in which its giver says what a partner promises. */
function checkPartners(
  file: SourceFile,
  old: SourceFile | undefined,
  { content }: CheckContext,
  { login, base, rights }: ChangeRights,
): Finding[] {
  if (!isOffer(file)) return [];
  const { partners } = offerChange(file, old, content.currentIds);
  const others = partners.filter((member) => !includesLogin(login, rights.loginsOf(member)));
  if (others.length === 0) return [];
  const who = membersText(others, rights);
  const message = `it would say what ${who} will do as a partner, and nobody is made to promise`;
  const fix = `${askOwnersText(others, rights, base.organisers)}; or leave partner and the promises by partner as they were`;
  return [{ file, field: ['partner'], message, fix }];
}

function isOffer({ place }: SourceFile): boolean {
  return place.is === 'content' && place.kind === 'offers';
}
