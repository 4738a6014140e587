import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withChapters } from '../../manual/chapters.ts';
import { HAND_WRITTEN_KINDS } from '../../schemas/kinds.ts';
import { referencePages } from '../reference/reference-pages.ts';
import { jsonSchemaOf, schemaNameOf } from './json-schemas.ts';
import { withOwnedFolders } from '../../manual/owned-folders.ts';

// `npm run manual` writes every file of this repository that is generated: from the kinds of content, the rules, the options, the commands, the
// pages, the components and the styles. It is no command of the plugin.
const MANUAL = fileURLToPath(new URL('../../manual/manual.md', import.meta.url));
const MEMBERS_MANUAL = fileURLToPath(new URL('../../../../content/README.md', import.meta.url));
const MERGE_SCRIPT = fileURLToPath(new URL('../../../../.github/merge.mjs', import.meta.url));
const REFERENCE = fileURLToPath(new URL('../../../../docs/reference/', import.meta.url));
const SCHEMAS = fileURLToPath(new URL('../../json-schemas/', import.meta.url));

writeFileSync(MEMBERS_MANUAL, withChapters(readFileSync(MANUAL, 'utf8')));
writeFileSync(MERGE_SCRIPT, withOwnedFolders(readFileSync(MERGE_SCRIPT, 'utf8')));
mkdirSync(SCHEMAS, { recursive: true });
for (const kind of HAND_WRITTEN_KINDS) {
  const text = `${JSON.stringify(jsonSchemaOf(kind), null, 2)}\n`;
  writeFileSync(`${SCHEMAS}${schemaNameOf(kind)}.json`, text);
}
mkdirSync(REFERENCE, { recursive: true });
for (const [name, text] of Object.entries(referencePages())) writeFileSync(`${REFERENCE}${name}`, text);
