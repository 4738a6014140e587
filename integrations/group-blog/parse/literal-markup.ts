import type { MdastNode } from 'satteri';
import type { LiteralMarkup } from '../model/source-file.ts';
import { splitOwnId } from './heading-ids.ts';
import type { Block } from './markdown.ts';

/** Stands for each character that Markdown parsed. */
const PARSED = '\uFFFC';
/** The signs of links, and those of other programs' markup. */
const SIGNS = /[[{^*]|%%|==|:::|!!!|\?\?\?|\$[^$]+\$/;
const CODE = /^(?:code|kbd|pre|samp)$/;
const OPENS_CODE = /^<(?:code|kbd|pre|samp)[\s>]/i;

/** The blocks with signs that stayed text, and that somebody may have typed as markup, as they were written. */
export function literalMarkup(body: string, blocks: readonly Block[]): LiteralMarkup[] {
  return blocks.flatMap(({ type, position: block, inner }) => {
    const start = block?.start;
    const texts = inner.filter((node) => node.type === 'text');
    if (start?.offset === undefined || inner.some(isCode)) return [];
    if (!texts.some(({ value }) => SIGNS.test(value))) return [];
    let source = '';
    for (const { position } of texts) {
      const [from, to] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
      const at = start.offset + source.length;
      source += blank(body.slice(at, from)) + body.slice(Math.max(at, from), to);
    }
    // The id behind a heading is read.
    if (type === 'heading') source = splitOwnId(source).text;
    return [{ source, at: { line: start.line, column: start.column } }];
  });
}

/** Whether a node is code in HTML; Markdown's own code is no text anyway. */
function isCode(node: MdastNode): boolean {
  if (node.type === 'html') return OPENS_CODE.test(node.value);
  return 'name' in node && CODE.test(node.name ?? '');
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, PARSED);
}
