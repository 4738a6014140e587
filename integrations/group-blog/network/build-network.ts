import { currentIdsOfEntries, formerIdsOf, withCurrentIds, type CurrentIds } from '../model/current-ids.ts';
import { localeOf, type WordChanges } from '../words/words.ts';
import { byName, byText, compareText } from '../model/compare.ts';
import type { Entries, Entry, EntryOf } from '../model/entries.ts';
import { withoutFeatures, type FeaturesOff } from '../model/features.ts';
import type { History } from '../model/history.ts';
import { withSlash, type Addresses } from './addresses.ts';
import { actsOf } from './acts/acts.ts';
import { buildOutside } from './joining/build-outside.ts';
import { buildPosts } from './joining/build-posts.ts';
import { addResponses } from './joining/build-responses.ts';
import { toMemberLinks } from './member-links.ts';
import type {
  Challenge,
  CheckIn,
  Community,
  Member,
  Network,
  Participation,
  Post,
  Strategy,
  Tag,
  Verdict,
  Week,
} from './network.ts';
import { resolveIds, sourceOf, type NetworkDraft, type Mutable } from './joining/network-draft.ts';
import { defaultFeedAuthority } from './feed-ids.ts';
import { todayIn, type Now } from './now.ts';
import { linkMentions } from './joining/link-mentions.ts';
import { createFindPostId } from './post-ids.ts';
import { pageAddresses } from './pages/page-addresses.ts';
import { pagesWithout } from './pages/pages.ts';
import { buildOffers } from './joining/build-offers.ts';
import { buildSupport } from './joining/build-support.ts';
import { weekOf } from '../schemas/values/iso-week.ts';
import { formerTags, type RenamedTags } from '../schemas/renamed-tags.ts';
import { hasLeft, hasMemberPage, visibilityOf } from './visibility.ts';

interface BuildOptions {
  now: Now;
  /** The host of the site, such as `https://example.org`; null where there is none yet. */
  site: string | null;
  /** The addresses of the site; undefined where its configuration is not known. */
  addresses?: Pick<Addresses, 'inNetwork'>;
  /** What the repository has seen; it is not needed where no challenge asks for it. */
  history?: History | undefined;
  /** The site's own words. */
  words?: WordChanges | undefined;
  /** What the site has switched off. */
  off?: FeaturesOff;
}

/**
 * Joins the content into the network as it is to be seen at `now`. References that do not resolve are left out: the checks
 * report them.
 */
export function buildNetwork(
  all: Entries,
  { now, site, addresses, history, words, off = new Set() }: BuildOptions,
): Network {
  const read = withoutFeatures(all, off);
  const currentIds = currentIdsOfEntries(read);
  const entries = withCurrentIds(read, currentIds);
  const { title, description, language, timezone, repository = null, renamedTags } = entries.network.data;
  const today = todayIn(now, timezone);
  const feedAuthority = entries.network.data.feedAuthority ?? authorityOf(entries, site, today);

  const draft: NetworkDraft = {
    communities: byId(entries.communities, ({ id, data, ...source }): Mutable<Community> => ({
      id,
      formerIds: formerIdsOf(currentIds, 'communities', id),
      name: data.name,
      interest: data.interest,
      source: sourceOf(source),
      where: (data.where ?? []).map(({ text, url = null }) => ({ text, url })),
      questions: data.questions ?? [],
      posts: [],
      servedBy: [],
      wantedBy: [],
      offers: [],
    })),
    members: new Map(),
    challenges: new Map(),
  };
  draft.members = buildMembers(entries, currentIds, draft.communities, today);
  addResults(entries.results, draft.members, today);
  draft.challenges = buildChallenges(entries, currentIds, draft, now);

  const postIdAt = createFindPostId(entries, { currentIds, site, addresses });
  const allPosts = buildPosts(entries, draft, {
    today,
    feedAuthority,
    language,
    currentIds,
    renamedTags,
    postIdAt,
  });
  const listedPosts = allPosts.filter(({ isListed }) => isListed);
  addResponses(entries.responses, allPosts, entries.network.data.blocked);
  const network: Mutable<Network> = {
    title,
    description,
    ...localeOf(language, words),
    contentLanguage: language,
    timezone,
    repository,
    source: sourceOf(entries.network),
    today,
    feedAuthority,
    feedAliases: entries.network.data.feedAliases ?? [],
    members: [...draft.members.values()],
    allPosts,
    listedPosts,
    outsidePosts: buildOutside(entries.outside, entries.sources, draft, allPosts, {
      today,
      timezone,
      language,
      feedAuthority,
    }),
    sources: new Map(entries.sources.map(({ id, data }) => [id, data])),
    pageAddresses: new Map(),
    currentIds,
    communities: [...draft.communities.values()].toSorted(byName(language, ({ name }) => name)),
    challenges: [...draft.challenges.values()].toSorted(
      (a, b) => compareText(b.data.start, a.data.start) || compareText(a.id, b.id),
    ),
    tags: buildTags(listedPosts, language, renamedTags),
    years: [...Map.groupBy(listedPosts, ({ date }) => date.slice(0, 4))].map(([year, posts]) => ({
      year,
      posts,
    })),
    weeks: buildWeeks(listedPosts),
    support: [],
    strategies: buildStrategies(entries.strategies, draft.members, today),
    offers: [],
    focus: entries.network.data.focus ?? {},
    history: history ?? null,
    off,
  };
  const pages = pagesWithout(off);
  network.pageAddresses = pageAddresses(network, hiddenAliases(entries, today), pages);
  network.support = buildSupport(entries.support, draft, allPosts, { today, site, postIdAt });
  linkMentions(network, { site, addresses });
  for (const act of off.has('support') ? [] : actsOf(network).all.toReversed()) {
    draft.members.get(act.by.id)?.given.push(act);
    draft.members.get(act.to.id)?.received.push(act);
  }
  network.offers = buildOffers(entries.offers, draft, network);
  // How many pages a member has follows from these acts.
  network.pageAddresses = pageAddresses(network, hiddenAliases(entries, today), pages);
  freeze(network);
  return network;
}

function hiddenAliases({ posts, hiddenAliases: others = [] }: Entries, today: string): string[] {
  const hidden = posts.filter(({ data }) => visibilityOf(data, today) === 'hidden');
  return [...others, ...hidden.flatMap(({ data }) => data.aliases ?? []).map(withSlash)];
}

function membersWithPage({ members, posts }: Entries, today: string): Entries['members'] {
  const visible = posts.filter(({ data }) => visibilityOf(data, today) !== 'hidden');
  const peopleOfPosts = new Set(
    visible.flatMap(({ id, data }) => [id.split('/')[0] ?? '', ...(data.authors ?? [])]),
  );
  return members.filter(({ id, data }) => hasMemberPage({ id, joined: data.joined }, today, peopleOfPosts));
}

function buildMembers(
  entries: Entries,
  currentIds: CurrentIds,
  communities: NetworkDraft['communities'],
  today: string,
): NetworkDraft['members'] {
  const { language, timezone } = entries.network.data;
  const sorted = membersWithPage(entries, today)
    .toSorted(byText(({ id }) => id))
    .toSorted(byName(language, ({ data }) => data.name));
  return byId(sorted, ({ id, data, picture, ...source }) => {
    const member: Mutable<Member> = {
      id,
      formerIds: formerIdsOf(currentIds, 'members', id),
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
      timezone: data.timezone ?? timezone,
      serves: resolveIds(communities, data.serves),
      wantsToServe: resolveIds(communities, data.wantsToServe),
      away: (data.away ?? []).map(({ from, to, because = null }) => ({ from, to, because })),
      promises: data.promises ? { ...data.promises, since: data.promises.since ?? null } : null,
      feed: data.feed ?? null,
      outside: [],
      blog: [],
      written: [],
      allWritten: [],
      participations: [],
      strategy: null,
      results: [],
      sharesResults: data.shareResults === true,
      given: [],
      received: [],
      offers: [],
      partnerIn: [],
      source: sourceOf(source),
    };
    for (const community of resolveIds(communities, data.serves)) community.servedBy.push(member);
    for (const community of resolveIds(communities, data.wantsToServe)) community.wantedBy.push(member);
    return member;
  });
}

function buildChallenges(
  entries: Entries,
  currentIds: CurrentIds,
  draft: NetworkDraft,
  now: Now,
): NetworkDraft['challenges'] {
  const challenges = byId(entries.challenges, ({ id, data, ...source }): Mutable<Challenge> => ({
    id,
    formerIds: formerIdsOf(currentIds, 'challenges', id),
    title: data.title,
    ledBy: (data.ledBy !== undefined && draft.members.get(data.ledBy)) || null,
    data: { ...data },
    communities: resolveIds(draft.communities, data.communities),
    participants: [],
    posts: [],
    source: sourceOf(source),
  }));
  const checkIns = Map.groupBy(entries.checkIns, ({ id }) => id.slice(0, id.lastIndexOf('/')));
  const verdicts = Map.groupBy(entries.verdicts, ({ id }) => id.split('/').slice(1, 3).join('/'));
  for (const { id, data, ...source } of entries.participants) {
    const [challengeId = '', memberId = ''] = id.split('/');
    const challenge = challenges.get(challengeId);
    const member = draft.members.get(memberId);
    if (!challenge || !member) continue;
    const today = todayIn(now, member.timezone);
    const participation: Participation = {
      challenge,
      member,
      data: { ...data },
      source: sourceOf(source),
      checkIns: (checkIns.get(id) ?? [])
        .map((checkIn): CheckIn => ({
          ...checkIn.data,
          date: checkIn.id.slice(checkIn.id.lastIndexOf('/') + 1),
          note: checkIn.text,
          path: checkIn.path,
        }))
        .filter(({ date }) => date <= today)
        .toSorted(byText(({ date }) => date)),
      posts: [],
      verdicts: (verdicts.get(id) ?? []).flatMap((verdict) => toVerdict(verdict, draft.members, today)),
    };
    challenge.participants.push(participation);
    member.participations.push(participation);
  }
  const places = new Map<Member, number>([...draft.members.values()].map((member, place) => [member, place]));
  for (const challenge of challenges.values()) {
    challenge.participants.sort((a, b) => (places.get(a.member) ?? 0) - (places.get(b.member) ?? 0));
  }
  for (const member of draft.members.values()) {
    member.participations.sort((a, b) => compareText(b.challenge.data.start, a.challenge.data.start));
  }
  return challenges;
}

/** A strategy that is dated after today cannot be seen yet. */
function buildStrategies(
  entries: readonly EntryOf<'strategies'>[],
  members: NetworkDraft['members'],
  today: string,
): Strategy[] {
  return entries.toSorted(byText(({ id }) => id)).flatMap(({ id, data, ...source }) => {
    const member = members.get(id);
    if (!member || data.updated > today) return [];
    member.strategy = { member, data: { ...data }, source: sourceOf(source) };
    return [member.strategy];
  });
}

function addResults(
  entries: readonly EntryOf<'results'>[],
  members: NetworkDraft['members'],
  today: string,
): void {
  for (const { id, data, text } of entries.toSorted(byText((entry) => entry.id))) {
    const [memberId = '', date = ''] = id.split('/');
    if (date > today) continue;
    const { channels, private: isPrivate = false } = data;
    members.get(memberId)?.results.push({ date, isPrivate, channels, note: text });
  }
}

function toVerdict(
  { id, data, text, path }: EntryOf<'verdicts'>,
  members: NetworkDraft['members'],
  today: string,
): Verdict[] {
  const [judgeId = '', , , goal = ''] = id.split('/');
  const judge = members.get(judgeId);
  return judge && data.on <= today ? [{ ...data, judge, goal, text, path }] : [];
}

function buildTags(posts: readonly Post[], language: string, renamed: RenamedTags | undefined): Tag[] {
  const former = formerTags(renamed);
  const tagged = posts.flatMap((post) => post.tags.map((tag) => ({ tag, post })));
  return [...Map.groupBy(tagged, ({ tag }) => tag)]
    .map(([name, found]) => ({
      name,
      formerNames: former.get(name) ?? [],
      posts: found.map(({ post }) => post),
    }))
    .toSorted(byName(language, ({ name }) => name));
}

function buildWeeks(posts: readonly Post[]): Week[] {
  const weeks = new Map([...new Set(posts.map(({ date }) => date))].map((date) => [date, weekOf(date)]));
  return [...Map.groupBy(posts, ({ date }) => weeks.get(date) ?? '')].map(([week, own]) => ({
    week,
    posts: own,
  }));
}

function authorityOf({ posts }: Entries, site: string | null, today: string): string {
  const dates = posts.filter(({ data }) => data.draft !== true).map(({ data }) => data.date);
  return defaultFeedAuthority(site === null ? 'localhost' : new URL(site).hostname, dates, today);
}

function byId<Data, T>(entries: readonly Entry<Data>[], make: (entry: Entry<Data>) => T): Map<string, T> {
  return new Map(entries.map((entry) => [entry.id, make(entry)]));
}

/**
 * Freezes the network and everything in it but the pictures, which are objects of Astro's. It does not recurse, since posts
 * form long chains.
 */
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
