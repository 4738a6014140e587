import { fromRoot, type ChangeSet } from '../../../ownership/change.ts';
import type { Rights } from '../../../ownership/rights.ts';

/** Says whose something is: "ann's (@ann-h)", "the organisers' (@gwen)". */
export function ownersText(owners: readonly string[], rights: Rights, organisers: readonly string[]): string {
  if (owners.length > 0) return OR_LIST.format(withLogins(owners, rights, "'s"));
  return organisers.length > 0
    ? `the organisers'${logins(organisers)}`
    : "the organisers', whom network.md does not name,";
}

export function membersText(members: readonly string[], rights: Rights): string {
  return AND_LIST.format(withLogins(members, rights));
}

export function organisersText(organisers: readonly string[]): string {
  return `an organiser${logins(organisers)}`;
}

/** Says whom to ask for a change. */
export function askOwnersText(
  members: readonly string[],
  rights: Rights,
  organisers: readonly string[],
): string {
  const reachable = members.filter((member) => rights.loginsOf(member).length > 0);
  return `ask ${OR_LIST.format([...withLogins(reachable, rights), organisersText(organisers)])} to do it`;
}

/** How many letters of a commit's hash identify it. */
const SHORT_HASH_LENGTH = 12;

/** Says how to undo one's own change. */
export function undoText(
  what: 'added' | 'changed' | 'removed',
  path: string,
  { commit, prefix }: ChangeSet,
): string {
  if (what === 'added') return 'or take your change back: delete this file';
  const command = `git checkout ${commit.slice(0, SHORT_HASH_LENGTH)} -- ${shellQuoted(fromRoot(path, prefix))}`;
  return `or take your change back: type ${command}, or in the browser put back what was there`;
}

/** Quotes a path for a shell, so that nothing in it is taken for a command. */
function shellQuoted(path: string): string {
  return /^[\w/][\w./-]*$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}

const OR_LIST = new Intl.ListFormat('en-GB', { type: 'disjunction' });
const AND_LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Members with their logins: "ann (@ann-h)". */
function withLogins(members: readonly string[], rights: Rights, ending = ''): string[] {
  return members.map((member) => `${member}${ending}${logins(rights.loginsOf(member))}`);
}

function logins(names: readonly string[]): string {
  return names.length === 0 ? '' : ` (${names.map((name) => `@${name}`).join(', ')})`;
}
