import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Path under the repository's root, with `/`, to text. */
export type Sources = Readonly<Record<string, string>>;

export const PLUGIN = 'integrations/group-blog/';
const CODE = /\.(?:ts|js|mjs|astro)$/;
const NOT_OURS = /(?:^|\/)(?:node_modules|dist|\.astro)\//;

/** The code under a folder of the repository. */
export function readSources(folder: string): Sources {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const paths = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join(folder, path.split(sep).join('/')))
    .filter((path) => CODE.test(path) && !NOT_OURS.test(path));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

export interface Import {
  specifier: string;
  /** Whether only types are imported, so that nothing of the import is left when the code runs. */
  isType: boolean;
}

/** What a file imports or exports from elsewhere, dynamic imports and types in comments of none included. */
export function importsOf(path: string, text: string): Import[] {
  const imports: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const { importClause: clause } = node;
      const isType = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || isAllTypes(clause);
      imports.push({ specifier: node.moduleSpecifier.text, isType });
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      imports.push({ specifier: node.moduleSpecifier.text, isType: node.isTypeOnly });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteralLike(argument))
        imports.push({ specifier: argument.text, isType: false });
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      const { literal } = node.argument;
      if (ts.isStringLiteral(literal)) imports.push({ specifier: literal.text, isType: true });
    }
    ts.forEachChild(node, visit);
  };
  for (const source of scriptsOf(path, text)) visit(source);
  return imports;
}

function isAllTypes(clause: ts.ImportClause | undefined): boolean {
  const bindings = clause?.namedBindings;
  return clause?.name === undefined &&
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.length > 0
    ? bindings.elements.every(({ isTypeOnly }) => isTypeOnly)
    : false;
}

/** A `.ts` file itself; of an `.astro` file what stands between its fences, and its scripts. */
function scriptsOf(path: string, text: string): ts.SourceFile[] {
  const parse = (script: string): ts.SourceFile =>
    ts.createSourceFile(path, script, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS);
  if (!path.endsWith('.astro')) return [parse(text)];
  const [, frontMatter = ''] = /^\s*---\n([\s\S]*?)\n---/.exec(text) ?? [];
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script);
  return [frontMatter, ...scripts].map(parse);
}

/** Clocks and environments that code reads: `Date.now`, `new Date()`, `Temporal.Now`, `process`. */
export function outsideReads(path: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
      const name = `${node.expression.text}.${node.name.text}`;
      if (
        name === 'Date.now' ||
        name === 'Temporal.Now' ||
        name === 'performance.now' ||
        name.startsWith('process.')
      )
        found.push(name);
    }
    const isDate =
      ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'Date';
    if (isDate && (node.arguments?.length ?? 0) === 0) found.push('new Date()');
    ts.forEachChild(node, visit);
  };
  for (const source of scriptsOf(path, text)) visit(source);
  return found;
}

/** The file of the repository that an import means; null for a package or a module of Node's, Astro's or Vite's. */
export function targetOf(from: string, specifier: string): string | null {
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : null;
}

/** `network` of `integrations/group-blog/network/now.ts`; the file's own name for the doors beside the rooms. */
export function roomOf(path: string): string {
  return path.slice(PLUGIN.length).split('/')[0] ?? '';
}
