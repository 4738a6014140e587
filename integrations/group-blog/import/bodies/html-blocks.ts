import { forbiddenProperties } from '../../safety/safe-html.ts';

/** Elements that have no end. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** What the tags in a piece of HTML say of it. */
export interface HtmlTags {
  /** Whether it may stay as it is, but for what it looks like: it holds no picture, no link, and nothing that cannot be here. */
  mayStay: boolean;
  /** Whether all that begins in it ends in it. */
  isBalanced: boolean;
}

export function htmlTagsIn(html: string): HtmlTags {
  const open: string[] = [];
  let isBalanced = true;
  let mayStay = !html.includes('<!--');
  for (const [tag, slash = '', typed = ''] of html
    .replace(/<!--[^]*?-->/g, '')
    .matchAll(/<(\/?)([a-z][\w-]*)\b[^<>]*>/gi)) {
    const name = typed.toLowerCase();
    if (name === 'img' || name === 'a' || forbiddenProperties({ name, properties: {} }).includes(null))
      mayStay = false;
    if (VOID.has(name) || tag.endsWith('/>')) continue;
    if (slash === '') open.push(name);
    else if (open.at(-1) === name) open.pop();
    else isBalanced = false;
  }
  return { mayStay, isBalanced: isBalanced && open.length === 0 };
}
