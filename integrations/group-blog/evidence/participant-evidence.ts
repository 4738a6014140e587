import { allIdsOf } from '../model/current-ids.ts';
import type { History, KeptDay } from '../model/history.ts';
import { addDays, lastDay } from '../network/civil-days.ts';
import type { Challenge, CheckIn, Network, Participation, Post, Verdict } from '../network/network.ts';
import { todayIn, type Now } from '../network/now.ts';
import { bestSighting, dayIn } from './best-sighting.ts';
import { editsOf, valuesOn, type Edit } from './edits.ts';
import { countedPause, entryDay, hasChange, type ChangeTerms, type DayRange } from './entry-days.ts';
import { challengePaths, checkInPaths, participantPaths, postPaths, verdictPaths } from './former-paths.ts';
import { DAYS_TO_LAND, daysFrom, gradeOf, keepsDay, type Grade, type Sighting } from './grade.ts';

/** What the history says of a check-in, or of a post for one of its authors. */
export interface FileEvidence {
  grade: Grade;
  /** The commit with the best grade; null where the file is in no commit, or nobody can tell. */
  sighting: Sighting | null;
  /** What the history says now, where `witnessed.json` keeps another day that stands. */
  differing: Sighting | null;
  isSquash: boolean;
  /** Whether it keeps its day. Else it counts for totals alone. */
  keepsDay: boolean;
  /** Whether it landed before the result was final. */
  isCounted: boolean;
  edits: readonly Edit[];
  /** The values that count, where they are others than those of now. */
  values: Readonly<Record<string, number>> | undefined;
}

/** What the history says of a participant (honesty rules). */
export interface ParticipantEvidence {
  /** The last day on which the result is provisional. */
  provisionalUntil: string;
  ofCheckIn: (checkIn: CheckIn) => FileEvidence;
  ofPost: (post: Post) => FileEvidence;
  /** The days of each pause that count, in the order of the pauses. */
  pauses: readonly (readonly DayRange[])[];
  /** The witnessed day of a goal's change; null where it counts as written. */
  changeDay: (goalId: string, change: ChangeTerms) => string | null;
  /** The witnessed day of a verdict; null where it counts as written. */
  verdictDay: (verdict: Verdict) => string | null;
}

/** @returns null where the challenge asks for none. */
export function participantEvidence(
  network: Network,
  participation: Participation,
  now: Now,
): ParticipantEvidence | null {
  const { challenge, member, data } = participation;
  const history = network.history ?? NO_HISTORY;
  if (challenge.data.evidence !== 'git') return null;
  const { lateDays } = challenge.data;
  const { fault } = history;
  const today = todayIn(now, member.timezone);
  const dayOf = (seconds: number | null): string | null => dayIn(seconds, member.timezone);
  const days = { today, dayOf };
  const provisionalUntil = addDays(lastDay(challenge.data), lateDays + DAYS_TO_LAND);
  const memberIds = new Set(allIdsOf(network.currentIds, 'members', member.id));
  const kept = keptByFile(history);
  const keptFor = (paths: readonly string[]): KeptDay | undefined =>
    paths.flatMap((one) => kept.get(one) ?? []).find(({ member: of }) => memberIds.has(of));

  const ofFile = (path: string, paths: readonly string[], date: string, isPost: boolean): FileEvidence => {
    const facts = history.facts(path, paths);
    const day = { date, isPost, lateDays };
    const seen = fault === null ? bestSighting(facts, { day, ...days }) : null;
    const kept = keptFor([path, ...paths]);
    const sighting: Sighting | null = kept
      ? { authored: kept.author, landed: kept.landed, by: kept.by }
      : (seen?.sighting ?? null);
    const grade = kept && sighting ? gradeOf(sighting, day) : (seen?.grade ?? 'unverified');
    const landed = sighting ? sighting.landed : fault === null ? today : null;
    return {
      grade,
      sighting,
      differing: kept && seen?.sighting && !isSame(seen.sighting, sighting) ? seen.sighting : null,
      isSquash: kept === undefined && seen?.isSquash === true,
      keepsDay: keepsDay(grade, isPost),
      isCounted: landed === null || landed <= provisionalUntil,
      edits: fault === null ? editsOf(facts, { date, lateDays, ...days }) : [],
      values: fault === null ? valuesOn(facts, provisionalUntil, days) : undefined,
    };
  };
  const factsOf = once(() => history.facts(participation.source.path, participantPaths(participation)));
  const isInTime = (from: string, landed: string): boolean => daysFrom(from, landed) <= lateDays;
  return {
    provisionalUntil,
    ofCheckIn: memoised(({ date, path }) => ofFile(path, checkInPaths(participation, date), date, false)),
    ofPost: memoised(({ date, source, ...post }) =>
      ofFile(source.path, postPaths(post, network.currentIds), date, true),
    ),
    pauses: (data.pauses ?? []).map((pause) =>
      fault === null ? countedPause(pause, factsOf(), { ...days, isInTime }) : [pause],
    ),
    changeDay: (goalId, change) =>
      fault === null
        ? entryDay(factsOf(), ({ goals }) => hasChange(asList(goals), goalId, change), days)
        : null,
    verdictDay: (verdict) =>
      fault === null
        ? entryDay(
            history.facts(verdict.path, verdictPaths(participation, verdict)),
            ({ on, met }) => on === verdict.on && met === verdict.met,
            days,
          )
        : null,
  };
}

/** Returns the witnessed day of a change of a group's goal; null where it counts as written. */
export function groupChangeDay(
  network: Network,
  challenge: Challenge,
): ((change: ChangeTerms) => string | null) | undefined {
  const { history } = network;
  if (challenge.data.evidence !== 'git' || history?.fault !== null) return undefined;
  const facts = history.facts(challenge.source.path, challengePaths(challenge));
  const days = { today: network.today, dayOf: (seconds: number | null) => dayIn(seconds, network.timezone) };
  return (change) =>
    entryDay(
      facts,
      ({ groupGoal }) => hasChange([groupGoal], challenge.data.groupGoal?.id ?? '1', change),
      days,
    );
}

const NO_HISTORY: History = {
  fault: 'none',
  vouchers: null,
  landedBy: [],
  facts: () => ({ versions: [], isCommitted: false, fields: null }),
  kept: [],
};

const keptMemo = new WeakMap<History, ReadonlyMap<string, readonly KeptDay[]>>();

function keptByFile(history: History): ReadonlyMap<string, readonly KeptDay[]> {
  const known = keptMemo.get(history) ?? Map.groupBy(history.kept, ({ file }) => file);
  keptMemo.set(history, known);
  return known;
}

/** Whether two sightings name the same days; how the forge is known may change. */
function isSame(one: Sighting, other: Sighting | null): boolean {
  return one.landed === other?.landed && one.authored === other.authored;
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function memoised<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}
