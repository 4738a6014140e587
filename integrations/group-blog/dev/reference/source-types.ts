import ts from 'typescript';

/** Parses a file of TypeScript, or what stands between the fences of an Astro component. */
export function parseSource(text: string): ts.SourceFile {
  const [, script = text] = /^---\n([\s\S]*?)\n---/.exec(text) ?? [];
  return ts.createSourceFile('source.ts', script, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
}

/** Returns the comment before a part of the source, as one line; empty where there is none. */
export function commentOf(node: ts.Node, source: ts.SourceFile): string {
  const last = ts.getLeadingCommentRanges(source.text, node.getFullStart())?.at(-1);
  const text = last === undefined ? '' : source.text.slice(last.pos, last.end);
  return text
    .replace(/^\/\*\*?|\*\/$/g, '')
    .replace(/^\s*\* ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Returns the exported types of a file, and those that they are made of, as they are written there. */
export function typesIn(text: string): string {
  const source = parseSource(text);
  const types = source.statements.filter(
    (statement) => ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement),
  );
  const named = new Map(types.map((type) => [type.name.text, type]));
  const shown = new Set(
    types.filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)),
  );
  const add = (node: ts.Node): void => {
    const type = ts.isIdentifier(node) ? named.get(node.text) : undefined;
    if (type && !shown.has(type)) {
      shown.add(type);
      add(type);
    }
    node.forEachChild(add);
  };
  for (const type of [...shown]) add(type);
  return types
    .filter((type) => shown.has(type))
    .map((type) => type.getFullText(source).trim())
    .join('\n\n');
}
