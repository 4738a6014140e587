import type { MdastNode } from 'satteri';
import { NO_TEXT, typographicParts, type TypographicSigns } from '../words/typography.ts';

type Text = Extract<MdastNode, { type: 'text' }>;

/**
 * The texts in a paragraph, heading or cell that have other quotation marks, dashes or ellipses on the page than were
 * typed, and what they are there. Code and addresses stay as they are.
 * @param source the text that the positions of the nodes are in; without it, escaped characters are replaced, too.
 */
export function typographicTexts(
  block: MdastNode,
  language: string,
  signs?: TypographicSigns,
  source?: string,
): Map<Text, string> {
  const pieces: (Text | null)[] = [];
  let htmlCode = 0;
  collect(block);
  const parts = pieces.map((piece) => piece?.value ?? NO_TEXT);
  const kept = source === undefined ? undefined : escapedPlaces(pieces, source);
  const written = typographicParts(parts, language, signs, kept && ((index) => kept.has(index)));
  return new Map(
    pieces.flatMap((piece, index): [Text, string][] => {
      const value = written[index];
      return piece && value !== undefined && value !== piece.value ? [[piece, value]] : [];
    }),
  );

  function collect(node: MdastNode): void {
    if (node.type === 'text') pieces.push(htmlCode > 0 ? null : node);
    else if (node.type === 'html')
      htmlCode += CODE_TAG.test(node.value) ? (node.value.startsWith('</') ? -1 : 1) : 0;
    else if (node.type === 'break') pieces.push({ type: 'text', value: '\n' });
    else if (!('children' in node) || isCode(node) || isAddress(node)) pieces.push(null);
    else for (const child of node.children as MdastNode[]) collect(child);
  }
}

const CODE_TAG = /^<\/?(?:code|kbd|pre|samp|tt|var)[\s>]/i;

function isCode(node: MdastNode): boolean {
  return 'name' in node && /^(?:code|kbd|pre|samp|var)$/.test(node.name ?? '');
}

/** Whether a link shows its own address. */
function isAddress(node: MdastNode): boolean {
  if (node.type !== 'link') return false;
  const [only] = node.children;
  return node.children.length === 1 && only?.type === 'text' && node.url.endsWith(only.value);
}

/** A sign that was typed, with a backslash before it or as a character reference, or plainly. */
const TYPED = /\\([!-/:-@[-`{-~])|&(?:quot|apos|#0*34|#0*39|#x0*22|#x0*27);|["'.-]/gi;
const SIGN = /["'.-]/g;

/** The places in all pieces together of the signs that were escaped. */
function escapedPlaces(pieces: readonly (Text | null)[], source: string): Set<number> {
  const places = new Set<number>();
  let start = 0;
  for (const piece of pieces) {
    const value = piece?.value ?? NO_TEXT;
    const typed = source.slice(piece?.position?.start.offset ?? 0, piece?.position?.end.offset ?? 0);
    if (/[\\&]/.test(typed)) {
      const signs = [...typed.matchAll(TYPED)].filter(
        ([, escaped]) => escaped === undefined || /["'.-]/.test(escaped),
      );
      const shown = [...value.matchAll(SIGN)];
      // Where the two differ, something else was read as such a sign, and nothing is known.
      if (signs.length === shown.length) {
        for (const [index, { index: at }] of shown.entries()) {
          if ((signs[index]?.[0].length ?? 1) > 1) places.add(start + at);
        }
      }
    }
    start += value.length;
  }
  return places;
}

/** Whether a body may have escaped signs, so that the positions of its nodes are needed. */
export function mayHaveEscapedSigns(body: string): boolean {
  return /\\["'.-]|&(?:quot|apos|#)/i.test(body);
}
