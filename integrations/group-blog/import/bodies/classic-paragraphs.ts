/** Elements around which a paragraph ends, as in WordPress's `wpautop`. */
const BLOCK =
  'address|article|aside|blockquote|caption|center|colgroup|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|math|menu|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|video|audio';
/** Elements in which paragraphs stand. */
const CONTAINER = 'article|aside|blockquote|center|div|footer|header|section';

const VERBATIM = /<(pre|script|style|textarea|svg)\b[^]*?<\/\1\s*>/gi;
const AROUND_CONTAINER = new RegExp(`(</?(?:${CONTAINER})\\b[^>]*>)`, 'gi');
const BEFORE_BLOCK = new RegExp(`(?=<(?:${BLOCK})\\b)`, 'gi');
const AFTER_BLOCK = new RegExp(`(</(?:${BLOCK})\\s*>)`, 'gi');
const STARTS_WITH_BLOCK = new RegExp(`^</?(?:${BLOCK})\\b`, 'i');

/**
 * Gives classic posts of WordPress their paragraphs, which are parted by blank lines there. Each line of the text stays on its line.
 * @returns the text as it is where it has paragraphs, or blocks of the newer editor.
 */
export function withParagraphs(html: string): string {
  if (/<p[\s>]|<!-- wp:/i.test(html)) return html;
  const kept: string[] = [];
  const keep = (text: string): string => {
    kept.push(text);
    return `<div data-kept="${kept.length - 1}"></div>`;
  };
  const pieces = html
    .replace(/\r\n?/g, '\n')
    .replace(VERBATIM, keep)
    .split(/(\n[^\S\n]*\n\s*)/);
  const text = pieces.map((piece) => (piece.trim() === '' ? piece : paragraphsOf(piece))).join('');
  return text.replace(/<div data-kept="(\d+)"><\/div>/g, (_, index: string) => kept[Number(index)] ?? '');
}

/** @param chunk text without a blank line. */
function paragraphsOf(chunk: string): string {
  return chunk
    .split(AROUND_CONTAINER)
    .flatMap((part) => part.replace(AFTER_BLOCK, '$1\u0000').split('\u0000'))
    .flatMap((part) => splitBefore(part))
    .map((part) => {
      if (part.trim() === '' || STARTS_WITH_BLOCK.test(part.trimStart())) return part;
      const [, before = '', words = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(part) ?? [];
      return `${before}<p>${words.replaceAll('\n', '<br>\n')}</p>${after}`;
    })
    .join('');
}

function splitBefore(part: string): string[] {
  return part.split(BEFORE_BLOCK).filter((piece) => piece !== '');
}
