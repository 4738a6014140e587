import { defineCommand } from '../command.ts';
import { ACTOR, CONTENT, ON } from './shared-flags.ts';

export const check = defineCommand({
  name: 'check',
  summary: "List everything that is wrong with the members' content, and what to type instead",
  flags: {
    base: { value: 'ref', help: 'The branch that a change goes to: say which pages the change loses' },
    ...ACTOR,
    format: { value: 'name', help: 'pretty (with the lines of the file), github (annotations) or json' },
    fix: { help: 'Mend what can be mended without a choice, in the files, and show what was changed' },
    all: { help: 'Print all problems, not only the first ten of each code' },
    code: { value: 'code', help: 'Print, or with --fix mend, the problems with this code, all of them' },
    allow: {
      value: 'code',
      help: 'Ignore problems with this code, as allow in network.md does; more than once, or with commas between',
      isRepeatable: true,
    },
    explain: {
      value: 'code',
      help: 'Say what a code means, with an example; without a code, list them all',
      isValueOptional: true,
    },
    ...CONTENT,
    ...ON,
    json: { help: 'Print the problems as JSON and nothing else' },
  },
  examples: [
    'check',
    'check --content ./our-content --json',
    'check --base main --actor ann-login',
    'check --fix',
    'check --code broken-link',
    'check --allow unknown-field,missing-alt',
    'check --explain fuzzy-goal',
  ],
  async run({ flags }) {
    const { explain, runCheck } = await import('../reports/check.ts');
    return flags.explain === undefined ? runCheck(flags) : explain(flags.explain);
  },
});
