const DAY = 86_400_000;

/** The civil day `days` after another, both `YYYY-MM-DD`. */
export function dayText(from: string, days: number): string {
  return new Date(Date.parse(from) + days * DAY).toISOString().slice(0, 10);
}

/** Whole days from one civil day to a later one. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}
