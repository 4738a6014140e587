import { NETWORK_FILES } from '../../network/pages/page-files.ts';
import { PAGES } from '../../network/pages/pages.ts';
import { currentId } from '../../model/current-ids.ts';
import type { BodyComponent, Source } from '../../model/entries.ts';
import type { Network, Participation } from '../../network/network.ts';
import { buildProgress } from '../../progress/build-progress.ts';
import { videoName } from '../../model/content-path.ts';
import { toPerson, type Person } from './person.ts';
import { authorsText, toPostItem, type PostItem } from './post-item.ts';
import { publicHeadline } from './headline.ts';
import type { Site } from '../site.ts';
import type { Words } from '../../words/words.ts';

/** The data that the components in a body show. What does not exist, or is not visible yet, is left out. */
export interface MdxComponentData {
  /** Members, by their ids. */
  members: Readonly<Record<string, Pick<Person, 'name' | 'url' | 'avatar' | 'initials' | 'shade'>>>;
  /** Posts, by `host/slug`. */
  posts: Readonly<
    Record<
      string,
      Pick<PostItem, 'title' | 'url' | 'date' | 'dateText' | 'language' | 'direction'> & { by: string }
    >
  >;
  /** The progress of participants, by `challenge/member`. */
  progress: Readonly<Record<string, ProgressCardData>>;
  /** The paths of videos, by their names as written. */
  videos: Readonly<Record<string, string>>;
  words: Words['body'];
}

export interface ProgressCardData {
  name: string;
  challenge: string;
  url: string;
  /** "Day 29 of 84. On pace."; the day alone for a participant who is not on pace. */
  headline: string;
  /** The progress towards the goals, 0 to 100. */
  percent: number;
  /** "36 % of the goals". */
  percentText: string;
}

/** @param id the id of what the file is about. */
export function buildMdxComponentData(site: Site, id: string, { components = [] }: Source): MdxComponentData {
  const { network, addresses } = site;
  const { currentIds } = network;
  const [host = '', slug = ''] = id.split('/');
  const named = (component: string, attribute: string): string[] => [
    ...new Set(
      components.flatMap(({ name, attributes }) => (name === component ? (attributes[attribute] ?? []) : [])),
    ),
  ];
  const found = <Item, View>(
    ids: readonly string[],
    findItem: (id: string) => Item | undefined,
    view: (item: Item) => View,
  ): Record<string, View> =>
    Object.fromEntries(
      ids.flatMap((id): [string, View][] => {
        const item = findItem(id);
        return item === undefined ? [] : [[id, view(item)]];
      }),
    );
  return {
    members: found(
      named('Member', 'id'),
      (wanted) => find(network.members, currentId(currentIds, 'members', wanted)),
      (member) => {
        const { name, avatar, initials, shade } = toPerson(member, site);
        return { name, url: addresses.page(PAGES.member.make(member.id)), avatar, initials, shade };
      },
    ),
    posts: found(
      named('Post', 'id'),
      (wanted) => find(network.allPosts, currentId(currentIds, 'posts', wanted)),
      (post) => {
        const { title, date, dateText, language, direction } = toPostItem(post, site);
        const url = addresses.page(PAGES.post.make(post.host.id, post.slug));
        return { title, url, date, dateText, language, direction, by: authorsText(post, network.language) };
      },
    ),
    progress: found(
      participantsIn(components),
      (wanted) => participationOf(network, currentId(currentIds, 'participants', wanted)),
      (participation) => toProgress(site, participation),
    ),
    videos: found(
      named('Video', 'src'),
      (src) => videoName(src) ?? undefined,
      (name) => addresses.file(NETWORK_FILES.video.make(host, slug, name)),
    ),
    words: network.words.body,
  };
}

function find<Item extends { id: string }>(items: readonly Item[], id: string): Item | undefined {
  return items.find((item) => item.id === id);
}

/** The ids of the participants whose progress is shown, as they were written. */
function participantsIn(components: readonly BodyComponent[]): string[] {
  const named = components.flatMap(({ name, attributes }) =>
    name === 'Progress' ? [`${attributes['challenge'] ?? ''}/${attributes['member'] ?? ''}`] : [],
  );
  return [...new Set(named)];
}

function participationOf({ challenges }: Network, id: string): Participation | undefined {
  const [challenge = '', member] = id.split('/');
  return find(challenges, challenge)?.participants.find((one) => one.member.id === member);
}

function toProgress(site: Site, participation: Participation): ProgressCardData {
  const { challenge, member } = participation;
  const view = buildProgress(site.network, participation, site.now);
  return {
    name: member.name,
    challenge: challenge.title,
    url: site.addresses.page(PAGES.progress.make(challenge.id, member.id)),
    headline: publicHeadline(view, site.network),
    percent: view.percent,
    percentText: site.network.words.progress.percentOfGoals(view.percent),
  };
}
