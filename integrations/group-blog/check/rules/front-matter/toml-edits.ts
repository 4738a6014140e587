import { parse, TomlDate } from 'smol-toml';
import { stringify } from 'yaml';
import type { Edit } from '../../edits.ts';

const TOML = /^(\uFEFF?\s*)\+\+\+[^\S\n]*\n([^]*?)\+\+\+(?=[^\S\n]*(?:\n|$))/;
/** On one line: a sign in a longer one is taken for a comment. */
const STRING = /"(?:\\.|[^"\\\n])*"|'[^'\n]*'/g;

/** Writes front matter that is TOML as YAML, with the same fields. One with comments stays, for they would be lost. */
export function tomlAsYaml(source: string): Edit[] {
  const [all, before = '', toml = ''] = TOML.exec(source) ?? [];
  if (all === undefined || toml.replace(STRING, '').includes('#')) return [];
  try {
    const yaml = stringify(plain(parse(toml.replaceAll('\r\n', '\n'))), { lineWidth: 0, compat: 'yaml-1.1' });
    const dated = yaml.replace(/^(\w+): "(\d{4}-\d\d-\d\d)"$/gm, '$1: $2');
    const text = `---\n${dated.trimEnd()}\n---`;
    const isWindows = toml.includes('\r\n');
    return [
      { start: before.length, end: all.length, text: isWindows ? text.replaceAll('\n', '\r\n') : text },
    ];
  } catch {
    return [];
  }
}

/** Dates as they are typed. */
function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
}
