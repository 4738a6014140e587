import { BASICS_BEFORE_SYSTEMS, countSteps, isAnswer, SHORTEST_ANSWER } from '../../../community/steps.ts';
import { BASICS, strategies, SYSTEMS } from '../../../schemas/strategy.ts';
import { exampleOf, schemaAt } from '../../../suggest/schema-walk.ts';
import { exampleStrategy } from '../../examples.ts';
import { defineRule } from '../../rule.ts';
import { strategiesWith } from './strategy-files.ts';

const TWO_BASICS = ['basics:', '  money: Bread, sold at the market', '  buyers: Families within two miles'];
const SYSTEM = ['systems:', '  roles: I write, Ben asks on Fridays'];

export const systemsTooEarly = defineRule({
  code: 'systems-too-early',
  severity: 'warning',
  explanation: {
    means: 'A question about systems is answered before three of the six basics are.',
    why: 'How you measure and who does what depends on who it is for. The page shows the systems once three basics are answered; until then your answer waits.',
    wrong: exampleStrategy(...TWO_BASICS, ...SYSTEM),
    right: exampleStrategy(...TWO_BASICS, '  where: At the school gate, before nine', ...SYSTEM),
  },
  check: (context) =>
    strategiesWith(context, 'basics', 'systems').flatMap(({ data, file }) => {
      const { basics = {}, systems = {} } = data;
      const { basics: answered } = countSteps({ basics });
      const early = SYSTEMS.find((step) => systems[step] !== undefined);
      if (early === undefined || answered >= BASICS_BEFORE_SYSTEMS) return [];
      const lacking = BASICS_BEFORE_SYSTEMS - answered;
      const lines = BASICS.filter((step) => !isAnswer(basics[step]))
        .slice(0, lacking)
        .map((step) => `  ${exampleOf(schemaAt(strategies.schema, ['basics', step])) ?? ''}`);
      const message = `systems.${early} is answered, and of the basics ${answered === 0 ? 'none is' : `only ${answered}`}: three come first`;
      const more = answered === 0 ? 'three basics' : `${lacking} more of the basics`;
      const fix = [
        `answer ${more} first, in ${SHORTEST_ANSWER} characters or more, as in`,
        'basics:',
        ...lines,
      ].join('\n');
      return [{ file, field: ['systems', early], message, fix }];
    }),
});
