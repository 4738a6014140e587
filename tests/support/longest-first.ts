import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those that take the most, the longest first. */
const LONGEST = [
  'build/incremental',
  'build/attacks',
  'build/killed',
  'package/outside',
  'build/cards',
  'build/days-of-challenges',
  'build/rebuild',
  'build/card-command',
].map((name) => `/tests/${name}.test.ts`);

/**
 * Vitest begins with the longest file, as it knows it from the last time; on a machine without a last time, with the
 * largest. A short file that makes many builds would come last, with nothing left beside it.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.findIndex((path) => moduleId.endsWith(path));
      return at === -1 ? LONGEST.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
