/**
 * Whether all cases of a matrix are tried (`npm run test:deep`), or those that differ in kind (`npm test`).
 */
export const IS_DEEP = process.env['TEST_DEPTH'] === 'deep';

/** The cases of a table that are tried: one that is marked as `deep` is another of a kind that has one already. */
export function tried<Case extends { deep?: true }>(cases: readonly Case[]): readonly Case[] {
  return IS_DEEP ? cases : cases.filter(({ deep }) => deep !== true);
}

/** How many made-up cases are tried of a property that the deep tests try `many` of. */
export function runs(many: number): number {
  return IS_DEEP ? many : Math.ceil(many / 4);
}
