import { load } from 'cheerio';

export const isFilled = (text: string): boolean => text.trim() !== '';
export const isAddress = (text: string): boolean =>
  /^https?:\/\/[\w.:-]+(?:[/?#][!#$%&'()*+,./:;=?@\w~-]*)?$/.test(text);
export const isTag = (text: string): boolean =>
  /^tag:[a-z\d.-]+,\d{4}(?:-\d\d){0,2}:[!#$%&'()*+,./:;=?@\w~-]*$/.test(text);
export const isLanguage = (text: string): boolean => /^[a-z]{2,3}(?:-[a-z\d]+)*$/i.test(text);
export const isRfc822 = (text: string): boolean =>
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/.test(text) &&
  new Date(text).toUTCString() === text;
export const isRfc3339 = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(text) && !Number.isNaN(Date.parse(text));

/**
 * https://validator.w3.org/feed/docs/warning/ImplausibleDate.html: a date from before 1990 is thought to be a clock's that
 * was never set. A post may be that old, and is not dated anew for that; nothing else may.
 */
export function faultsOfDates(xml: string): string[] {
  const dates = xml.matchAll(
    /<(pubDate|lastBuildDate|published|(?:atom:)?updated)>(?:<!\[CDATA\[)?([^<\]]*)/g,
  );
  return [...dates].flatMap(([, name = '', date = '']) =>
    new Date(date).getUTCFullYear() < 1990 ? [`has the ${name} ${date}, which is doubted`] : [],
  );
}

/** What the validator lets through in HTML, of what posts are made of. */
const ELEMENTS = new Set(
  'a abbr address article aside audio b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark meter ol p picture pre progress q rp rt ruby s samp section small source span strong sub summary sup table tbody td tfoot th thead time tr track u ul var video wbr'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'abbr align alt cite colspan controls datetime dir headers height href hreflang id lang max media open poster reversed rowspan scope sizes src srcset start title type value width'.split(
    ' ',
  ),
);

export function faultsOfHtml(html: string): string[] {
  const $ = load(html, null, false);
  return $('*')
    .toArray()
    .filter((node) => 'attribs' in node)
    .flatMap(({ name, attribs }) => [
      ...(ELEMENTS.has(name) ? [] : [`holds <${name}>`]),
      ...Object.keys(attribs).flatMap((attribute) =>
        ATTRIBUTES.has(attribute) ? [] : [`holds ${attribute} in <${name}>`],
      ),
      ...['href', 'src', 'poster', 'cite'].flatMap((attribute) => {
        const address = attribs[attribute];
        return address === undefined || /^[a-z][a-z\d+.-]*:/i.test(address)
          ? []
          : [`holds the address ${address}`];
      }),
    ]);
}
