import { defineCommand } from '../command.ts';
import { contentFolder } from '../content-folder.ts';
import { ACTOR, CONTENT, ON } from './shared-flags.ts';

export const summary = defineCommand({
  name: 'summary',
  summary: 'Say as Markdown what a change adds, which days it makes, and its problems',
  flags: {
    base: { value: 'ref', help: 'The branch or commit that the change goes to' },
    ...ACTOR,
    site: { value: 'url', help: 'Where the built site stands: share cards are shown from there' },
    ...CONTENT,
    ...ON,
    json: { help: 'Print the same as JSON and nothing else' },
  },
  examples: ['summary --base main', 'summary --base HEAD^1 > summary.md'],
  async run({ flags }) {
    const [{ summariseChange }, { summaryMarkdown }] = await Promise.all([
      import('../reports/summary.ts'),
      import('../reports/summary-markdown.ts'),
    ]);
    const found = await summariseChange(flags);
    process.stdout.write(
      flags.json
        ? `${JSON.stringify(found, null, 2)}\n`
        : summaryMarkdown(found, contentFolder(flags.content).name),
    );
    // A report is fine where it lists problems, too.
    return 0;
  },
});
