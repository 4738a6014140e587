import { defineCommand } from '../command.ts';
import { CONTENT, ON } from './shared-flags.ts';

export const card = defineCommand({
  name: 'card',
  summary: 'Draw the share card of a page, as the site has it, without a build',
  positionals: ['<page>'],
  flags: {
    out: { value: 'file', help: 'The file to write, such as card.png' },
    ...CONTENT,
    ...ON,
    json: { help: 'Print what was drawn as JSON and nothing else' },
  },
  examples: ['card /posts/ann/hello/ --out card.png', 'card members/ann --out ann.png'],
  async run({ positionals, flags }) {
    const { runCard } = await import('../card/draw-card.ts');
    return runCard(positionals.page, flags);
  },
});
