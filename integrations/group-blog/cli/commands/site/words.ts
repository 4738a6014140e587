import { defineCommand } from '../../command.ts';

export const words = defineCommand({
  name: 'words',
  summary: 'Write the words of the interface to be translated, or say what is left to translate',
  positionals: ['<language>'],
  flags: {
    file: {
      value: 'file',
      help: 'Where they are (default: what the option words names, else src/words/<language>.ts)',
    },
    missing: { help: 'Write nothing, and list the words that are missing or English' },
    json: { help: 'Print the same as JSON and nothing else' },
  },
  examples: ['words pl', 'words pl --missing', 'words de --file src/words.ts'],
  async run({ positionals, flags }) {
    const [{ writeWords }, { reportUntranslated }] = await Promise.all([
      import('../../new-files/words.ts'),
      import('../../reports/untranslated.ts'),
    ]);
    return (flags.missing ? reportUntranslated : writeWords)(positionals.language, flags);
  },
});
