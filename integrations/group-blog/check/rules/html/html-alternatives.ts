const MATHML =
  'mrow mi mo mn ms mtext mspace msup msub msubsup mfrac msqrt mroot mover munder munderover mstyle mpadded mphantom mfenced menclose mtable mtr mtd annotation semantics'.split(
    ' ',
  );

/** What to do instead, by the elements that cannot stand in a body. */
const INSTEAD: readonly { of: readonly string[]; fix: string }[] = [
  {
    of: ['script', 'style', 'link', 'meta', 'base', 'template', 'noscript'],
    fix: 'take it out: a post is words and pictures, and how the page looks and what it does is the site’s',
  },
  {
    of: ['iframe', 'object', 'embed', 'frame', 'frameset', 'audio', 'video', 'source', 'track'],
    fix: 'link to it in its place: [What there is to see](https://…); an .mdx file can have <Video src="…" title="…" />',
  },
  {
    of: ['form', 'input', 'button', 'select', 'textarea', 'option', 'label'],
    fix: 'link to a page where readers can write to you: [Write to me](https://…)',
  },
  {
    of: ['svg', 'math', 'canvas', 'picture', ...MATHML],
    fix: 'put it beside the file as a picture, and write ![What it shows](./drawing.png)',
  },
  {
    of: ['center', 'font', 'big', 'tt', 'strike', 'marquee', 'blink'],
    fix: 'take the tag out and leave the words',
  },
];

/** What to type in the place of an element. */
export function insteadOfElement(name: string): string {
  const found = INSTEAD.find(({ of }) => of.includes(name));
  return found?.fix ?? 'write it in Markdown, or put \\ before the < where it is meant as text';
}

/** What to type in the place of an attribute. */
export function insteadOfAttribute(attribute: string): string {
  const why = Object.hasOwn(WHY_NOT, attribute) ? WHY_NOT[attribute] : undefined;
  return `take ${attribute}="…" out${why === undefined ? '' : `; ${why}`}`;
}

const BY_ITSELF = 'a heading gets an id by itself, and [a link](#its-words) leads to it';
const LOOKS = 'how the page looks is the site’s';
const SMALLER = 'smaller pictures are made for you';

const WHY_NOT: Readonly<Record<string, string>> = {
  id: BY_ITSELF,
  name: BY_ITSELF,
  class: LOOKS,
  style: LOOKS,
  srcset: SMALLER,
  sizes: SMALLER,
};
