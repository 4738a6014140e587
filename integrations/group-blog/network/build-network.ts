import { withSlash } from './addresses.ts';
import { buildPosts } from './build-posts.ts';
import { pageAddresses } from './page-addresses.ts';
import type { Entries, Entry, Source, VerdictEntry } from '../model/entries.ts';
import { toMemberLinks } from './member-links.ts';
import type {
  Challenge,
  CheckIn,
  Community,
  Member,
  Network,
  Participation,
  Post,
  Tag,
  Verdict,
} from './network.ts';
import { todayIn, type Now } from './now.ts';
import { hasLeft, isThere, visibilityOf } from './visibility.ts';

/** A list or a field that is filled while the network is joined together, and frozen at the end. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

export interface Drafts {
  members: Map<string, Draft<Member>>;
  communities: Map<string, Draft<Community>>;
  challenges: Map<string, Draft<Challenge>>;
}

/**
 * Joins the content together as it is to be seen at `now`. References that do not resolve are left out: the
 * checks report them.
 * @param site the host of the site, as `https://example.org`; null where there is none yet.
 */
export function buildNetwork(entries: Entries, { now, site }: { now: Now; site: string | null }): Network {
  const { title, description, language, timezone, repository = null } = entries.network.data;
  const today = todayIn(now, timezone);
  const feedAuthority = entries.network.data.feedAuthority ?? defaultFeedAuthority(entries, site, today);

  const drafts: Drafts = {
    communities: byId(entries.communities, ({ id, data, ...source }) => ({
      id,
      ...data,
      source: sourceOf(source),
      posts: [],
      servedBy: [],
      wantedBy: [],
    })),
    members: new Map(),
    challenges: new Map(),
  };
  drafts.members = buildMembers(entries, drafts.communities, today);
  drafts.challenges = buildChallenges(entries, drafts, now);

  const pages = buildPosts(entries, drafts, { today, feedAuthority, language, site });
  const posts = pages.filter(({ isListed }) => isListed);
  const network: Draft<Network> = {
    title,
    description,
    language,
    timezone,
    repository,
    source: sourceOf(entries.network),
    today,
    feedAuthority,
    members: [...drafts.members.values()],
    pages,
    pageAddresses: new Map(),
    posts,
    communities: [...drafts.communities.values()].toSorted(by(({ name }) => name)),
    challenges: [...drafts.challenges.values()].toSorted(
      (a, b) => compare(b.data.start, a.data.start) || compare(a.id, b.id),
    ),
    tags: buildTags(posts),
  };
  network.pageAddresses = pageAddresses(network, hiddenAliases(entries, today));
  freeze(network);
  return network;
}

function hiddenAliases({ posts, hiddenAliases: others = [] }: Entries, today: string): string[] {
  const hidden = posts.filter(({ data }) => visibilityOf(data, today) === 'hidden');
  return [...others, ...hidden.flatMap(({ data }) => data.aliases ?? []).map(withSlash)];
}

function membersThere({ members, posts }: Entries, today: string): Entries['members'] {
  const visible = posts.filter(({ data }) => visibilityOf(data, today) !== 'hidden');
  const ofPosts = new Set(
    visible.flatMap(({ id, data }) => [id.split('/')[0] ?? '', ...(data.authors ?? [])]),
  );
  return members.filter(({ id, data }) => isThere({ id, joined: data.joined }, today, ofPosts));
}

function buildMembers(
  entries: Entries,
  communities: Drafts['communities'],
  today: string,
): Drafts['members'] {
  const sorted = membersThere(entries, today).toSorted(
    (a, b) => compareNames(a.data.name, b.data.name) || compare(a.id, b.id),
  );
  return byId(sorted, ({ id, data, picture, ...source }) => {
    const member: Draft<Member> = {
      id,
      name: data.name,
      kind: data.kind,
      isGuest: data.guest === true,
      isEarlier: hasLeft(data, today),
      joined: data.joined ?? null,
      left: data.left ?? null,
      tagline: data.tagline ?? null,
      avatar: data.avatar ?? null,
      picture: picture ?? null,
      links: toMemberLinks(data.links ?? {}),
      timezone: data.timezone ?? entries.network.data.timezone,
      serves: resolve(communities, data.serves),
      wantsToServe: resolve(communities, data.wantsToServe),
      blog: [],
      written: [],
      pages: [],
      participations: [],
      source: sourceOf(source),
    };
    for (const community of resolve(communities, data.serves)) community.servedBy.push(member);
    for (const community of resolve(communities, data.wantsToServe)) community.wantedBy.push(member);
    return member;
  });
}

function buildChallenges(entries: Entries, drafts: Drafts, now: Now): Drafts['challenges'] {
  const challenges = byId(entries.challenges, ({ id, data, ...source }): Draft<Challenge> => ({
    id,
    title: data.title,
    ledBy: (data.ledBy !== undefined && drafts.members.get(data.ledBy)) || null,
    data: { ...data },
    communities: resolve(drafts.communities, data.communities),
    participants: [],
    posts: [],
    source: sourceOf(source),
  }));
  const checkIns = Map.groupBy(entries.checkIns, ({ id }) => id.slice(0, id.lastIndexOf('/')));
  const verdicts = Map.groupBy(entries.verdicts, ({ id }) => id.split('/').slice(1, 3).join('/'));
  for (const { id, data, ...source } of entries.participants) {
    const [challengeId = '', memberId = ''] = id.split('/');
    const challenge = challenges.get(challengeId);
    const member = drafts.members.get(memberId);
    if (!challenge || !member) continue;
    const today = todayIn(now, member.timezone);
    const participation: Participation = {
      challenge,
      member,
      data: { ...data },
      source: sourceOf(source),
      checkIns: (checkIns.get(id) ?? [])
        .map((checkIn): CheckIn => {
          return {
            ...checkIn.data,
            date: checkIn.id.slice(checkIn.id.lastIndexOf('/') + 1),
            note: checkIn.text,
          };
        })
        .filter(({ date }) => date <= today)
        .toSorted((a, b) => compare(a.date, b.date)),
      posts: [],
      verdicts: (verdicts.get(id) ?? []).flatMap((verdict) => toVerdict(verdict, drafts.members, today)),
    };
    challenge.participants.push(participation);
    member.participations.push(participation);
  }
  for (const challenge of challenges.values()) {
    challenge.participants.sort(
      (a, b) => compareNames(a.member.name, b.member.name) || compare(a.member.id, b.member.id),
    );
  }
  for (const member of drafts.members.values()) {
    member.participations.sort((a, b) => compare(b.challenge.data.start, a.challenge.data.start));
  }
  return challenges;
}

function toVerdict({ id, data, text }: VerdictEntry, members: Drafts['members'], today: string): Verdict[] {
  const [judgeId = '', , , goal = ''] = id.split('/');
  const judge = members.get(judgeId);
  return judge && data.on <= today ? [{ ...data, judge, goal, text }] : [];
}

function buildTags(posts: readonly Post[]): Tag[] {
  const tags = new Map<string, Post[]>();
  for (const post of posts) {
    for (const tag of post.tags) {
      const tagged = tags.get(tag);
      if (tagged) tagged.push(post);
      else tags.set(tag, [post]);
    }
  }
  return [...tags].map(([name, tagged]) => ({ name, posts: tagged })).toSorted(by(({ name }) => name));
}

/** The site's host and the year of the first post (RFC 4151). */
function defaultFeedAuthority({ posts }: Entries, site: string | null, today: string): string {
  const dates = posts.filter(({ data }) => data.draft !== true).map(({ data }) => data.date);
  const first = dates.reduce((earliest, date) => (date < earliest ? date : earliest), today);
  return `${site === null ? 'localhost' : new URL(site).hostname},${first.slice(0, 4)}`;
}

export function sourceOf({ path, links, digest, components = [] }: Source): Source {
  return { path, links, digest, components };
}

export function resolve<T>(map: ReadonlyMap<string, T>, ids: readonly string[] = []): T[] {
  return [...new Set(ids)].flatMap((id) => map.get(id) ?? []);
}

function byId<Data, T>(entries: readonly Entry<Data>[], make: (entry: Entry<Data>) => T): Map<string, T> {
  return new Map(entries.map((entry) => [entry.id, make(entry)]));
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const by =
  <T>(key: (item: T) => string) =>
  (a: T, b: T): number =>
    compareNames(key(a), key(b));

/** One order for names on every machine, whatever its locale. */
const collator = new Intl.Collator('en', { numeric: true });
function compareNames(a: string, b: string): number {
  return collator.compare(a, b);
}

/** Freezes all that belongs to the network; pictures are Astro's own objects. Chains of posts are long, so no recursion. */
function freeze(network: Network): void {
  const stack: object[] = [network];
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    if (Object.isFrozen(item)) continue;
    Object.freeze(item);
    for (const [key, value] of Object.entries(item)) {
      if (value !== null && typeof value === 'object' && key !== 'avatar' && key !== 'cover')
        stack.push(value as object);
    }
  }
}
