import type { SourceFile } from '../model/source-file.ts';

/** `aliases: [/posts/ann/hello/]`, on one line. */
export function listLine(field: string, addresses: readonly string[]): string {
  const items = [...new Set(addresses)].map((address) =>
    /^[\w/.~%-]+$/.test(address) ? address : JSON.stringify(address),
  );
  return `${field}: [${items.join(', ')}]`;
}

/** What to type, and what else where the page was taken away on purpose. */
export function vanishedFix(
  first: string,
  { line, askedFor }: { line: string; askedFor: string | null },
): string {
  const who = askedFor === null ? 'write' : `ask ${askedFor} to write`;
  return `${first}; or, if it was taken away on purpose, ${who} "${line}" in network.md`;
}

interface Hidden {
  field: readonly string[];
  why: string;
  fix: string;
}

/** Why the world does not see a file any more that it saw. */
export function hiddenText(before: SourceFile, file: SourceFile): Hidden {
  if (valueIn(file, 'draft') === true)
    return { field: ['draft'], why: 'it is a draft now', fix: 'remove the line "draft: true"' };
  const field = valueIn(file, 'joined') === undefined ? 'date' : 'joined';
  const old = valueIn(before, field);
  return {
    field: [field],
    why: `its ${field === 'date' ? 'date' : 'joined'} is still to come`,
    fix: typeof old === 'string' ? `write "${field}: ${old}"` : `write a ${field} that has come`,
  };
}

function valueIn({ frontMatter }: SourceFile, field: string): unknown {
  const data = frontMatter && 'data' in frontMatter ? frontMatter.data : null;
  return data !== null && typeof data === 'object' ? (data as Record<string, unknown>)[field] : undefined;
}
