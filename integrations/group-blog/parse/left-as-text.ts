import type { MdastNode } from 'satteri';
import type { LeftText } from '../model/source-file.ts';

/** Stands for each letter of what Markdown did read. */
const READ = '\uFFFC';
const CODE = /^(?:code|kbd|pre|samp)$/;
const OPENS_CODE = /^<(?:code|kbd|pre|samp)[\s>]/i;

/**
 * What stands in square brackets and stayed text, as it was written.
 * @param blocks each with all its nodes.
 */
export function leftAsText(body: string, blocks: readonly (readonly MdastNode[])[]): LeftText[] {
  return blocks.flatMap((nodes) => {
    const start = nodes[0]?.position?.start;
    const texts = nodes.filter((node) => node.type === 'text');
    if (start?.offset === undefined || nodes.some(isCode)) return [];
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

/** In HTML: Markdown's own code is no text. */
function isCode(node: MdastNode): boolean {
  if (node.type === 'html') return OPENS_CODE.test(node.value);
  return 'name' in node && CODE.test(node.name ?? '');
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, READ);
}
