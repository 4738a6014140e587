import { WITNESSED_FILE } from '../../../model/history.ts';
import { defineRule, type ExampleFile } from '../../rule.ts';

const keeping = (landed: string): ExampleFile => ({
  path: WITNESSED_FILE,
  text: `[\n  {"file":"check-ins/april/ben/2026-04-07.md","member":"ben","author":"2026-04-07","landed":"${landed}","by":"address"}\n]\n`,
});

export const brokenWitnessed = defineRule({
  code: 'broken-witnessed',
  severity: 'error',
  excludes: 'any-file',
  explanation: {
    means: `A line of ${WITNESSED_FILE} cannot be read.`,
    why: 'The file keeps the days that were seen once, whatever a rewritten history says later. `group-blog witness --write` writes it; a line may break where it is edited by hand, or where two changes of it are merged.',
    wrong: keeping('7 April'),
    right: keeping('2026-04-07'),
  },
  check: ({ files }) =>
    files.flatMap((file) =>
      (file.kept?.faults ?? []).map(({ line, message, fix }) => ({
        file,
        at: { line, column: 1 },
        message,
        fix,
      })),
    ),
});
