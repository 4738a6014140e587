import { exampleSupport } from '../../examples.ts';
import { defineRule } from '../../rule.ts';

export const selfSupport = defineRule({
  code: 'self-support',
  severity: 'error',
  explanation: {
    means: 'Somebody notes down support for themselves.',
    why: 'Support is what one does for another. What you did for yourself is a post.',
    wrong: exampleSupport('to: ann', 'kind: share', 'url: https://social.example/@ann/1'),
    right: exampleSupport('to: ben', 'kind: share', 'url: https://social.example/@ann/1'),
  },
  check: ({ content }) =>
    content.support.flatMap(({ data: { to }, parts: [giver = ''], file }) => {
      if (to === undefined || to !== giver) return [];
      const other = content.members.find(({ id, data }) => id !== giver && data.guest !== true)?.id;
      const message = `to is ${to}, whose folder the file lies in: nobody supports themselves`;
      const fix = `write whom it was for, as in "to: ${other ?? '<member>'}", or remove this file`;
      return [{ file, field: ['to'], message, fix }];
    }),
});
