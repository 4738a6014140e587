import { defineCommand } from '../../command.ts';
import { CONTENT, ON } from '../shared-flags.ts';

export const importOpml = defineCommand({
  name: 'import opml',
  summary: 'Make a member of each blog in a blogroll, whose posts pull then brings in',
  positionals: ['<file>'],
  flags: {
    ...CONTENT,
    ...ON,
    'dry-run': { help: 'Write nothing; say what would be written' },
    json: { help: 'Print the members and what was left out as JSON and nothing else' },
  },
  examples: ['import opml blogroll.opml', 'import opml blogroll.opml --dry-run'],
  async run({ positionals: { file }, flags }) {
    const { runImportOpml } = await import('../../reports/import-opml.ts');
    return runImportOpml(file, flags);
  },
});
