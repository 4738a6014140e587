/** The code points of a text, in their order. */
export function codePointsOf(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}

/** As file names and Unicode's tables have it. */
export function hexOf(codePoint: number): string {
  return codePoint.toString(16);
}
