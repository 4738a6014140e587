import { fieldsIn, type SourceFile } from '../model/source-file.ts';

/** A field with a list of addresses on one line: `aliases: [/posts/ann/hello/]`. */
export function addressesLine(field: string, addresses: readonly string[]): string {
  const items = [...new Set(addresses)].map((address) =>
    /^[\w/.~%-]+$/.test(address) ? address : JSON.stringify(address),
  );
  return `${field}: [${items.join(', ')}]`;
}

/** Adds to a fix what to type where the page was taken away on purpose. */
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

/** Why the world does not see a file any more that it could see before. */
export function hiddenText(before: SourceFile, file: SourceFile): Hidden {
  if (fieldsIn(file)['draft'] === true)
    return { field: ['draft'], why: 'it is a draft now', fix: 'remove the line "draft: true"' };
  const field = fieldsIn(file)['joined'] === undefined ? 'date' : 'joined';
  const old = fieldsIn(before)[field];
  return {
    field: [field],
    why: `its ${field === 'date' ? 'date' : 'joined'} is still to come`,
    fix: typeof old === 'string' ? `write "${field}: ${old}"` : `write a ${field} that has come`,
  };
}
