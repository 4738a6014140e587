/** What to do instead, by the element that cannot stand in a body. */
const INSTEAD: Readonly<Record<string, string>> = {
  ...same(
    ['script', 'style', 'link', 'meta', 'base', 'template', 'noscript'],
    'take it out: a post is words and pictures, and how the page looks and what it does is the site’s',
  ),
  ...same(
    ['iframe', 'object', 'embed', 'frame', 'frameset', 'audio', 'video'],
    'link to it in its place: [What there is to see](https://…); an .mdx file can have <Video src="…" title="…" />',
  ),
  ...same(
    ['form', 'input', 'button', 'select', 'textarea', 'option', 'label'],
    'link to a page where readers can write to you: [Write to me](https://…)',
  ),
  ...same(
    ['svg', 'math', 'canvas', 'picture', 'source'],
    'put it beside the file as a picture, and write ![What it shows](./drawing.png)',
  ),
  ...same(
    ['center', 'font', 'big', 'tt', 'strike', 'marquee', 'blink'],
    'take the tag out and leave the words',
  ),
};

const FALLBACK = 'write it in Markdown, or put \\ before the < where it is meant as text';

/** What to type in the place of an element. */
export function insteadOfElement(name: string): string {
  return (Object.hasOwn(INSTEAD, name) ? INSTEAD[name] : undefined) ?? FALLBACK;
}

/** What to type in the place of an attribute. */
export function insteadOfAttribute(attribute: string): string {
  if (attribute === 'id' || attribute === 'name')
    return `take ${attribute}="…" out; a heading gets an id by itself, and [a link](#its-words) leads to it`;
  if (attribute === 'class' || attribute === 'style')
    return `take ${attribute}="…" out; how the page looks is the site’s`;
  if (attribute === 'srcset' || attribute === 'sizes')
    return `take ${attribute}="…" out; smaller pictures are made for you`;
  return `take ${attribute}="…" out`;
}

function same(names: readonly string[], fix: string): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, fix]));
}
