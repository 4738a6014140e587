/** How far apart two fractions may be and still be the same. */
export const TOLERANCE = 1e-9;

/** `floor(x)` of the challenge rules. */
export function floor(x: number): number {
  return Math.floor(x + TOLERANCE);
}

/** f, how much of the way from `from` to `target` is gone (challenge rules, 3); not held to 0..1. */
export function shareOf(actual: number, { from, target }: { from: number; target: number }): number {
  if (target === from) return actual >= target ? 1 : 0;
  return (actual - from) / (target - from);
}

export function isReached(share: number): boolean {
  return share >= 1 - TOLERANCE;
}

/** 100 when reached, else floor(100 f) held to 0..99: never rounded up. */
export function percentOf(share: number): number {
  return isReached(share) ? 100 : Math.min(99, Math.max(0, floor(100 * share)));
}
