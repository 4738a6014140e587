import type { Element, Properties } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';

/** How long the data of a picture may be that is written into the text itself, in characters. */
const MAX_DATA_LENGTH = 8192;
const PICTURE_ADDRESS = new RegExp(
  `^(?!data:)|^data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]{1,${MAX_DATA_LENGTH}}$`,
);

const splitWords = (text: string): string[] => text.split(/\s+/);

/** The classes of Prism, which highlights code. */
const TOKENS = splitWords(
  `atrule attr-name attr-value bold boolean builtin char class-name comment constant deleted doctype entity function
  important inserted interpolation italic keyword namespace number operator parameter prolog property punctuation regex
  selector string symbol tag template-string title url variable`,
);

/**
 * The elements and attributes that members' bodies may have on a page, whether they come from HTML or from Markdown. The
 * checks report all others, and the build leaves them out.
 */
export const SAFE_HTML: Schema = {
  tagNames: splitWords(
    `a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr
    i img input ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot
    th thead time tr u ul var wbr`,
  ),
  attributes: {
    '*': ['dir', 'lang', 'title'],
    a: [
      'href',
      // Sätteri makes footnotes with the following.
      'ariaLabel',
      ['ariaDescribedBy', 'footnote-label'],
      ['className', 'data-footnote-backref'],
      'dataFootnoteBackref',
      'dataFootnoteRef',
      ['id', /^user-content-fnref-/],
    ],
    blockquote: ['cite'],
    code: [['className', /^language-./]],
    col: ['span'],
    colgroup: ['span'],
    del: ['cite', 'dateTime'],
    details: ['open'],
    h2: [
      ['className', 'sr-only'],
      ['id', 'footnote-label'],
    ],
    img: ['alt', ['src', PICTURE_ADDRESS]],
    input: ['checked', ['disabled', true], ['type', 'checkbox']],
    ins: ['cite', 'dateTime'],
    li: [
      ['className', 'task-list-item'],
      ['id', /^user-content-fn-/],
    ],
    ol: ['reversed', 'start', ['className', 'contains-task-list']],
    pre: [['className', /^language-./], 'dataLanguage'],
    q: ['cite'],
    span: [['className', 'token', ...TOKENS]],
    section: ['dataFootnotes', ['className', 'footnotes']],
    td: ['align', 'colSpan', 'rowSpan', ['style', /^text-align: (?:left|center|right)$/]],
    th: ['align', 'colSpan', 'rowSpan', 'scope', ['style', /^text-align: (?:left|center|right)$/]],
    time: ['dateTime'],
    ul: [['className', 'contains-task-list']],
  },
  protocols: {
    cite: ['http', 'https'],
    href: ['http', 'https', 'mailto', 'tel'],
    src: ['http', 'https', 'data'],
  },
  // The content of these elements is for programs and not for readers, so it is removed as well.
  strip: splitWords(
    `embed iframe math noembed noframes noscript object plaintext script select style svg template textarea title xmp`,
  ),
  ancestors: {},
  clobber: [],
  required: {},
};

const TAGS = new Set(SAFE_HTML.tagNames);

/** An element of a syntax tree, in which attributes have the names of DOM properties. */
export interface HtmlElement {
  name: string;
  properties: Properties;
}

/** The properties that an element may not have; null if the element itself may not be there. */
export function forbiddenProperties({ name, properties }: HtmlElement): (string | null)[] {
  if (!TAGS.has(name) || (name === 'input' && !isTaskCheckbox(properties))) return [null];
  const safe = sanitize(
    { type: 'element', tagName: name, properties: withAddresses(properties), children: [] },
    SAFE_HTML,
  ) as Element;
  return Object.keys(properties).filter((property) => !Object.hasOwn(safe.properties, property));
}

/** Whether an input is the box of a task, which Markdown writes as `- [x]`. */
export function isTaskCheckbox({ type, disabled }: Properties): boolean {
  return type === 'checkbox' && disabled === true;
}

const ADDRESSES = ['href', 'src', 'cite'];

/** The properties with their addresses as browsers read them. */
export function withAddresses(properties: Properties): Properties {
  const found = ADDRESSES.filter((name) => typeof properties[name] === 'string');
  if (found.length === 0) return properties;
  return {
    ...properties,
    ...Object.fromEntries(found.map((name) => [name, plainAddress(String(properties[name]))])),
  };
}

/** The address without white space around it, and with its scheme in small letters. */
export function plainAddress(address: string): string {
  return address.trim().replace(/^[a-z][a-z0-9+.-]*:/i, (scheme) => scheme.toLowerCase());
}

/** Whether a link may lead to an address, by the rule that the sanitiser applies to HTML. */
export function isSafeLink(address: string): boolean {
  const [, scheme] = /^([^/?#:]*):/.exec(plainAddress(address)) ?? [];
  return scheme === undefined || SAFE_HTML.protocols?.['href']?.includes(scheme) === true;
}

/** Whether an address may be that of a picture, shown or linked. */
export function isSafePicture(address: string): boolean {
  return forbiddenProperties({ name: 'img', properties: { src: address } }).length === 0;
}

/** Whether a browser would have to ask another host for what is at an address. */
export function isForeign(address: string): boolean {
  return (
    URL.parse(address, EXAMPLE_ORIGIN)?.host !== new URL(EXAMPLE_ORIGIN).host &&
    !/^data:/i.test(address.trim())
  );
}

const EXAMPLE_ORIGIN = 'https://here.invalid/';

const PROPERTIES = new Map(
  Object.values(SAFE_HTML.attributes ?? {})
    .flat()
    .map((definition) => (typeof definition === 'string' ? definition : definition[0]))
    .map((property): [string, string] => [attributeOf(property), property]),
);

/** The name of an attribute in HTML: `aria-label` for the property `ariaLabel`. */
export function attributeOf(property: string): string {
  if (property === 'className') return 'class';
  if (/^data[A-Z]/.test(property)) return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return property.toLowerCase().replace(/^aria(?=[a-z])/, 'aria-');
}

/** Attributes of HTML as properties of a tree. Those that no element may have keep their names. */
export function propertiesOf(attributes: Readonly<Record<string, string>>): Properties {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => {
      const property = PROPERTIES.get(name.toLowerCase()) ?? name;
      return [property, property === 'className' ? value.split(/\s+/) : value];
    }),
  );
}
