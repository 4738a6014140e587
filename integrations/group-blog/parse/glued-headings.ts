import { positionIn, type GluedHeading } from '../model/source-file.ts';
import { positionOf, type Block } from './markdown.ts';

/** Two signs or more: what begins with one is mostly a tag, as in `#bread`. */
const OPENING = /(?:^|\n[ \t>]*)(#{2,6})$/;
const WORDS = /[\p{L}"“‘¿¡*_[]/u;

/** The lines that begin with `##` and words without a space between, which Markdown leaves in a paragraph. */
export function gluedHeadings(body: string, blocks: readonly Block[]): GluedHeading[] {
  return blocks.flatMap(({ type, position: block, inner }) => {
    if (type !== 'paragraph' || block?.start.offset === undefined) return [];
    const first = block.start.offset;
    return inner.flatMap((node) => {
      const from = node.position?.start.offset;
      const to = node.position?.end.offset;
      if (node.type !== 'text' || from === undefined || to === undefined || !node.value.includes('##'))
        return [];
      const source = body.slice(from, to);
      return [...source.matchAll(/#+/g)].flatMap(({ index, 0: signs }) => {
        const start = from + index;
        const isFirst = start === first || (index > 0 && OPENING.test(source.slice(0, index) + signs));
        if (
          !isFirst ||
          !/^#{2,6}$/.test(signs) ||
          !WORDS.test(body.slice(start + signs.length, start + signs.length + 2))
        )
          return [];
        const line = /^[^\r\n]*/.exec(body.slice(start))?.[0] ?? '';
        return [{ line, at: positionIn(source, index, positionOf(node)) }];
      });
    });
  });
}
