import type { z } from 'zod';
import { createAddresses, type AddressOptions } from '../../integrations/group-blog/network/addresses.ts';
import { buildNetwork } from '../../integrations/group-blog/network/build-network.ts';
import { pathOfId } from '../../integrations/group-blog/model/content-path.ts';
import type { Entries, Entry, EntryOf, Picture } from '../../integrations/group-blog/model/entries.ts';
import { featureOfKind } from '../../integrations/group-blog/model/features.ts';
import type { History } from '../../integrations/group-blog/model/history.ts';
import type { Member, Network, Participation, Post } from '../../integrations/group-blog/network/network.ts';
import { parseNow, type Now } from '../../integrations/group-blog/network/now.ts';
import { kindNamed, KINDS, type Kind } from '../../integrations/group-blog/schemas/kinds.ts';
import {
  replacePictures,
  type WithPictures,
} from '../../integrations/group-blog/schemas/values/picture-path.ts';
import { parseOptions } from '../../integrations/group-blog/options/options.ts';
import { createForge } from '../../integrations/group-blog/views/forge.ts';
import type { CardImage, CardModel } from '../../integrations/group-blog/views/cards/card-model.ts';
import { cardsOf } from '../../integrations/group-blog/views/cards/site-cards.ts';
import type { FeedSettings, Site } from '../../integrations/group-blog/views/site.ts';
import { wordsIn, type Locale, type WordChanges } from '../../integrations/group-blog/words/words.ts';

/** A network's language, and its words. */
export function localeOf(language = 'en-GB'): Locale {
  return { language, words: wordsIn(language) };
}

/** The front matter of a kind as it is typed, with a picture in the place of its path. */
export type InputOf<Id extends Kind> = WithPictures<
  z.input<Extract<(typeof KINDS)[number], { id: Id }>['schema']>,
  Picture
>;

type Facts<Id extends Kind> = Partial<InputOf<Id>>;

/** An entry whose data went through the schema of its kind, with a body that says nothing. */
function entryOf<Id extends Kind>(kindId: Id, id: string, facts: object): EntryOf<Id> {
  const kind = kindNamed(kindId);
  const pictures = new Map<string, Picture>();
  const input = replacePictures(facts, kind.pictureFields, (picture) => {
    const shown = picture as unknown as Picture;
    pictures.set(shown.src, shown);
    return shown.src;
  });
  const data = replacePictures(kind.schema.parse(input), kind.pictureFields, (src) => pictures.get(src));
  const [file] = pictures.keys();
  return {
    id,
    path: pathOfId(kind, id),
    links: [],
    digest: '',
    excerpt: '',
    text: '',
    asks: false,
    data: data as EntryOf<Id>['data'],
    picture: file === undefined ? undefined : { file, version: file },
  };
}

export function picture(src = '/pictures/one.jpg'): Picture {
  return { src, width: 800, height: 600, format: 'jpg' };
}

export function member(id: string, facts: Facts<'members'> = {}): EntryOf<'members'> {
  return entryOf('members', id, { name: id, ...facts });
}

/** @param id `host/slug`. */
export function post(
  id: string,
  {
    excerpt = '',
    text = '',
    path = `posts/${id}.md`,
    links = [],
    digest = '',
    asks = false,
    components = [],
    ...facts
  }: Facts<'posts'> & Partial<Omit<EntryOf<'posts'>, 'id' | 'data'>> = {},
): EntryOf<'posts'> {
  const entry = entryOf('posts', id, { title: id, date: '2026-03-02', ...facts });
  return { ...entry, excerpt, text, path, links, digest, asks, components };
}

export function community(id: string, facts: Facts<'communities'> = {}): EntryOf<'communities'> {
  return entryOf('communities', id, { name: id, interest: `What ${id} share`, ...facts });
}

/** Twenty-one days from Monday 2 March 2026. */
export function challenge(id: string, facts: Facts<'challenges'> = {}): EntryOf<'challenges'> {
  return entryOf('challenges', id, { title: id, start: '2026-03-02', plan: { days: 21 }, ...facts });
}

/** @param id `challenge/member`. */
export function participant(id: string, facts: Facts<'participants'> = {}): EntryOf<'participants'> {
  const goals = [{ title: 'Write every day', target: 21, unit: 'posts' }];
  return entryOf('participants', id, { goals, ...facts });
}

/** @param id `challenge/member/YYYY-MM-DD`. */
export function checkIn(id: string, values?: Record<string, number>, text = ''): EntryOf<'checkIns'> {
  return { ...entryOf('checkIns', id, values === undefined ? {} : { values }), text };
}

/** @param id `judge/challenge/member/goal`. */
export function verdict(
  id: string,
  facts: Facts<'verdicts'> = {},
  text = 'They did what they said they would.',
): EntryOf<'verdicts'> {
  return { ...entryOf('verdicts', id, { on: '2026-03-22', met: 'yes', ...facts }), text };
}

/** @param id `giver/YYYY-MM-DD-name`. */
export function supportFile(id: string, facts: Facts<'support'> = {}, note = ''): EntryOf<'support'> {
  return { ...entryOf('support', id, { to: 'ben', kind: 'share', ...facts }), text: note };
}

/** @param id the member. */
export function strategy(id: string, facts: Facts<'strategies'> = {}): EntryOf<'strategies'> {
  return entryOf('strategies', id, { updated: '2026-03-02', ...facts });
}

/** @param id `member/YYYY-MM-DD`. */
export function weekReport(id: string, facts: Facts<'results'> = {}, note = ''): EntryOf<'results'> {
  return { ...entryOf('results', id, { channels: {}, ...facts }), text: note };
}

/** From 1 to 30 June 2026. @param id `giver/offer`. */
export function offer(id: string, facts: Facts<'offers'> = {}): EntryOf<'offers'> {
  return entryOf('offers', id, {
    title: id,
    community: 'bread',
    value: 'A loaf',
    partner: { name: 'The Mill', url: 'https://mill.example' },
    starts: '2026-06-01',
    ends: '2026-06-30',
    promises: [],
    ...facts,
  });
}

/** @param id `member/entry`. */
export function outsidePost(id: string, facts: Facts<'outside'> = {}): EntryOf<'outside'> {
  const url = `https://${id.replace('/', '.example/')}/`;
  return entryOf('outside', id, { id: url, url, title: id, published: '2026-03-02T10:00:00Z', ...facts });
}

/** @param id the member. */
export function source(id: string, facts: Facts<'sources'> = {}): EntryOf<'sources'> {
  return entryOf('sources', id, facts);
}

/** @param id `host/slug`. */
export function responsesTo(id: string, responses: InputOf<'responses'>['responses']): EntryOf<'responses'> {
  return entryOf('responses', id, { responses });
}

export type Parts = Partial<Omit<Entries, 'network'>> & { network?: Facts<'network'> };

export function entriesOf({ network, ...parts }: Parts): Entries {
  const facts = { title: 'Our Network', description: 'Neighbours who write.', ...network };
  return {
    ...(Object.fromEntries(KINDS.map(({ id }) => [id, []])) as unknown as Entries),
    ...parts,
    network: entryOf('network', 'network', facts),
  };
}

export interface Moment {
  /** A date, or an instant. */
  now?: string;
  site?: string | null;
  history?: History | undefined;
  /** The site's own words. */
  words?: WordChanges;
}

export const NOW = '2026-03-31';
export const SITE = 'https://example.org';

export function nowOf(text: string = NOW): Now {
  return parseNow(text, 'the test');
}

export function buildNetworkOf(
  parts: Parts,
  { now = NOW, site = SITE, history, words }: Moment = {},
): Network {
  return buildNetwork(entriesOf(parts), { now: nowOf(now), site, history, words });
}

export interface SiteOptions
  extends Moment, Pick<Parameters<typeof buildNetwork>[1], 'off'>, Partial<Omit<AddressOptions, 'site'>> {
  isPinned?: boolean;
  feeds?: Partial<FeedSettings>;
}

const { feeds: FEEDS } = parseOptions({});
const imageOf = ({ alt, kind }: CardModel): CardImage => ({ alt, version: kind });

/** A site with the kinds that the parts hold. */
export function siteOf(parts: Parts, options: SiteOptions = {}): Site {
  const {
    now = NOW,
    site = SITE,
    isPinned = false,
    feeds,
    history,
    words,
    off = new Set(),
    ...given
  } = options;
  const addresses = createAddresses({
    site,
    base: '/',
    prefix: '',
    trailingSlash: 'ignore',
    format: 'directory',
    ...given,
  });
  const network = buildNetwork(entriesOf(parts), { now: nowOf(now), site, addresses, history, words, off });
  const filled = KINDS.map(({ id }) => id).filter(
    (kind) => kind === 'network' || (has(parts[kind]) && !featureOfKind(kind, off)),
  );
  const facts = {
    network,
    addresses,
    now: nowOf(now),
    isPinned,
    kinds: new Set(filled),
    feeds: { ...FEEDS, ...feeds },
    forge: network.repository === null ? null : createForge(network.repository, 'content'),
  };
  return {
    ...facts,
    cards: new Map(cardsOf(facts).map(({ address, card }) => [address, imageOf(card)])),
  };
}

function has(entries: readonly Entry<unknown>[] | undefined): boolean {
  return entries !== undefined && entries.length > 0;
}

/** The post, or an error that says which there are. */
export function postOf({ allPosts }: Network, id: string): Post {
  return found(allPosts, ({ id: other }) => other === id, id);
}

export function memberOf({ members }: Network, id: string): Member {
  return found(members, ({ id: other }) => other === id, id);
}

/** @param id `challenge/member`. */
export function participationOf({ challenges }: Network, id: string): Participation {
  const all = challenges.flatMap(({ participants }) => participants);
  return found(all, ({ challenge: { id: own }, member: who }) => `${own}/${who.id}` === id, id);
}

function found<T>(items: readonly T[], isIt: (item: T) => boolean, id: string): T {
  const item = items.find(isIt);
  if (item === undefined) throw new Error(`the network has no ${id}`);
  return item;
}

export const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);
