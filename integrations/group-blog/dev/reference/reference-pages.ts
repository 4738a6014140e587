import { readFileSync } from 'node:fs';
import { COMMANDS } from '../../cli/commands/commands.ts';
import { explanationMarkdown } from '../../check/explain.ts';
import { RULES } from '../../check/rules.ts';
import { fieldTables } from '../../manual/field-tables.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { addressesPage } from './addresses-page.ts';
import { commandsPage } from './commands-page.ts';
import { componentsPage } from './components-page.ts';
import { jsonPage } from './json-page.ts';
import { referencePage } from './markdown.ts';
import { optionsPage } from './options-page.ts';
import { tokensPage } from './tokens-page.ts';

const PLUGIN = new URL('../../', import.meta.url);
const THEMES = ['paper', 'plain', 'bold'];

function read(path: string): string {
  return readFileSync(new URL(path, PLUGIN), 'utf8');
}

/** Returns every page of `docs/reference/`, by the name of its file, as it is made from its source. */
export function referencePages(): Readonly<Record<string, string>> {
  return {
    'options.md': optionsPage(read('options/options.ts')),
    'fields.md': referencePage(
      'Fields',
      'schemas/',
      'Every field of every kind of file in the content folder.',
      fieldTables(2),
    ),
    'checks.md': referencePage(
      'Checks',
      'check/rules/',
      'What `group-blog check` finds, by its code.',
      ...RULES.map((rule) => explanationMarkdown(rule, 2)),
    ),
    'commands.md': commandsPage(COMMANDS),
    'json.md': jsonPage(read),
    'addresses.md': addressesPage(),
    'components.md': componentsPage(packageJson.exports, read),
    'tokens.md': tokensPage(
      read('styles/base.css'),
      Object.fromEntries(THEMES.map((name) => [name, read(`styles/themes/${name}.css`)])),
    ),
  };
}
