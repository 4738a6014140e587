import { SIDES, type Side } from '../../../schemas/offer.ts';
import { flowLine } from '../../../suggest/yaml-line.ts';
import { exampleOffer } from '../../examples.ts';
import { defineRule } from '../../rule.ts';

const WHAT: Readonly<Record<Side, string>> = {
  giver: 'What you will do',
  partner: 'What they will do',
};
const OURS = '  - { by: giver, what: Bake forty loaves, due: 2026-03-10 }';
const THEIRS = '  - { by: partner, what: Tell its customers, due: 2026-03-12 }';

export const oneSided = defineRule({
  code: 'one-sided',
  severity: 'error',
  explanation: {
    means: 'An offer has promises of one side alone, or the giver is their own partner.',
    why: 'An offer multiplies what both sides have, and only if both do something for it. So each side says what it will do, and by when.',
    wrong: exampleOffer('ann', 'promises:', OURS),
    right: exampleOffer('ann', 'promises:', OURS, THEIRS),
  },
  check: ({ content }) =>
    content.offers.flatMap(({ data: { partner, promises, ends }, parts: [giver = ''], file }) => {
      const isAlone =
        partner === giver
          ? [
              {
                file,
                field: ['partner'],
                message: `partner is ${giver}, whose offer it is: an offer has two sides`,
                fix: 'write who does it with you: another member, or a name and an address, as in "partner: { name: The Corner Mill, url: "https://mill.example" }"',
              },
            ]
          : [];
      const missing = promises ? SIDES.filter((side) => !promises.some(({ by }) => by === side)) : [];
      return [
        ...isAlone,
        ...missing.map((side) => {
          const line = flowLine({ by: side, what: WHAT[side], due: ends ?? 'YYYY-MM-DD' });
          const message = `promises has none of the ${side}: an offer is what both sides do`;
          return {
            file,
            field: ['promises'],
            message,
            fix: `add to promises "- ${line}", with your own words`,
          };
        }),
      ];
    }),
});
