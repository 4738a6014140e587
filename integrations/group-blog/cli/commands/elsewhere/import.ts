import { defineCommand } from '../../command.ts';
import { CONTENT, ON } from '../shared-flags.ts';

export const importPosts = defineCommand({
  name: 'import',
  summary: 'Bring in the posts of a blog elsewhere, with their old addresses',
  positionals: ['<format>', '<path>'],
  flags: {
    host: { value: 'member', help: 'On whose blog they stand' },
    authors: {
      value: 'file',
      help: 'Who wrote what: a map of their names to members (default: import-authors.yaml, which is written)',
    },
    site: { value: 'address', help: 'The address of the old blog, where its files do not say it' },
    since: { value: 'date', help: 'Leave out what is older' },
    drafts: { help: 'Bring in what was not public, too, as drafts' },
    'dry-run': { help: 'Write nothing' },
    again: { help: 'List the files that were there and differ' },
    ...CONTENT,
    ...ON,
    json: { help: 'Print what was done as JSON and nothing else' },
  },
  required: ['host'],
  examples: [
    'import jekyll ../old-blog --host ann',
    'import hugo ../old-blog --host ann --site https://ann.example --dry-run',
  ],
  async run({ positionals: { format, path }, flags }) {
    const { runImport } = await import('../../import/run-import.ts');
    const { host = '' } = flags;
    return runImport(format, path, { ...flags, host });
  },
});
