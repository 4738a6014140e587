import { postWithFields } from '../../examples.ts';
import { defineRule } from '../../rule.ts';
import { fieldFindings } from './field-faults.ts';

export const noSuchDate = defineRule({
  code: 'no-such-date',
  severity: 'error',
  explanation: {
    means: 'It looks like a date, and the calendar has no such day.',
    why: 'Some programs make 1 July of 31 June without a word. Here you are asked which day you meant.',
    wrong: postWithFields('title: My first loaf', 'date: 2026-06-31'),
    right: postWithFields('title: My first loaf', 'date: 2026-06-30'),
  },
  check: (context) => fieldFindings('no-such-date', context),
});
