import { dayAnchor } from '../../network/page-anchors.ts';
import { PAGES } from '../../network/pages.ts';
import { dayText } from '../../words/dates.ts';
import type { Challenge, Participation } from '../../network/network.ts';
import { buildProgress } from '../../progress/build-progress.ts';
import { dateOfDay, dayNumber, lastDay, phaseOn } from '../../progress/civil-days.ts';
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
import { joinUrl } from '../writing-links.ts';

export interface ChallengePage extends ChallengeItem {
  page: Page;
  body: BodyView;
  /** The line about the challenge in search results: "Running, led by A, 3 August 2026 to 23 August 2026". */
  about: string;
  /** Today's prompt; null on a day without one, and while the challenge does not run. */
  prompt: string | null;
  communities: readonly Link[];
  /** "7 of 9 checked in, 2 still have time."; null where nobody can check in. */
  today: string | null;
  group: GroupSection;
  matrix: DayMatrix | null;
  standings: readonly ParticipantRow[];
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

export function buildChallengePage(site: Site, challenge: Challenge): ChallengePage {
  const { network, addresses } = site;
  const { words } = network;
  const item = toChallengeItem(challenge, site);
  const { n } = phaseOn(challenge.data, network.today);
  const views = challenge.participants.map((participation) =>
    buildProgress(network, participation, site.now),
  );
  const group = buildGroup(network, challenge, views, site.now);
  return {
    ...item,
    page: buildPage(site, {
      title: challenge.title,
      description: words.challenges.about(item.label, challenge.participants.length, item.dates),
      address: PAGES.challenge.make(challenge.id),
      feed: challengeFeed(site, challenge),
    }),
    body: buildBody(site, 'challenges', challenge.id, challenge.source),
    about: [
      item.label,
      ...(item.ledBy === null ? [] : [words.challenges.ledBy(item.ledBy.name)]),
      item.dates,
    ].join(', '),
    prompt: (item.phase === 'running' && challenge.data.prompts?.[String(n)]) || null,
    communities: challenge.communities.map(({ id, name }) => ({
      text: name,
      url: addresses.page(PAGES.community.make(id)),
    })),
    today: groupTodayText(group, words),
    group: toGroupSection(site, challenge, group, views),
    matrix: buildDayMatrix(site, challenge, views),
    standings: challenge.participants.map((participation, index) =>
      toParticipantRow(site, participation, views[index]),
    ),
    join: toJoin(site, challenge),
    days: toDays(site, challenge),
  };
}

function toJoin(site: Site, challenge: Challenge): Link | null {
  const url = joinUrl(site, challenge);
  return url === null ? null : { text: site.network.words.challenges.join, url };
}

function toGroupSection(
  site: Site,
  challenge: Challenge,
  group: GroupView,
  views: readonly ProgressView[],
): GroupSection {
  const { groupGoal, plan } = challenge.data;
  const words = site.network.words.challenges;
  const linkTo = (id: string): PersonLink[] =>
    challenge.participants
      .filter(({ member }) => member.id === id)
      .map((participation) => toPersonLink(site, participation));
  return {
    goal:
      group.goal && groupGoal
        ? toGoalItem(site, group.goal, groupGoal, {
            asOf: site.network.today,
            planEnd: lastDay(challenge.data),
          })
        : null,
    needSupport: group.needSupport.flatMap((id) => {
      const headline = views.find(({ member }) => member === id)?.headline ?? '';
      return linkTo(id).map((link) => ({ ...link, headline }));
    }),
    finished: group.finished.flatMap(linkTo),
    showedUp: group.showedUp.flatMap(linkTo),
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

/** Returns the days that have a prompt or posts, in their order. */
function toDays(site: Site, { data, posts }: Challenge): DayPosts[] {
  const prompts = data.prompts ?? {};
  const byDay = Map.groupBy(posts, ({ date }) => dayNumber(data.start, date));
  const days = new Set([...Object.keys(prompts).map(Number), ...byDay.keys()]);
  return [...days]
    .toSorted((a, b) => a - b)
    .map((n) => ({
      anchor: dayAnchor(n),
      label: site.network.words.days.dayOn(n, dayText(dateOfDay(data.start, n), site.network.language)),
      prompt: prompts[String(n)] ?? null,
      // The heading above says which day it is.
      posts: (byDay.get(n) ?? []).map((post) => ({ ...toPostItem(post, site), day: null })),
    }));
}
