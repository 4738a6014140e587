/** The day within bounds that is nearest to one outside them. */
export function nearestDay(first: string, last: string, date: string): string {
  return date < first ? first : last;
}

/** Which days can stand in a field, and the line for the nearest of them. */
export function dayFix(first: string, last: string, date: string, field: string): string {
  return `write a day from ${first} to ${last}, as in "${field}: ${nearestDay(first, last, date)}"`;
}
