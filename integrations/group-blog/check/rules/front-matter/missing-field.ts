import { fieldsIn } from '../../../model/source-file.ts';
import { network } from '../../../schemas/network.ts';
import { examplePost, postWithFields } from '../../examples.ts';
import { defineRule, type CheckContext, type Finding, type GoalFinding } from '../../rule.ts';
import { reasonLength, REASON_FIX } from '../challenges/verdicts.ts';
import { AMOUNTS, goalKind } from '../goals/goals.ts';
import { fieldFindings } from './field-faults.ts';

export const missingField = defineRule({
  code: 'missing-field',
  severity: 'error',
  excludes: 'plans-and-goals',
  explanation: {
    means: 'A field that has to be there is missing or empty.',
    why: 'Without a title there is nothing to click on, and without a date no place in the list.',
    wrong: postWithFields('title: My first loaf'),
    right: examplePost(),
  },
  check: (context) => [
    ...fieldFindings('missing-field', context),
    ...missingNetworkFile(context),
    ...planLengths(context),
    ...reasons(context),
    ...placesOfSupport(context),
  ],
  checkGoal(goal, { name }) {
    const kind = goalKind(goal);
    if (kind === undefined) return [];
    const { criterion, unit, counts, changes = [] } = goal;
    const missing: GoalFinding[] = [];
    if (kind === 'judge' && criterion === undefined) {
      const message = `${name}.criterion is missing: what ${goal.judge ?? 'the judge'} is to look at`;
      const fix = 'write it beside judge, for example "criterion: Three neighbours say so"';
      missing.push({ field: ['criterion'], message, fix });
    } else if (kind !== 'judge' && unit === undefined && counts === undefined) {
      const message = `${name}.unit is missing: what the ${goal[kind] ?? ''} are`;
      const fix = `write it beside ${kind}, for example "unit: miles"; or "counts: posts", which are counted for you`;
      missing.push({ field: ['unit'], message, fix });
    }
    const inChanges = changes.flatMap((change, index) => {
      if (AMOUNTS.some((amount) => change[amount] !== undefined) || change.due !== undefined) return [];
      const field = kind === 'judge' ? 'due' : kind;
      const message = `${name}.changes.${index}.${field} is missing: what was changed`;
      const fix =
        kind === 'judge'
          ? 'write the new date, as in "due: 2026-08-20"'
          : `write the new number, as in "${kind}: 18", or a new date, as in "due: 2026-08-20"`;
      return [{ field: ['changes', index, field], message, fix }];
    });
    return [...missing, ...inChanges];
  },
});

const NETWORK_FILE = `---
title: Our Network
description: Who we are, in a sentence or two.
site: https://example.org
---

What we are here for.`;

function missingNetworkFile({ files }: CheckContext): Finding[] {
  const { path } = network;
  if (files.some((file) => file.path === path)) return [];
  const message = `${path} is missing: it says who you are together`;
  return [{ file: { path }, message, fix: `make the file ${path} with these lines:\n\n${NETWORK_FILE}\n` }];
}

function planLengths({ content }: CheckContext): Finding[] {
  return content.challenges.flatMap(({ data: { plan }, file }) => {
    if (plan === undefined || plan.days !== undefined || plan.weeks !== undefined) return [];
    const message = 'plan.days is missing: how many days it is';
    const fix = 'write "plan: { days: 21 }", or give the plan week by week with weeks';
    return [{ file, field: ['plan', 'days'], message, fix }];
  });
}

/** The kinds of support that happen somewhere. */
const HAPPENS_SOMEWHERE: ReadonlySet<unknown> = new Set(['share', 'like', 'comment', 'tag', 'link']);

function placesOfSupport({ content }: CheckContext): Finding[] {
  return content.support.flatMap(({ data: { kind, url }, file }) => {
    const isTold = url !== undefined || 'url' in fieldsIn(file) || (file.body?.length ?? 0) > 0;
    if (isTold || !HAPPENS_SOMEWHERE.has(kind)) return [];
    const message = `url is missing: where the ${kind ?? ''} can be seen`;
    const fix =
      'write its address, as in "url: https://social.example/@ann/1", or a note below the second line of ---';
    return [{ file, field: ['url'], message, fix }];
  });
}

function reasons({ content }: CheckContext): Finding[] {
  return content.verdicts.flatMap(({ file }) =>
    reasonLength(file) > 0
      ? []
      : [{ file, message: 'the reason is missing: a verdict says why', fix: REASON_FIX }],
  );
}
