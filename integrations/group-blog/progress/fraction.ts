/** Two fractions are equal when they differ by no more than this: sums of floating-point numbers are not exact. */
export const TOLERANCE = 1e-9;

/** Rounds down, but takes a number just below an integer for that integer: `floor(x)` of the challenge rules. */
export function floor(x: number): number {
  return Math.floor(x + TOLERANCE);
}

/** f, the part of the way from `from` to `target` that is done (challenge rules, 3). It may be below 0 or above 1. */
export function fractionOf(actual: number, { from, target }: { from: number; target: number }): number {
  if (target === from) return actual >= target ? 1 : 0;
  return (actual - from) / (target - from);
}

/** Whether a fraction is 1 or more. */
export function isReached(fraction: number): boolean {
  return fraction >= 1 - TOLERANCE;
}

/** A percentage that is never rounded up: 100 when the fraction is reached, else at most 99 and at least 0. */
export function percentOf(fraction: number): number {
  return isReached(fraction) ? 100 : Math.min(99, Math.max(0, floor(100 * fraction)));
}
