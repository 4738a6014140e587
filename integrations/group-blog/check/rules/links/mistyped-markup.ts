import { positionIn } from '../../../model/source-file.ts';
import { addressInTemplate } from '../../../suggest/template-address.ts';
import { slugOf } from '../../../suggest/slug.ts';
import type { CheckContext, Finding } from '../../rule.ts';
import { isUnsupportedPicture, isPicture } from '../pictures/picture-names.ts';

/** `[words](address)` and `[words] (address)`; the address may have brackets in pairs, and none that closes it. */
const INLINE =
  /(?<!\\)(!?)\[([^[\]]*)(?<!\\)\]( ?)\(([^()\n\uFFFC]*(?:\([^()\n\uFFFC]*\)[^()\n\uFFFC]*)*)(\)|$)/gm;
const SWAPPED =
  /(?<!\\)(!?)\([^()\n]+\)\[((?:https?:\/\/|mailto:|www\.)[^\s[\]]+|\.{1,2}\/[^[\]\n]+)\](?!\()/g;
/** `[words][name]`; `[Ctrl][C]` are keys, and `row[i][j]` is no link. */
const REFERENCE = /(?<![\\\w\]])(!?)\[(?=[^[\]]*\p{L})[^[\]]*(?<!\\)\]\[([a-z][a-z\d-]*|\d+)\](?![[(:])/gu;
/** As in Obsidian. */
const WIKI = /(?<!\\)!\[\[([^[\]|\n]+)(?:\|[^[\]\n]*)?\]\]/g;

const TITLE = /(?<!\s)\s+(?:"[^"]*"|'[^']*'|[“„”][^“”]*[“”]|[‘‚’][^‘’]*[‘’])$/;
const WEB = /^(?:https?:\/\/|mailto:|www\.)\S/i;
const FILE = /^\.{1,2}\/\S|\.mdx?(?:#\S*)?$/;

interface Mistyped {
  isPicture: boolean;
  /** Where it begins in the block. */
  index: number;
  why: string;
  fix: string;
}

/** Finds pictures and links that Markdown took for text, so that readers would see how they were typed. */
export function mistypedMarkup({ parsed }: CheckContext): (Finding & { isPicture: boolean })[] {
  return parsed.flatMap(({ file }) =>
    (file.body?.literalMarkup ?? []).flatMap(({ source, at }) =>
      mistypedIn(source).map(({ isPicture, index, why, fix }) => {
        const message = `${why}, so ${isPicture ? 'no picture is shown' : 'it is no link'}`;
        return { file, at: positionIn(source, index, at), message, fix, isPicture };
      }),
    ),
  );
}

function mistypedIn(source: string): Mistyped[] {
  if (!source.includes('[')) return [];
  return [
    ...[...source.matchAll(INLINE)].flatMap(inline),
    ...[...source.matchAll(SWAPPED)].map(({ index, 1: mark = '', 2: address = '' }): Mistyped => {
      const why = 'the words stand in round brackets and the address in square ones';
      return { isPicture: mark !== '', index, why, fix: `write ${written(mark, address)}` };
    }),
    ...[...source.matchAll(REFERENCE)].map(({ index, 1: mark = '', 2: name = '' }): Mistyped => {
      const address = mark === '' ? 'https://example.org' : './picture.jpg';
      const fix = `write the address behind the words, as in ${written(mark, address)}, or add a line for it at the end: [${name}]: ${address}`;
      return { isPicture: mark !== '', index, why: `nothing says what [${name}] is`, fix };
    }),
    ...[...source.matchAll(WIKI)].flatMap(({ index, 0: whole, 1: name = '' }): Mistyped[] => {
      const fix = `write ${written('!', `./${name.trim()}`)}`;
      return isImage(name.trim()) ? [{ isPicture: true, index, why: `"${whole}" is not Markdown`, fix }] : [];
    }),
  ];
}

function inline(found: RegExpExecArray): Mistyped[] {
  const [, mark = '', words = '', gap = '', inside = '', closing = ''] = found;
  const isPicture = mark !== '';
  const typed = inside.trim();
  const closed = typed.replace(TITLE, '');
  // No address has a < or a > in it.
  const address = (closing === '' ? (closed.split(/\s/)[0] ?? '') : closed).replace(/(?<=.)[<>].*$/, '');
  const inTemplate = addressInTemplate(closed);
  if (inTemplate !== undefined) {
    // What other commands stand for is told where markup of other programs is.
    if (inTemplate === '' || !(isPicture && isImage(inTemplate))) return [];
    const why = `"${closed}" is a command of another program`;
    const name = inTemplate.replace(/^.*\//s, '');
    const fix = `put the picture beside the file, and write ${written(mark, `./${name}`)}`;
    return [{ isPicture, index: found.index, why, fix }];
  }
  const isAddress = WEB.test(address) || FILE.test(address) || (isPicture && isImage(address));
  if (!isAddress) return [];
  const mistyped = (why: string): Mistyped[] => [
    { isPicture, index: found.index, why, fix: fixFor(mark, address) },
  ];
  if (closing === '') return mistyped(`the ) behind ${address} is missing`);
  // "As [1] (https://…)" and "he […] (https://…)" are sentences.
  if (gap !== '') return isPicture || /\p{L}/u.test(words) ? spacedApart(address, mistyped) : [];
  if (/\s/.test(address)) return mistyped(`"${address}" has a space in it`);
  return closed === typed ? [] : mistyped(`what stands behind ${address} is not in straight quotes`);
}

/** Brackets that hold more than an address hold a remark. */
function spacedApart(address: string, mistyped: (why: string) => Mistyped[]): Mistyped[] {
  return /\s/.test(address) ? [] : mistyped('a space stands between ] and (');
}

function fixFor(mark: string, address: string): string {
  const write = `write ${written(mark, address)}`;
  const [, name = '', ending = ''] = /([^/]*)(\.[a-z\d]+)$/i.exec(address) ?? [];
  const slug = slugOf(name);
  return isImage(address) && !WEB.test(address) && /\s/.test(address) && slug !== undefined
    ? `${write}, or rename the file to ${slug}${ending.toLowerCase()} and write that`
    : write;
}

/** The link or picture as it should be typed, with … for its words. */
function written(mark: string, address: string): string {
  const whole = WEB.test(address) ? address.replace(/\s+/g, '%20') : address;
  return `${mark}[…](${/[\s()]/.test(whole) ? `<${whole}>` : whole})`;
}

function isImage(address: string): boolean {
  return isPicture(address) || isUnsupportedPicture(address);
}
