export type Json = Readonly<Record<string, unknown>>;

/** By hand, from the challenge rules: which fields each part of a `ProgressView` has. */
export const KEYS = {
  view: 'asOf challenge consistency day days goals headline member partners pauses percent result status streak weeks',
  day: 'label n of phase',
  goal:
    'actual asks catchUp changes criterion from id inHandDays judge kind milestones needPerDay over percent' +
    ' plannedPerDay projected series status target title unit verdict',
  point: 'actual date day pace',
  milestone: 'due reachedOn title value',
  change: 'because due limit on target',
  verdict: 'met on text',
  dayOfPlan: 'date n note planned post state text',
  week: 'done from k load note slots stepUp to',
  streak: 'best now unit',
  consistency: 'kept of',
  pause: 'from reason to',
  result: 'finished showedUp',
};

export const keysOf = (value: unknown): string =>
  Object.keys(value as Json)
    .toSorted()
    .join(' ');

export const listOf = (value: unknown): readonly Json[] => value as Json[];
