/** A plan of weeks by its rule (community rules, 7). */
export interface TrainingRule {
  /** The load of the first week, above 0. */
  base: number;
  /** How much a building week adds to the one before: 0.1 for a tenth. */
  growth: number;
  /** How many weeks there are, those of the taper among them. */
  weeks: number;
  /** Every so many weeks one is lighter, 2 or more. */
  every: number;
  /** The share of the building week before that a lighter week has: 0.8. */
  lighter: number;
  /** The shares of the heaviest week that the last weeks have: [0.5]. */
  taper: readonly number[];
}

/** Loads are multiples of this. */
const STEP = 0.5;
/** Products of floating-point numbers are not exact: what is just below a half is one. */
const TOLERANCE = 1e-9;

/**
 * Works out the load of each week. Each is rounded half up to 0.5, and what follows builds on that. A lighter week does not lower the base of
 * the next one.
 */
export function weeklyLoads({ base, growth, weeks, every, lighter, taper }: TrainingRule): number[] {
  const building: number[] = [];
  const loads: number[] = [];
  const last = weeks - taper.length;
  for (let week = 1; week <= last; week += 1) {
    const before = building.at(-1);
    if (before !== undefined && week % every === 0) loads.push(rounded(before * lighter));
    else {
      const load = rounded(before === undefined ? base : before * (1 + growth));
      building.push(load);
      loads.push(load);
    }
  }
  const peak = Math.max(0, ...loads);
  return [...loads, ...taper.map((share) => rounded(share * peak))];
}

function rounded(load: number): number {
  return Math.floor(load / STEP + 0.5 + TOLERANCE) * STEP;
}
