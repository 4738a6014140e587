import { memberAddress, postAddress, progressAddress, videoAddress } from '../../network/addresses.ts';
import type { Source } from '../../model/entries.ts';
import type { Participation } from '../../network/network.ts';
import { buildProgress } from '../../progress/build-progress.ts';
import { videoName } from '../../model/content-path.ts';
import { toPerson, type Person } from './person.ts';
import { authorsText, toPostItem, type PostItem } from './post-item.ts';
import { headlineOf } from '../cards/progress-summary.ts';
import type { Site } from '../site.ts';

/** What the components in a body show, by what they name; what is not there, or not yet, is left out. */
export interface Shown {
  /** By id. */
  members: Readonly<Record<string, Pick<Person, 'name' | 'url' | 'avatar' | 'initials' | 'shade'>>>;
  /** By `host/slug`. */
  posts: Readonly<
    Record<
      string,
      Pick<PostItem, 'title' | 'url' | 'date' | 'dateText' | 'language' | 'direction'> & { by: string }
    >
  >;
  /** By `challenge/member`. */
  progress: Readonly<Record<string, ShownProgress>>;
  /** The address of a video, by its name as it is written. */
  videos: Readonly<Record<string, string>>;
}

export interface ShownProgress {
  name: string;
  challenge: string;
  url: string;
  /** "Day 29 of 84. On pace."; of who is not on pace, the day alone. */
  headline: string;
  /** Of the goals, 0 to 100. */
  percent: number;
}

/** @param id of the content file. */
export function buildShown(site: Site, id: string, { components = [] }: Source): Shown {
  const { network, addresses } = site;
  const named = (component: string, attribute: string): string[] => [
    ...new Set(
      components.flatMap(({ name, attributes }) => (name === component ? (attributes[attribute] ?? []) : [])),
    ),
  ];
  const found = <Item, View>(
    ids: readonly string[],
    find: (id: string) => Item | undefined,
    view: (item: Item) => View,
  ): Record<string, View> =>
    Object.fromEntries(
      ids.flatMap((id): [string, View][] => {
        const item = find(id);
        return item === undefined ? [] : [[id, view(item)]];
      }),
    );
  return {
    members: found(
      named('Member', 'id'),
      (wanted) => network.members.find((member) => member.id === wanted),
      (member) => {
        const { name, avatar, initials, shade } = toPerson(member, site);
        return { name, url: addresses.page(memberAddress(member.id)), avatar, initials, shade };
      },
    ),
    posts: found(
      named('Post', 'id'),
      (wanted) => network.allPosts.find((post) => post.id === wanted),
      (post) => {
        const { title, date, dateText, language, direction } = toPostItem(post, site);
        const url = addresses.page(postAddress(post.host.id, post.slug));
        return { title, url, date, dateText, language, direction, by: authorsText(post, network.language) };
      },
    ),
    progress: Object.fromEntries(
      participationsIn(site, { components }).map((one) => [
        `${one.challenge.id}/${one.member.id}`,
        toProgress(site, one),
      ]),
    ),
    videos: found(
      named('Video', 'src'),
      (src) => videoName(src) ?? undefined,
      (name) => addresses.file(videoAddress(id, name)),
    ),
  };
}

function participationsIn(
  { network }: Site,
  { components = [] }: Pick<Source, 'components'>,
): Participation[] {
  const named = new Set(
    components.flatMap(({ name, attributes }) =>
      name === 'Progress' ? [`${attributes['challenge'] ?? ''}/${attributes['member'] ?? ''}`] : [],
    ),
  );
  if (named.size === 0) return [];
  return network.challenges
    .flatMap(({ participants }) => participants)
    .filter(({ challenge, member }) => named.has(`${challenge.id}/${member.id}`));
}

function toProgress(site: Site, participation: Participation): ShownProgress {
  const { challenge, member } = participation;
  const view = buildProgress(site.network, participation, site.now);
  return {
    name: member.name,
    challenge: challenge.title,
    url: site.addresses.page(progressAddress(challenge.id, member.id)),
    headline: headlineOf(view),
    percent: view.percent,
  };
}
