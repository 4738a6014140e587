import type { Element, Properties } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';

/** What a picture written into the text itself may weigh, in characters. */
const LONGEST_DATA = 8192;
const PICTURE_ADDRESS = new RegExp(
  `^(?!data:)|^data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]{1,${LONGEST_DATA}}$`,
);

const TOKENS = [
  ...['atrule', 'attr-name', 'attr-value', 'bold', 'boolean', 'builtin', 'char', 'class-name', 'comment'],
  ...[
    'constant',
    'deleted',
    'doctype',
    'entity',
    'function',
    'important',
    'inserted',
    'interpolation',
    'italic',
  ],
  ...[
    'keyword',
    'namespace',
    'number',
    'operator',
    'parameter',
    'prolog',
    'property',
    'punctuation',
    'regex',
  ],
  ...['selector', 'string', 'symbol', 'tag', 'template-string', 'title', 'url', 'variable'],
];

/**
 * All that may be left of members' HTML, and of what their Markdown becomes. The checks tell what lies outside of it, and
 * the build leaves that out.
 */
export const SAFE_HTML: Schema = {
  tagNames: [
    ...[
      'a',
      'abbr',
      'b',
      'bdi',
      'bdo',
      'blockquote',
      'br',
      'caption',
      'cite',
      'code',
      'dd',
      'del',
      'details',
    ],
    ...[
      'dfn',
      'div',
      'dl',
      'dt',
      'em',
      'figcaption',
      'figure',
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'hr',
      'i',
    ],
    ...['img', 'input', 'ins', 'kbd', 'li', 'mark', 'ol', 'p', 'pre', 'q', 'rp', 'rt', 'ruby', 's', 'samp'],
    ...['section', 'small', 'span', 'strong', 'sub', 'summary', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th'],
    ...['thead', 'time', 'tr', 'u', 'ul', 'var', 'wbr'],
  ],
  attributes: {
    '*': ['dir', 'lang', 'title'],
    a: [
      'href',
      // Footnotes are made with these.
      'ariaLabel',
      ['ariaDescribedBy', 'footnote-label'],
      ['className', 'data-footnote-backref'],
      'dataFootnoteBackref',
      'dataFootnoteRef',
      ['id', /^user-content-fnref-/],
    ],
    blockquote: ['cite'],
    code: [['className', /^language-./]],
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
    // Prism's, of highlighted code.
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
  // What stands in these is for a program and not for readers.
  strip: [
    ...[
      'embed',
      'iframe',
      'math',
      'noembed',
      'noframes',
      'noscript',
      'object',
      'plaintext',
      'script',
      'select',
    ],
    ...['style', 'svg', 'template', 'textarea', 'title', 'xmp'],
  ],
  ancestors: {},
  clobber: [],
  required: {},
};

const TAGS = new Set(SAFE_HTML.tagNames);

/** An element as a tree has it: properties have the names that scripts know them by. */
export interface HtmlElement {
  name: string;
  properties: Properties;
}

/** The properties that an element cannot have here; null stands for the element itself. */
export function faultsOf({ name, properties }: HtmlElement): (string | null)[] {
  if (!TAGS.has(name) || (name === 'input' && !isTick(properties))) return [null];
  const safe = sanitize(
    { type: 'element', tagName: name, properties: withAddresses(properties), children: [] },
    SAFE_HTML,
  ) as Element;
  return Object.keys(properties).filter((property) => !Object.hasOwn(safe.properties, property));
}

/** The box before a line of a list, which Markdown writes as `- [x]`. */
export function isTick({ type, disabled }: Properties): boolean {
  return type === 'checkbox' && disabled === true;
}

const ADDRESSES = ['href', 'src', 'cite'];

/** The same with addresses as browsers read them: no white space around them, and their scheme in small letters. */
export function withAddresses(properties: Properties): Properties {
  const found = ADDRESSES.filter((name) => typeof properties[name] === 'string');
  if (found.length === 0) return properties;
  return {
    ...properties,
    ...Object.fromEntries(found.map((name) => [name, plainAddress(String(properties[name]))])),
  };
}

export function plainAddress(address: string): string {
  return address.trim().replace(/^[a-z][a-z0-9+.-]*:/i, (scheme) => scheme.toLowerCase());
}

/** Whether a link can lead there; the library's own rule, for the many links of bodies in which there is no HTML. */
export function isSafeLink(address: string): boolean {
  const [, scheme] = /^([^/?#:]*):/.exec(plainAddress(address)) ?? [];
  return scheme === undefined || SAFE_HTML.protocols?.['href']?.includes(scheme) === true;
}

/** Whether a picture can come from there, or a link to it be put in its place. */
export function isSafePicture(address: string): boolean {
  return faultsOf({ name: 'img', properties: { src: address } }).length === 0;
}

/** Whether a browser would have to ask another host for it. */
export function isForeign(address: string): boolean {
  return URL.parse(address, HERE)?.host !== new URL(HERE).host && !/^data:/i.test(address.trim());
}

const HERE = 'https://here.invalid/';

const PROPERTIES = new Map(
  Object.values(SAFE_HTML.attributes ?? {})
    .flat()
    .map((definition) => (typeof definition === 'string' ? definition : definition[0]))
    .map((property): [string, string] => [attributeOf(property), property]),
);

/** `aria-label` of `ariaLabel`. */
export function attributeOf(property: string): string {
  if (property === 'className') return 'class';
  if (/^data[A-Z]/.test(property)) return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return property.toLowerCase().replace(/^aria(?=[a-z])/, 'aria-');
}

/** Attributes as they are written in HTML, as a tree has them. Those that cannot stand here keep their names. */
export function propertiesOf(attributes: Readonly<Record<string, string>>): Properties {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => {
      const property = PROPERTIES.get(name.toLowerCase()) ?? name;
      return [property, property === 'className' ? value.split(/\s+/) : value];
    }),
  );
}

/** What to write in the place of an address that no link can lead to. */
export const LINK_FIX = 'write a web address, https://…, or mailto: and an address, or take the link out';
