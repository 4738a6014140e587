import { defineCommand } from '../command.ts';
import { CONTENT } from './shared-flags.ts';

export const owners = defineCommand({
  name: 'owners',
  summary: 'Print who owns which files, as the file CODEOWNERS of a forge',
  flags: { ...CONTENT, json: { help: 'Print paths and logins as JSON and nothing else' } },
  examples: ['owners > .github/CODEOWNERS'],
  async run({ flags }) {
    const { runOwners } = await import('../reports/owners.ts');
    return runOwners(flags);
  },
});
