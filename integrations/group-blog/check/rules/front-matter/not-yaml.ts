import { postWithFields } from '../../examples.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { quoteLine } from './field-edits.ts';
import { tomlAsYaml } from './toml-edits.ts';

export const notYaml = defineRule({
  code: 'not-yaml',
  severity: 'error',
  explanation: {
    means:
      'The lines between the two lines of --- cannot be read, or one of these two lines is not there as it should be.',
    why: 'They are read by a program: every field on a line of its own, its name, a colon, a space, and the value. A colon or a # inside a value is taken for a sign of the program’s own; text in quotes is left as it is. Phones like to make one long dash of the three hyphens.',
    wrong: postWithFields('title: Bread: a beginning', 'date: 2026-03-02'),
    right: postWithFields('title: "Bread: a beginning"', 'date: 2026-03-02'),
  },
  check: ({ frontMatterFaults }) =>
    [...frontMatterFaults].flatMap(([file, fault]): Finding[] => {
      const { is, error, at, fix } = fault;
      if (is === 'size') return [];
      const message = `the front matter cannot be read: ${error}`;
      return [
        { file, at, message, fix, edits: (source) => [...tomlAsYaml(source), ...quoteLine(source, fault)] },
      ];
    }),
});
