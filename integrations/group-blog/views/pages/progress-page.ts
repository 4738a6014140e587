import { progressDataAddress } from '../../network/pages/page-files.ts';
import { PAGES } from '../../network/pages/pages.ts';
import { dateText } from '../../words/dates.ts';
import type { Participation } from '../../network/network.ts';
import { participantProgress } from '../../progress/build-progress.ts';
import { lastDay } from '../../network/civil-days.ts';
import type { ProgressView } from '../../progress/progress-view.ts';
import { toCheckInItem, type CheckInItem } from '../parts/check-in-item.ts';
import { buildEvidence, pauseText, type EvidenceView } from '../parts/evidence.ts';
import { buildDayStrip, type DayStripView } from '../parts/day-strip.ts';
import { toGoalItem, type GoalItem } from '../parts/goal-item.ts';
import { keptText, resultText, streakText } from '../../progress/consistency-text.ts';
import { buildPage, type Page } from './page.ts';
import type { Link } from '../parts/link.ts';
import { toPerson, type Person } from '../parts/person.ts';
import { toPostItem, type PostItem } from '../parts/post-item.ts';
import { headlineOf, publicHeadline } from '../parts/headline.ts';
import { rulesUsed } from '../parts/progress-rules.ts';
import { buildBody, type BodyView } from '../parts/body-view.ts';
import type { Site } from '../site.ts';
import { toReallocationItems, type ReallocationItem } from '../works/reallocation-items.ts';
import { buildWeekTable, type WeekTable } from '../parts/week-table.ts';

export interface ProgressPage {
  page: Page;
  body: BodyView;
  /** "Ann’s progress". */
  heading: string;
  person: Person;
  challenge: Link;
  /** "Day 29 of 84. On pace." */
  headline: string;
  status: ProgressView['status'];
  percent: number;
  /** "36 % of the goals". */
  ofTheGoals: string;
  /** The reason of a participant who withdrew; null for all others. */
  withdrawn: string | null;
  /** "17 of 20 days kept", or "–". */
  kept: string;
  /** "4 days in a row, at best 9"; empty where there is no streak yet. */
  streak: string;
  /** The result in a sentence; null until the challenge is over. */
  result: string | null;
  /** How well the days are known; null where the challenge asks for no evidence. */
  evidence: EvidenceView | null;
  strip: DayStripView;
  goals: readonly GoalItem[];
  /** What they do with time that a channel no longer takes. */
  reallocations: readonly ReallocationItem[];
  /** The weeks of a plan of weeks; null for a plan of days. */
  weeks: WeekTable | null;
  partners: readonly Person[];
  pauses: readonly string[];
  /** The check-ins, newest first. */
  checkIns: readonly CheckInItem[];
  posts: readonly PostItem[];
  /** "As of 20 November 2026." */
  asOf: string;
  rules: readonly string[];
  /** The path of the JSON file with the same numbers. */
  data: string;
}

export function buildProgressPage(site: Site, participation: Participation): ProgressPage {
  const { network, addresses } = site;
  const { challenge, member, data } = participation;
  const { language, words } = network;
  const progress = participantProgress(network, participation, site.now);
  const { view } = progress;
  const days = {
    asOf: view.asOf,
    planEnd: lastDay(challenge.data),
    participation,
    changeDay: progress.evidence?.changeDay,
  };
  return {
    page: progressHead(site, participation, view),
    body: buildBody(site, 'participants', `${challenge.id}/${member.id}`, participation.source),
    heading: words.progress.of(member.name),
    person: toPerson(member, site),
    challenge: { text: challenge.title, url: addresses.page(PAGES.challenge.make(challenge.id)) },
    headline: headlineOf(view, network),
    status: view.status,
    percent: view.percent,
    ofTheGoals: words.progress.percentOfGoals(view.percent),
    withdrawn: view.status === 'withdrawn' ? (data.withdrawn?.because ?? '') : null,
    kept: keptText(view, words),
    streak: streakText(view, words),
    result: resultText(view, words),
    evidence: buildEvidence(network, view, progress.evidence),
    strip: buildDayStrip(site, participation, view),
    goals: progress.goals.flatMap((goal, index) => {
      const written = data.goals[index];
      return written ? [toGoalItem(site, goal, written, days)] : [];
    }),
    reallocations: toReallocationItems(site, member),
    weeks: buildWeekTable(view, challenge.data.plan, network),
    partners: network.members
      .filter(({ id }) => view.partners.includes(id))
      .map((partner) => toPerson(partner, site)),
    pauses: view.pauses
      .map((pause, index) => ({ pause, counted: progress.evidence?.pauses[index] }))
      // A build of a pinned day does not show pauses after it.
      .filter(({ pause }) => !site.isPinned || pause.from <= view.asOf)
      .map(({ pause, counted }) => pauseText(pause, counted, network)),
    checkIns: participation.checkIns
      .map((checkIn) => toCheckInItem(site, participation, checkIn))
      .toReversed(),
    posts: challenge.posts
      .filter(({ authors }) => authors.includes(member))
      .map((post) => toPostItem(post, site)),
    asOf: words.pages.asOf(dateText(view.asOf, language)),
    rules: rulesUsed(participation, view, words),
    data: addresses.file(progressDataAddress(challenge.id, member.id)),
  };
}

/** Builds the head, whose description does not say that a participant is behind, because links are shared. */
function progressHead(site: Site, participation: Participation, view: ProgressView): Page {
  const { challenge, member } = participation;
  const { words } = site.network;
  const headline = publicHeadline(view, site.network);
  return buildPage(site, {
    title: words.marks.labelled(challenge.title, member.name),
    description: words.progress.about(member.name, challenge.title, headline),
    address: PAGES.progress.make(challenge.id, member.id),
  });
}
