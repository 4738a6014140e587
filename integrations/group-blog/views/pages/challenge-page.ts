import { dayAnchor } from '../../network/pages/page-anchors.ts';
import { challengeLists, divide, shownOn } from '../../network/pages/lists.ts';
import { PAGES } from '../../network/pages/pages.ts';
import { dayText } from '../../words/dates.ts';
import type { Challenge, Participation } from '../../network/network.ts';
import { buildProgress } from '../../progress/build-progress.ts';
import type { DayRow } from '../../network/challenge-days.ts';
import { dateOfDay, lastDay, phaseOn } from '../../network/civil-days.ts';
import { buildGroup, groupTodayText, type GroupView } from '../../progress/group.ts';
import type { ProgressView } from '../../progress/progress-view.ts';
import { toChallengeItem, type ChallengeItem } from '../parts/challenge-item.ts';
import { buildDayMatrix, type DayMatrix } from '../parts/day-matrix.ts';
import { challengeFeed } from '../parts/feed-subjects.ts';
import { toGoalItem, type GoalItem } from '../parts/goal-item.ts';
import { keptText } from '../../progress/consistency-text.ts';
import { buildPage, type Page } from './page.ts';
import type { Link } from '../parts/link.ts';
import { toPerson, type Person } from '../parts/person.ts';
import { toPostItem, type PostItem } from '../parts/post-item.ts';
import { buildBody, type BodyView } from '../parts/body-view.ts';
import type { Site } from '../site.ts';
import { buildTrialSection, type TrialSection } from '../works/trial-section.ts';
import { joinUrl } from '../writing-links.ts';

export interface ChallengePage extends ChallengeItem {
  page: Page;
  /** Null on further pages, which only go on with the lists. */
  body: BodyView | null;
  /** The line about the challenge in search results: "Running, led by A, 3 August 2026 to 23 August 2026". */
  about: string;
  /** The names of all who take part, for the search. */
  names: readonly string[];
  /** Today's prompt; null on a day without one, and while the challenge does not run. */
  prompt: string | null;
  communities: readonly Link[];
  /** "7 of 9 checked in, 2 still have time."; null where nobody can check in. */
  today: string | null;
  group: GroupSection;
  matrix: DayMatrix | null;
  standings: readonly ParticipantRow[];
  /** What came of a channel trial; null for a challenge that is none. */
  trial: TrialSection | null;
  /** A link to a new participant's file; null where nobody can join here. */
  join: Link | null;
  days: readonly DayPosts[];
}

/** What the page shows of the participants as a group. */
export interface GroupSection {
  goal: GoalItem | null;
  needSupport: readonly (PersonLink & { headline: string })[];
  finished: readonly PersonLink[];
  showedUp: readonly PersonLink[];
  /** Explains "showed up": "Four days of five, or more." */
  showedUpText: string;
}

/** A participant, with a link to their progress. */
export interface PersonLink {
  person: Person;
  url: string;
}

/** A participant's row in the table of all. */
export interface ParticipantRow extends PersonLink {
  percent: number;
  /** "36 % of the goals". */
  percentText: string;
  kept: string;
  /** "on pace"; null once the challenge is over, unless all goals are done. */
  status: string | null;
}

/** The prompt and the posts of a day. */
export interface DayPosts {
  anchor: string;
  /** "Day 5, Friday 7 August". */
  label: string;
  prompt: string | null;
  posts: readonly PostItem[];
}

/** @param number which page of the challenge's lists, from 1. Further pages have no more than the lists. */
export function buildChallengePage(site: Site, challenge: Challenge, number = 1): ChallengePage {
  const { network, addresses } = site;
  const { words } = network;
  const isFirst = number === 1;
  const item = toChallengeItem(challenge, site);
  const { n } = phaseOn(challenge.data, network.today);
  const { views, group } = groupOf(site, challenge);
  const all = challengeLists(challenge);
  const { days, participants } = shownOn(all, number);
  const shownViews = participants.flatMap((participation) => views.get(participation) ?? []);
  return {
    ...item,
    page: buildPage(site, {
      title: challenge.title,
      description: words.challenges.about(item.label, challenge.participants.length, item.dates),
      address: PAGES.challenge.make(challenge.id),
      feed: challengeFeed(site, challenge),
      lists: { all, number },
    }),
    body: isFirst ? buildBody(site, 'challenges', challenge.id, challenge.source) : null,
    about: [
      item.label,
      ...(item.ledBy === null ? [] : [words.challenges.ledBy(item.ledBy.name)]),
      item.dates,
    ].join(words.marks.comma),
    names: isFirst ? challenge.participants.map(({ member }) => member.name) : [],
    prompt: (isFirst && item.phase === 'running' && challenge.data.prompts?.[String(n)]) || null,
    communities: challenge.communities.map(({ id, name }) => ({
      text: name,
      url: addresses.page(PAGES.community.make(id)),
    })),
    today: isFirst ? groupTodayText(group, words) : null,
    group: toGroupSection(site, challenge, number),
    matrix: buildDayMatrix(site, challenge, participants, shownViews),
    standings: participants.map((participation, index) =>
      toParticipantRow(site, participation, shownViews[index]),
    ),
    trial: buildTrialSection(site, challenge, participants),
    join: isFirst ? toJoin(site, challenge) : null,
    days: toDays(site, challenge, days),
  };
}

interface GroupProgress {
  views: ReadonlyMap<Participation, ProgressView>;
  group: GroupView;
}

const memo = new WeakMap<Site, Map<Challenge, GroupProgress>>();

/** Computes the progress of all who take part, once for all pages of a challenge. */
function groupOf(site: Site, challenge: Challenge): GroupProgress {
  const known = memo.get(site) ?? new Map<Challenge, GroupProgress>();
  memo.set(site, known);
  const progress = known.get(challenge) ?? computeGroup(site, challenge);
  known.set(challenge, progress);
  return progress;
}

function computeGroup({ network, now }: Site, challenge: Challenge): GroupProgress {
  const views = new Map(
    challenge.participants.map((participation) => [
      participation,
      buildProgress(network, participation, now),
    ]),
  );
  return { views, group: buildGroup(network, challenge, [...views.values()], now) };
}

function toJoin(site: Site, challenge: Challenge): Link | null {
  const url = joinUrl(site, challenge);
  return url === null ? null : { text: site.network.words.challenges.join, url };
}

function toGroupSection(site: Site, challenge: Challenge, number: number): GroupSection {
  const { groupGoal, plan } = challenge.data;
  const words = site.network.words.challenges;
  const { views, group } = groupOf(site, challenge);
  const participants = new Map(challenge.participants.map((one) => [one.member.id, one]));
  const { needSupport, finished, showedUp } = shownOn(
    {
      needSupport: divide(group.needSupport, 'participants'),
      finished: divide(group.finished, 'participants'),
      showedUp: divide(group.showedUp, 'participants'),
    },
    number,
  );
  const participationsOf = (ids: readonly string[]): Participation[] =>
    ids.flatMap((id) => participants.get(id) ?? []);
  const linksTo = (ids: readonly string[]): PersonLink[] =>
    participationsOf(ids).map((participation) => toPersonLink(site, participation));
  return {
    goal:
      number === 1 && group.goal && groupGoal
        ? toGoalItem(site, group.goal, groupGoal, {
            asOf: site.network.today,
            planEnd: lastDay(challenge.data),
          })
        : null,
    needSupport: participationsOf(needSupport).map((participation) => ({
      ...toPersonLink(site, participation),
      headline: views.get(participation)?.headline ?? '',
    })),
    finished: linksTo(finished),
    showedUp: linksTo(showedUp),
    showedUpText: plan.weeks ? words.showedUpWeeks : words.showedUpDays,
  };
}

function toPersonLink(site: Site, { challenge, member }: Participation): PersonLink {
  return {
    person: toPerson(member, site),
    url: site.addresses.page(PAGES.progress.make(challenge.id, member.id)),
  };
}

function toParticipantRow(
  site: Site,
  participation: Participation,
  view: ProgressView | undefined,
): ParticipantRow {
  const { words } = site.network;
  return {
    ...toPersonLink(site, participation),
    percent: view?.percent ?? 0,
    percentText: words.progress.percentOfGoals(view?.percent ?? 0),
    kept: view ? keptText(view, words) : '',
    status: view && (view.result === null || view.status === 'done') ? words.statuses[view.status] : null,
  };
}

/** Groups what a page shows of the days. A day with more posts than there is room for goes on on the next page. */
function toDays(site: Site, { data }: Challenge, rows: readonly DayRow[]): DayPosts[] {
  const { words, language } = site.network;
  return [...Map.groupBy(rows, ({ n }) => n)].map(([n, ofDay]) => ({
    anchor: dayAnchor(n),
    label: words.days.dayOn(n, dayText(dateOfDay(data.start, n), language)),
    prompt: data.prompts?.[String(n)] ?? null,
    // The heading above says which day it is.
    posts: ofDay.flatMap(({ post }) => (post ? [{ ...toPostItem(post, site), day: null }] : [])),
  }));
}
