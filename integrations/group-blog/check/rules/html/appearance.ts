/**
 * Tells the HTML that says only how a page looks, which an old blog is full of, from the HTML that does something. Both are
 * left out of the page.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Elements that leave their words as they are when they are left out. */
const ELEMENTS = words(
  `acronym address article aside basefont big blink center col colgroup font footer header hgroup nobr tt`,
);

const ATTRIBUTES = words(
  `align axis bgcolor border bordercolor cellpadding cellspacing char charoff class clear color compact decoding
  face fetchpriority frame height headers hspace loading noshade nowrap rules size summary type valign vspace width`,
);

/** What `rel` says to search engines and browsers. `rel="me"` says who somebody is. */
const REL = words(
  `attachment bookmark category external license next nofollow noopener noreferrer prev sponsored tag ugc`,
);
const TARGET = words(`_blank _new _self`);

/** Names that a page of the network is read by. */
const OWN_DATA = /^data-(?:astro|gb|pagefind)/;

/** Style that hides its words, lies over other parts of the page, asks another host, or is a program. */
const ACTING_STYLE =
  /[\\@<]|url|image-set|expression|behaviou?r|binding|z-index|inset|(?<![-\w])position\s*:|(?<![-\w])display\s*:\s*none|visibility\s*:\s*hidden/i;

export function isAppearanceElement(name: string): boolean {
  return ELEMENTS.has(name);
}

/** @param name as it is in HTML: `class`. */
export function isAppearanceAttribute(name: string, value: string): boolean {
  if (ATTRIBUTES.has(name)) return true;
  if (name.startsWith('data-')) return !OWN_DATA.test(name);
  if (name === 'style') return !ACTING_STYLE.test(value);
  if (name !== 'rel' && name !== 'target') return false;
  const known = name === 'rel' ? REL : TARGET;
  return value
    .toLowerCase()
    .split(/\s+/)
    .every((word) => word === '' || known.has(word));
}
