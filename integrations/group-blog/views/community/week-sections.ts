import { createFindWeek, type WeekFacts } from '../../community/weeks.ts';
import { lastDay, dayLabel } from '../../network/civil-days.ts';
import type { Feature } from '../../model/features.ts';
import type { Challenge, Member, Network, Participation, Post } from '../../network/network.ts';
import { PAGES } from '../../network/pages/pages.ts';
import { buildProgress, withdrawnOn } from '../../progress/build-progress.ts';
import type { Status } from '../../progress/progress-view.ts';
import type { IsoWeek } from '../../schemas/values/iso-week.ts';
import { dateText, rangeText } from '../../words/dates.ts';
import type { LinkedSite } from '../site.ts';
import { authorsText } from '../parts/post-item.ts';

/** A week of the network, for its page, its item in the feed, and mail. */
export interface WeekView {
  week: IsoWeek;
  /** "Week 47 of 2026". */
  title: string;
  /** "16 to 22 November 2026". */
  dates: string;
  /** Its last day, `YYYY-MM-DD`. */
  to: string;
  isOver: boolean;
  /** Those with something in them. */
  sections: readonly WeekSection[];
}

export interface WeekSection {
  heading: string;
  items: readonly WeekItem[];
}

/** A thing with a page, and what there is to say of it. */
export interface WeekItem {
  name: string;
  /** The path of its page. */
  url: string;
  /** "by Ann Baker"; empty where the name says it all. */
  text: string;
}

/**
 * Gathers what a page, a feed or a letter says of a week (community rules, 3).
 * @returns undefined where the week does not exist, or has not begun.
 */
export function buildWeek(site: LinkedSite, week: IsoWeek): WeekView | undefined {
  const { network } = site;
  const facts = createFindWeek(network)(week);
  if (!facts) return undefined;
  return {
    week,
    title: weekTitle(network, week),
    to: facts.to,
    dates: rangeText(facts.from, facts.to, network.language),
    isOver: facts.isOver,
    sections: sectionsOf(site, facts).filter(({ items }) => items.length > 0),
  };
}

/** "Week 47 of 2026". */
export function weekTitle({ words }: Pick<Network, 'words'>, week: IsoWeek): string {
  const [year = 0, number = 0] = week.split('-').map(Number);
  return words.community.weekTitle(number, year);
}

function sectionsOf({ network, addresses }: LinkedSite, facts: WeekFacts): WeekSection[] {
  const { language, words, off } = network;
  const { community } = words;
  const when = <Item>(feature: Feature, items: readonly Item[]): readonly Item[] =>
    off.has(feature) ? [] : items;
  const ofPost = (post: Post, text = community.by(authorsText(post, language))): WeekItem => ({
    name: post.title,
    url: addresses.page(PAGES.post.make(post.host.id, post.slug)),
    text,
  });
  const ofMember = ({ id, name }: Member, text: string): WeekItem => ({
    name,
    url: addresses.page(PAGES.member.make(id)),
    text,
  });
  return [
    {
      heading: community.focus,
      items: when('support', facts.focus ? [ofMember(facts.focus.member, '')] : []),
    },
    { heading: community.newPosts, items: facts.posts.map((post) => ofPost(post)) },
    {
      heading: community.newGuestPosts,
      items: facts.guestPosts.map((post) =>
        ofPost(post, words.posts.credit(authorsText(post, language), post.authors.length, post.host.name)),
      ),
    },
    {
      heading: community.threads,
      items: when('conversations', facts.threads).map(({ thread, answers }) =>
        ofPost(thread.root, community.newAnswers(answers.length)),
      ),
    },
    {
      heading: community.openQuestions,
      items: when('conversations', facts.open).map((post) => ofPost(post)),
    },
    {
      heading: community.promises,
      items: when('support', facts.promises).flatMap(({ member, promise, last }) => {
        if (!last) return [];
        const said = last.kept ? community.promiseKept : community.promiseLate;
        return [ofMember(member, said(last.posts, promise.posts))];
      }),
    },
    {
      heading: community.standings,
      items: network.challenges
        .filter(({ data }) => data.start <= facts.asOf && facts.from <= lastDay(data))
        .map((challenge) => ({
          name: challenge.title,
          url: addresses.page(PAGES.challenge.make(challenge.id)),
          text: standingText(network, challenge, facts.asOf),
        })),
    },
    {
      heading: community.needsSupport,
      items: when('support', facts.needs).map(({ member, since }) =>
        ofMember(member, community.waitingSince(dateText(since, language))),
      ),
    },
  ];
}

const ON_PACE: ReadonlySet<Status> = new Set(['on-track', 'ahead', 'done', 'pending']);

/** "Day 12 of 21. 4 of 6 on pace": where a challenge stood on a day. */
function standingText(network: Network, { data, participants }: Challenge, day: string): string {
  const { label } = dayLabel(data, day, network.words);
  const now = { date: day };
  const statuses = participants
    .filter((participation) => withdrawnOn(participation, now) === null)
    .map((participation) => buildProgress(network, asOf(participation, day), now).status);
  if (statuses.length === 0) return label;
  const onPace = statuses.filter((status) => ON_PACE.has(status)).length;
  return network.words.community.standing(label, onPace, statuses.length);
}

/** Leaves out what judges said later. */
function asOf(participation: Participation, day: string): Participation {
  return { ...participation, verdicts: participation.verdicts.filter(({ on }) => on <= day) };
}
