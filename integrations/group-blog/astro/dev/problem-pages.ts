import render from 'dom-serializer';
import { DomUtils, ElementType, parseDocument } from 'htmlparser2';
import { type Addresses, withSlash } from '../../network/addresses.ts';
import { pageAddressOf } from '../../network/pages/page-addresses.ts';
import { formatProblems } from '../../check/format-problems.ts';
import type { Problem } from '../../model/problem.ts';
import type { SourceFile } from '../../model/source-file.ts';

/** The problems of the pages that cannot be shown, by the page's path with a slash at its end. */
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

/** Renders a page that lists the problems, and that Vite's client reloads when the content changes. */
export function renderProblemPage(problems: readonly Problem[], folder: string, viteClient: string): string {
  const document = parseDocument(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>This page cannot be shown yet</title>
<script type="module"></script></head><body><h1>This page cannot be shown yet</h1>
<pre style="white-space: pre-wrap"> </pre></body></html>`,
  );
  // The problems are set as text nodes, so that markup in members' words stays text.
  for (const { attribs } of DomUtils.getElementsByTagName('script', document)) attribs['src'] = viteClient;
  for (const { children } of DomUtils.getElementsByTagName('pre', document)) {
    const [text] = children;
    if (text?.type === ElementType.Text) text.data = formatProblems(problems, folder);
  }
  return render(document, { encodeEntities: 'utf8' });
}
