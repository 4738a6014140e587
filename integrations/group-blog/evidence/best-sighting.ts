import { Temporal } from 'temporal-polyfill';
import type { FileFacts, FileVersion } from '../model/history.ts';
import { gradeOf, isBetter, type Grade, type GradedDay, type Sighting } from './grade.ts';

/** The commit that added a file with the best grade. */
export interface BestSighting {
  grade: Exclude<Grade, 'unverified'>;
  /** Null where the file is in no commit: it is then graded as if it landed today. */
  sighting: Sighting | null;
  isSquash: boolean;
}

interface SightingFacts {
  day: GradedDay;
  /** Returns the member's day of a time, in seconds since 1970. */
  dayOf: (seconds: number | null) => string | null;
  today: string;
  /** Whether commits that the forge has not seen yet are taken as landing today. */
  landsToday?: boolean;
}

/** Finds the best one of the commits that added a file. */
export function bestSighting(
  facts: FileFacts,
  { day, dayOf, today, landsToday = false }: SightingFacts,
): BestSighting {
  let best: BestSighting | undefined;
  for (const { authored, landed, by, isSquash } of additionsIn(facts)) {
    const isYetToLand = landsToday && by === 'committer';
    const sighting: Sighting = {
      authored: dayOf(authored),
      landed: isYetToLand ? today : dayOf(landed),
      by: isYetToLand ? 'address' : by,
    };
    const one = { grade: gradeOf(sighting, day), sighting, isSquash };
    if (!best || isBetter({ ...one, ...day }, { ...best, ...day })) best = one;
  }
  const lands: Sighting = { authored: today, landed: today, by: 'address' };
  return best ?? { grade: gradeOf(lands, day), sighting: null, isSquash: false };
}

function additionsIn({ versions }: FileFacts): readonly FileVersion[] {
  const additions = versions.filter(({ isAddition }) => isAddition);
  // What was once a link was never added as a file.
  return additions.length > 0 ? additions : versions.slice(0, 1);
}

/** Returns the civil day of a time, in seconds since 1970; null where there is none. */
export function dayIn(seconds: number | null, timezone: string): string | null {
  if (seconds === null) return null;
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
    .toZonedDateTimeISO(timezone)
    .toPlainDate()
    .toString();
}
