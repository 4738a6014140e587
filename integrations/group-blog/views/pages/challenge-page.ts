import {
  challengeAddress,
  challengeCardAddress,
  communityAddress,
  dayAnchor,
  progressAddress,
} from '../../network/addresses.ts';
import { dayText } from '../../words/dates.ts';
import type { Challenge, Participation } from '../../network/network.ts';
import { buildProgress } from '../../progress/build-progress.ts';
import { dateOfDay, dayLabel, dayNumber, lastDay } from '../../progress/civil-days.ts';
import { buildGroup, groupTodayText, type GroupView } from '../../progress/group.ts';
import type { ProgressView } from '../../progress/progress-view.ts';
import { statusText } from '../../progress/status-words.ts';
import { say } from '../../words/words.ts';
import { challengeCard } from '../cards/build-cards.ts';
import { toChallengeItem, type ChallengeItem } from '../parts/challenge-item.ts';
import { CHALLENGE_TITLES } from '../parts/challenge-titles.ts';
import { buildDayMatrix, type DayMatrix } from '../parts/day-matrix.ts';
import { challengeFeed } from '../parts/feed-places.ts';
import { toGoalItem, type GoalItem } from '../parts/goal-item.ts';
import { keptText } from '../../progress/consistency-text.ts';
import { buildPage, type Link, type Page } from './page.ts';
import { toPerson, type Person } from '../parts/person.ts';
import { toPostItem, type PostItem } from '../parts/post-item.ts';
import { buildBody, type BodyView } from '../parts/post-body.ts';
import type { Site } from '../site.ts';
import { countText } from '../../words/text.ts';
import { joinUrl } from '../writing-links.ts';

export interface ChallengePage extends ChallengeItem {
  titles: typeof CHALLENGE_TITLES;
  page: Page;
  body: BodyView;
  /** Today's, while the challenge runs. */
  prompt: string | null;
  communities: readonly Link[];
  /** "7 of 9 checked in, 2 still have time."; null where nobody can. */
  today: string | null;
  group: GroupSection;
  matrix: DayMatrix | null;
  standings: readonly Standing[];
  /** A new participant's file that is filled in as far as can be. */
  join: Link | null;
  days: readonly ChallengeDay[];
}

/** What the participants reach together. */
export interface GroupSection {
  goal: GoalItem | null;
  needSupport: readonly (PersonLink & { headline: string })[];
  finished: readonly PersonLink[];
  showedUp: readonly PersonLink[];
  /** "Four days of five, or more." */
  showedUpText: string;
}

/** Someone, and their progress. */
export interface PersonLink {
  person: Person;
  url: string;
}

/** One participant's row. */
export interface Standing extends PersonLink {
  percent: number;
  kept: string;
  /** "on pace"; null once all is over, but for who is done. */
  status: string | null;
}

/** What was asked and what was written on one day. */
export interface ChallengeDay {
  anchor: string;
  /** "Day 5, Friday 7 August". */
  label: string;
  prompt: string | null;
  posts: readonly PostItem[];
}

export function buildChallengePage(site: Site, challenge: Challenge): ChallengePage {
  const { network, addresses } = site;
  const item = toChallengeItem(challenge, site);
  const { n } = dayLabel(challenge.data, network.today);
  const views = challenge.participants.map((participation) =>
    buildProgress(network, participation, site.now),
  );
  const group = buildGroup(network, challenge, views, site.now);
  return {
    ...item,
    titles: CHALLENGE_TITLES,
    page: buildPage(site, {
      title: challenge.title,
      description: `${item.label}. ${countText(challenge.participants.length, 'member')} taking part, ${item.from} to ${item.to}.`,
      address: challengeAddress(challenge.id),
      card: { address: challengeCardAddress(challenge.id), model: challengeCard(site, challenge) },
      feed: challengeFeed(site, challenge),
    }),
    body: buildBody(site, 'challenges', challenge.id, challenge.source),
    prompt: (item.phase === 'running' && challenge.data.prompts?.[String(n)]) || null,
    communities: challenge.communities.map(({ id, name }) => ({
      text: name,
      url: addresses.page(communityAddress(id)),
    })),
    today: groupTodayText(group),
    group: toGroupSection(site, challenge, group, views),
    matrix: buildDayMatrix(site, challenge, views),
    standings: challenge.participants.map((participation, index) =>
      toStanding(site, participation, views[index]),
    ),
    join: toJoin(site, challenge),
    days: toDays(site, challenge),
  };
}

function toJoin(site: Site, challenge: Challenge): Link | null {
  const url = joinUrl(site, challenge);
  return url === null ? null : { text: say('joinChallenge'), url };
}

function toGroupSection(
  site: Site,
  challenge: Challenge,
  group: GroupView,
  views: readonly ProgressView[],
): GroupSection {
  const { groupGoal } = challenge.data;
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
    showedUpText: say(challenge.data.plan.weeks ? 'allShowedUpWeeks' : 'allShowedUpText'),
  };
}

function toPersonLink({ addresses, ...site }: Site, { challenge, member }: Participation): PersonLink {
  return {
    person: toPerson(member, { addresses, ...site }),
    url: addresses.page(progressAddress(challenge.id, member.id)),
  };
}

function toStanding(site: Site, participation: Participation, view: ProgressView | undefined): Standing {
  return {
    ...toPersonLink(site, participation),
    percent: view?.percent ?? 0,
    kept: view ? keptText(view) : '',
    status: view && (view.result === null || view.status === 'done') ? statusText(view.status) : null,
  };
}

/** The days on which something was asked or written, in their order. */
function toDays(site: Site, { data, posts }: Challenge): ChallengeDay[] {
  const prompts = data.prompts ?? {};
  const byDay = Map.groupBy(posts, ({ date }) => dayNumber(data.start, date));
  const days = new Set([...Object.keys(prompts).map(Number), ...byDay.keys()]);
  return [...days]
    .toSorted((a, b) => a - b)
    .map((n) => ({
      anchor: dayAnchor(n),
      label: say('stripDay', { n, date: dayText(dateOfDay(data.start, n), site.network.language) }),
      prompt: prompts[String(n)] ?? null,
      // The heading above says it.
      posts: (byDay.get(n) ?? []).map((post) => ({ ...toPostItem(post, site), day: null })),
    }));
}
