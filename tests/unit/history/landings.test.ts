import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { landingsOf, parentsFirst } from '../../../integrations/group-blog/history/landings.ts';
import type { Commit } from '../../../integrations/group-blog/history/parse-log.ts';
import { runs } from '../../support/depth.ts';

interface Drawn {
  committed: number;
  isOfForge: boolean;
  /** How far back its parents lie. */
  back: readonly number[];
}

const history = fc.array(
  fc.record({
    committed: fc.nat(40),
    isOfForge: fc.boolean(),
    back: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 25 },
);

/** The oldest commit first; the forge's clock is right, as a forge's is. */
function commitsOf(drawn: readonly Drawn[]): (Commit & { isOfForge: boolean })[] {
  return drawn.map(({ committed, isOfForge, back }, index) => ({
    id: String(index),
    parents: back.flatMap((steps) => (index - steps >= 0 ? [String(index - steps)] : [])),
    authored: committed,
    committed: isOfForge ? index * 2 : committed,
    address: '',
    subject: '',
    changes: [],
    isOfForge,
  }));
}

/** When each commit landed, by its id. */
function landed(commits: readonly (Commit & { isOfForge: boolean })[]): Record<string, string> {
  const landings = landingsOf(commits, parentsFirst(commits), (index) => commits[index]?.isOfForge === true);
  return Object.fromEntries(
    commits.map(({ id }, index) => [id, `${landings[index]?.at} ${landings[index]?.isVouchedFor}`]),
  );
}

/** The rule, word by word, in the time of the square of commits. */
function landedByTheRule(commits: readonly (Commit & { isOfForge: boolean })[]): Record<string, string> {
  const ancestors = new Map<string, Set<string>>();
  for (const { id, parents } of commits) {
    ancestors.set(id, new Set([id, ...parents.flatMap((parent) => [...(ancestors.get(parent) ?? [])])]));
  }
  const forge = commits.filter(({ isOfForge }) => isOfForge);
  const dateOf = (id: string): number =>
    Math.max(...forge.filter((one) => ancestors.get(id)?.has(one.id)).map(({ committed }) => committed ?? 0));
  return Object.fromEntries(
    commits.map(({ id, committed }) => {
      const dates = forge.filter((one) => ancestors.get(one.id)?.has(id)).map((one) => dateOf(one.id));
      return [id, dates.length > 0 ? `${Math.min(...dates)} true` : `${committed} false`];
    }),
  );
}

describe('when commits landed', () => {
  it('is what the rule says, also where clocks are wrong', () => {
    fc.assert(
      fc.property(history, (drawn) => {
        const commits = commitsOf(drawn).map((commit, index) => ({
          ...commit,
          committed: drawn[index]?.committed ?? 0,
        }));
        expect(landed(commits)).toEqual(landedByTheRule(commits));
      }),
      { numRuns: runs(2000) },
    );
  });

  it('does not hang on the order of parents, nor on that of the log', () => {
    fc.assert(
      fc.property(history, (drawn) => {
        const commits = commitsOf(drawn);
        const turned = commits.map((commit) => ({ ...commit, parents: commit.parents.toReversed() }));
        expect(landed(turned.toReversed())).toEqual(landed(commits));
      }),
      { numRuns: runs(2000) },
    );
  });

  it('is never later, nor less well known, with more history, be it older or newer', () => {
    fc.assert(
      fc.property(history, fc.nat(24), fc.nat(24), (drawn, one, other) => {
        const commits = commitsOf(drawn);
        const [from, to] = [Math.min(one, other), Math.max(one, other) + 1];
        const known = (all: typeof commits): ReturnType<typeof landingsOf> =>
          landingsOf(all, parentsFirst(all), (index) => all[index]?.isOfForge === true);
        const whole = known(commits);
        for (const [index, { at, isVouchedFor }] of known(commits.slice(from, to)).entries()) {
          const better = whole[from + index];
          if (!isVouchedFor) continue;
          expect(better?.isVouchedFor).toBe(true);
          expect(better?.at ?? Infinity).toBeLessThanOrEqual(at ?? 0);
        }
      }),
      { numRuns: runs(2000) },
    );
  });

  it('is the same after a pull by an organiser, which merges what landed into a commit of her own', () => {
    fc.assert(
      fc.property(history, fc.nat(40), (drawn, committed) => {
        const commits = commitsOf(drawn);
        const tip = String(commits.length - 1);
        const own = { ...commits[0], id: 'own', parents: ['0'], committed, isOfForge: false } as Commit & {
          isOfForge: boolean;
        };
        const pull = { ...own, id: 'pull', parents: ['own', tip] };
        expect(landed([...commits, own, pull])).toMatchObject(landed(commits));
      }),
      { numRuns: runs(2000) },
    );
  });
});
