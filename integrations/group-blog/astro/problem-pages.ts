import render from 'dom-serializer';
import { parseDocument } from 'htmlparser2';
import { withSlash, type Addresses } from '../network/addresses.ts';
import { formatProblems } from '../problems/format.ts';
import { pageAddressOf } from '../problems/page-address.ts';
import type { Problem } from '../problems/problem.ts';
import type { SourceFile } from '../problems/source-file.ts';

/** What is wrong with the files of pages that cannot be shown, by the page's path with a slash at its end. */
export type ProblemPages = ReadonlyMap<string, readonly Problem[]>;

export function problemPages(
  files: readonly SourceFile[],
  problems: readonly Problem[],
  { page }: Pick<Addresses, 'page'>,
): ProblemPages {
  const wrong = Map.groupBy(problems, ({ file }) => file);
  return new Map(
    files.flatMap((file): [string, readonly Problem[]][] => {
      const found = wrong.get(file.path) ?? [];
      const address = pageAddressOf(file);
      const isShown = found.every(({ severity }) => severity === 'warning');
      return address === undefined || isShown ? [] : [[withSlash(page(address)), found]];
    }),
  );
}

/** A page that says why there is none, and loads itself again when the file has changed. */
export function renderProblemPage(problems: readonly Problem[], folder: string, viteClient: string): string {
  const document = parseDocument(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>This page cannot be shown yet</title>
<script type="module"></script></head><body><h1>This page cannot be shown yet</h1>
<pre style="white-space: pre-wrap"> </pre></body></html>`,
  );
  return fill(document, { script: viteClient, pre: formatProblems(problems, folder) });
}

/** Puts the script's address and the words in their places; markup in them stays text. */
function fill(document: ReturnType<typeof parseDocument>, { script, pre }: { script: string; pre: string }): string {
  const stack = [...document.children];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!('children' in node)) continue;
    if ('attribs' in node && node.name === 'script') node.attribs['src'] = script;
    const [text] = node.children;
    if ('attribs' in node && node.name === 'pre' && text?.type === 'text') text.data = pre;
    stack.push(...node.children);
  }
  return render(document, { encodeEntities: 'utf8' });
}
