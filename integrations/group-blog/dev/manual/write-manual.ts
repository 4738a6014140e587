import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withChapters } from './chapters.ts';
import { jsonSchemaOf, schemaNameOf } from './json-schemas.ts';
import { KINDS, type Kind } from '../../schemas/kinds.ts';

/** `npm run manual`: writes what is made from the schemas' own words. Of this repository; no command of the plugin. */
const MANUAL = fileURLToPath(new URL('../../../../content/README.md', import.meta.url));
const SCHEMAS = fileURLToPath(new URL('../../json-schemas/', import.meta.url));

writeFileSync(MANUAL, withChapters(readFileSync(MANUAL, 'utf8')));
mkdirSync(SCHEMAS, { recursive: true });
for (const kind of Object.keys(KINDS) as Kind[]) {
  const text = `${JSON.stringify(jsonSchemaOf(kind), null, 2)}\n`;
  writeFileSync(`${SCHEMAS}${schemaNameOf(kind)}.json`, text);
}
