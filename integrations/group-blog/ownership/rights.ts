import { isId } from '../schemas/fields.ts';
import type { Facts } from './content-owners.ts';
import type { Change } from './change.ts';

/** What a path says of whose it is, before anybody looked into a file. */
export type Claim =
  | { is: 'member'; member: string }
  | { is: 'post'; host: string; post: string }
  | { is: 'challenge'; challenge: string };

/** @returns null for what is the organisers'. */
export function claimOf(path: string): Claim | null {
  const [folder, first = '', second, third] = path.split('/');
  const ofMember = (member = ''): Claim => ({ is: 'member', member });
  switch (folder) {
    case 'members':
      return second !== undefined || first.includes('.') ? ofMember(first.split('.')[0]) : null;
    case 'posts': {
      if (second === undefined) return null;
      const slug = third === undefined ? /^(.+)\.mdx?$/.exec(second)?.[1] : second;
      return slug === undefined ? ofMember(first) : { is: 'post', host: first, post: `${first}/${slug}` };
    }
    case 'participants':
      return third === undefined && second?.endsWith('.md') === true ? ofMember(second.slice(0, -3)) : null;
    case 'check-ins':
      return third === undefined ? null : ofMember(second);
    case 'verdicts':
      return second === undefined ? null : ofMember(first);
    case 'challenges': {
      const challenge = second === undefined ? /^(.+)\.md$/.exec(first)?.[1] : undefined;
      return challenge === undefined ? null : { is: 'challenge', challenge };
    }
    default:
      return null;
  }
}

export interface Rights {
  /** The members whose a path is; empty for what is the organisers'. */
  ownersOf: (path: string) => readonly string[];
  /** The members in whose name a post stood already. */
  namesBefore: (post: string) => readonly string[];
  /** Of somebody who joins by this change too. */
  loginsOf: (member: string) => readonly string[];
}

/**
 * Who may change what. The base alone says it of all that is there; of what is new, and of new members, the change itself does.
 * @param paths every path of the base.
 */
export function createRights(
  base: Facts,
  paths: readonly string[],
  now: Facts,
  changes: readonly Change[],
): Rights {
  const there = new Set(paths);
  // On some computers a folder that differs in case only is the same one.
  const folders = new Set(paths.map((path) => postFolder(path)));
  const continued = continuedPosts(base, changes);
  const joins = (member: string): boolean =>
    !base.logins.has(member) && now.logins.has(member) && isId(member);
  const isMember = (member: string): boolean => base.logins.has(member);

  const ofMember = (member: string, path: string): string[] =>
    isMember(member) || (joins(member) && !there.has(path)) ? [member] : [];
  const ofPost = (host: string, post: string, path: string): readonly string[] => {
    const isNew = !there.has(path) && !folders.has(post) && isId(post.split('/')[1] ?? '');
    const old = base.authors.has(post) ? post : isNew ? continued.get(post) : undefined;
    if (old !== undefined) return [...new Set([...(base.authors.get(old) ?? []), host])];
    return (isNew ? now.authors.get(post) : undefined) ?? [host];
  };
  return {
    ownersOf(path) {
      const claim = claimOf(path);
      switch (claim?.is) {
        case 'member':
          return ofMember(claim.member, path);
        case 'post':
          return isMember(claim.host) || joins(claim.host)
            ? ofPost(claim.host, claim.post, path).filter((member) => ofMember(member, path).length > 0)
            : [];
        case 'challenge': {
          const { challenge } = claim;
          const isNew = !base.leaders.has(challenge) && !there.has(path) && isId(challenge);
          const leader = (isNew ? now : base).leaders.get(challenge);
          return leader === undefined || leader === null ? [] : ofMember(leader, path);
        }
        default:
          return [];
      }
    },
    namesBefore: (post) => base.authors.get(continued.get(post) ?? post) ?? [],
    loginsOf: (member) => base.logins.get(member) ?? (joins(member) ? (now.logins.get(member) ?? []) : []),
  };
}

function postFolder(path: string): string {
  const [folder, host = '', name = ''] = path.toLowerCase().split('/');
  return folder === 'posts' ? `${host}/${name.replace(/\.mdx?$/, '')}` : '';
}

/** New posts that are old ones under another name on the same blog: whoever may change the old one may rename it. */
function continuedPosts(base: Facts, changes: readonly Change[]): Map<string, string> {
  return new Map(
    changes.flatMap(({ path, from }): [string, string][] => {
      const [claim, old] = [claimOf(path), from === null ? null : claimOf(from)];
      if (claim?.is !== 'post' || old?.is !== 'post' || !isPostFile(path) || !isPostFile(from ?? ''))
        return [];
      const isRenamed =
        claim.host === old.host && base.authors.has(old.post) && !base.authors.has(claim.post);
      return isRenamed ? [[claim.post, old.post]] : [];
    }),
  );
}

/** The words, and no picture or anything else in the post's folder. */
export function isPostFile(path: string): boolean {
  return /^posts\/[^/]+\/(?:[^/]+|[^/]+\/index)\.mdx?$/.test(path);
}
