import type { MdastNode } from 'satteri';
import type { LiteralBrackets } from '../model/source-file.ts';
import type { Block } from './markdown.ts';

/** Stands for each character that Markdown parsed. */
const PARSED = '\uFFFC';
const CODE = /^(?:code|kbd|pre|samp)$/;
const OPENS_CODE = /^<(?:code|kbd|pre|samp)[\s>]/i;

/** The blocks with a square bracket that stayed text, as they were written. */
export function literalBrackets(body: string, blocks: readonly Block[]): LiteralBrackets[] {
  return blocks.flatMap(({ position: block, inner }) => {
    const start = block?.start;
    const texts = inner.filter((node) => node.type === 'text');
    if (start?.offset === undefined || inner.some(isCode)) return [];
    if (!texts.some(({ value }) => value.includes('['))) return [];
    let source = '';
    for (const { position } of texts) {
      const [from, to] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
      const at = start.offset + source.length;
      source += blank(body.slice(at, from)) + body.slice(Math.max(at, from), to);
    }
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
