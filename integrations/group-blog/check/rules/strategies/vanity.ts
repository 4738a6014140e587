import { exampleStrategy } from '../../examples.ts';
import { defineRule } from '../../rule.ts';
import { fieldFindings } from '../front-matter/field-faults.ts';

export const vanity = defineRule({
  code: 'vanity',
  severity: 'error',
  explanation: {
    means: 'Followers, likes, fans or impressions are counted as what came of it.',
    why: 'Many who might have looked are not one who came. Count what people did: that they visited, answered, bought, or asked you to work with them.',
    wrong: exampleStrategy('primaryOutcome: followers'),
    right: exampleStrategy('primaryOutcome: visit'),
  },
  check: (context) => fieldFindings('vanity', context),
});
