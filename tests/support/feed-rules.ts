import { load, type CheerioAPI } from 'cheerio';
import FeedParser from 'feedparser';
import sax from 'sax';
import type { Dist } from './dist.ts';
import { faultsOfHistory } from './feed-history.ts';
import {
  faultsOfDates,
  faultsOfHtml,
  isAddress,
  isFilled,
  isLanguage,
  isRfc3339,
  isRfc822,
  isTag,
} from './feed-values.ts';

type Elements = ReturnType<CheerioAPI>;

/**
 * What the documentation of the W3C Feed Validation Service (https://validator.w3.org/feed/docs/) calls an error or a warning,
 * as far as a feed of posts can have it, and what JSON Feed 1.1 wants. A sentence for each fault.
 */
export function faultsOfRss(xml: string): string[] {
  const $ = load(xml, { xml: true });
  const channel = $('rss > channel');
  const items = $('rss > channel > item').toArray();
  const say = faultsIn('channel');
  say.unless($('rss').attr('version') === '2.0', 'is not RSS 2.0');
  say.unless(channel.length === 1, 'is not there, or twice');
  for (const name of ['title', 'link', 'description', 'language']) say.one(channel, name);
  for (const name of ['lastBuildDate', 'generator', 'copyright']) say.atMostOne(channel, name);
  say.all(channel, 'link', isAddress);
  say.all(channel, 'language', isLanguage);
  say.all(channel, 'lastBuildDate', isRfc822);
  say.plain(channel, ['title', 'description', 'copyright'], xml);
  const self = channel.children('atom\\:link[rel=self]');
  say.unless(self.length === 1, 'has no atom:link with rel="self"');
  say.unless(self.attr('type') === 'application/rss+xml', 'has a self link of another type');
  say.unless(isAddress(self.attr('href') ?? ''), 'has a self link that is no address');
  say.unless(
    items.every((item) => $(item).nextAll(':not(item)').length === 0),
    'has an item before other elements',
  );
  const guids = items.map((item) => $(item).children('guid').text());
  say.unless(new Set(guids).size === guids.length, 'has a guid twice');
  return [
    ...faultsOfXml(xml),
    ...say.faults,
    ...faultsOfHistory(xml),
    ...items.flatMap((item) => faultsOfRssItem($, $(item), xml)),
  ];
}

function faultsOfRssItem($: CheerioAPI, item: Elements, xml: string): string[] {
  const say = faultsIn(`item ${item.children('guid').text()}`);
  for (const name of ['title', 'link', 'guid', 'pubDate', 'description']) say.one(item, name);
  for (const name of ['content\\:encoded', 'source', 'atom\\:updated']) say.atMostOne(item, name);
  say.all(item, 'title', isFilled);
  say.all(item, 'description', isFilled);
  say.all(item, 'category', isFilled);
  say.all(item, 'dc\\:creator', isFilled);
  say.all(item, 'link', isAddress);
  say.all(item, 'pubDate', isRfc822);
  say.all(item, 'atom\\:updated', isRfc3339);
  say.plain(item, ['title', 'category', 'source'], xml);
  say.unless(item.children('author').length === 0, 'has an author beside dc:creator');
  say.unless(item.children('dc\\:creator').length > 0, 'has no author');
  const guid = item.children('guid');
  say.unless(['true', 'false'].includes(guid.attr('isPermaLink') ?? ''), 'has a guid of no kind');
  // A post from elsewhere keeps the id that it has there.
  const isId = isTag(guid.text()) || isAddress(guid.text());
  say.unless(isId && guid.attr('isPermaLink') === 'false', 'has a guid that is no tag: and no address');
  const source = item.children('source');
  say.unless(source.length === 0 || isAddress(source.attr('url') ?? ''), 'has a source without url');
  for (const part of ['description', 'content\\:encoded']) {
    say.html(item.children(part).text());
  }
  faultsOfExtras($, item, say);
  return say.faults;
}

export function faultsOfAtom(xml: string): string[] {
  const $ = load(xml, { xml: true });
  const feed = $.root().children('feed');
  const say = faultsIn('feed');
  say.unless(feed.attr('xmlns') === 'http://www.w3.org/2005/Atom', 'is not Atom');
  say.unless(isLanguage(feed.attr('xml:lang') ?? ''), 'says no language');
  for (const name of ['id', 'title', 'updated']) say.one(feed, name);
  for (const name of ['subtitle', 'generator', 'rights']) say.atMostOne(feed, name);
  say.all(feed, 'id', isTag);
  say.all(feed, 'title', isFilled);
  say.all(feed, 'updated', isRfc3339);
  say.unless(feed.children('link[rel=self]').length === 1, 'has no link with rel="self"');
  say.unless(feed.children('link[rel=alternate]').length === 1, 'has no link to its page');
  say.links($, feed);
  const entries = feed.children('entry').toArray();
  const ids = entries.map((entry) => $(entry).children('id').text());
  say.unless(new Set(ids).size === ids.length, 'has an id twice');
  return [
    ...faultsOfXml(xml),
    ...say.faults,
    ...faultsOfHistory(xml),
    ...entries.flatMap((entry) => faultsOfEntry($, $(entry))),
  ];
}

function faultsOfEntry($: CheerioAPI, entry: Elements): string[] {
  const say = faultsIn(`entry ${entry.children('id').text()}`);
  for (const name of ['id', 'title', 'updated', 'published', 'summary']) say.one(entry, name);
  say.atMostOne(entry, 'content');
  // A post from elsewhere keeps the id that it has there.
  say.all(entry, 'id', (id) => isTag(id) || isAddress(id));
  say.all(entry, 'title', isFilled);
  say.all(entry, 'updated', isRfc3339);
  say.all(entry, 'published', isRfc3339);
  say.unless(entry.children('author').length > 0, 'has no author');
  for (const author of entry.children('author').toArray()) {
    say.one($(author), 'name');
    say.all($(author), 'name', isFilled);
    say.all($(author), 'uri', isAddress);
  }
  for (const category of entry.children('category').toArray()) {
    say.unless(isFilled($(category).attr('term') ?? ''), 'has a category without term');
  }
  say.unless(entry.children('link[rel=alternate]').length === 1, 'has no link to its page');
  say.links($, entry);
  const source = entry.children('source');
  if (source.length > 0) for (const name of ['id', 'title', 'updated']) say.one(source, name);
  const content = entry.children('content');
  say.unless(content.length === 0 || content.attr('type') === 'html', 'has content of another type');
  say.html(content.text());
  faultsOfExtras($, entry, say);
  return say.faults;
}

function faultsOfExtras($: CheerioAPI, item: Elements, say: Faults): void {
  for (const answer of item.children('thr\\:in-reply-to').toArray()) {
    const { ref = '', href = '' } = $(answer).attr() ?? {};
    say.unless(isTag(ref) || isAddress(ref), 'answers what has no id');
    say.unless(isAddress(href), 'answers what has no address');
  }
  for (const picture of item.children('media\\:content').toArray()) {
    say.unless(isAddress($(picture).attr('url') ?? ''), 'has a picture without address');
  }
}

interface JsonItem {
  id?: string;
  url?: string;
  image?: string;
  content_html?: string;
  content_text?: string;
  date_published?: string;
  date_modified?: string;
  authors?: { name?: string; url?: string }[];
}

interface JsonFile {
  version?: string;
  title?: string;
  home_page_url?: string;
  feed_url?: string;
  items?: JsonItem[];
}

/** https://www.jsonfeed.org/version/1.1/ */
export function faultsOfJson(json: string): string[] {
  const {
    version,
    title = '',
    home_page_url: home = '',
    feed_url: self = '',
    items,
  } = JSON.parse(json) as JsonFile;
  const say = faultsIn('feed');
  say.unless(version === 'https://jsonfeed.org/version/1.1', 'is of no version');
  say.unless(isFilled(title), 'has no title');
  say.unless(isAddress(home) && isAddress(self), 'has no addresses');
  say.unless(Array.isArray(items), 'has no list of items');
  const ids = (items ?? []).map(({ id }) => id);
  say.unless(new Set(ids).size === ids.length, 'has an id twice');
  return [...say.faults, ...(items ?? []).flatMap(faultsOfJsonItem)];
}

function faultsOfJsonItem(item: JsonItem): string[] {
  const { id = '', url = '', image = '', authors = [] } = item;
  const say = faultsIn(`item ${id}`);
  say.unless(isTag(id) || isAddress(id), 'has an id that is no tag: and no address');
  say.unless(isAddress(url) && isAddress(image), 'has no addresses');
  say.unless(item.content_html !== undefined || item.content_text !== undefined, 'has no content');
  say.unless(isRfc3339(item.date_published ?? ''), 'has no date');
  say.unless(item.date_modified === undefined || isRfc3339(item.date_modified), 'has no right date_modified');
  say.unless(authors.length > 0, 'has no author');
  for (const { name = '', url: page = '' } of authors) {
    say.unless(isFilled(name) && isAddress(page), 'has an author without name or address');
  }
  say.html(item.content_html ?? '');
  return say.faults;
}

/** Every feed of a built site, none of whose posts is old, and every fault of each. */
export function feedsIn({
  files,
  text,
}: Pick<Dist, 'files' | 'text'>): { file: string; text: string; faults: string[] }[] {
  const rules = [
    { ending: /\/rss\.xml$/, faultsOf: (xml: string) => [...faultsOfRss(xml), ...faultsOfDates(xml)] },
    { ending: /\/atom\.xml$/, faultsOf: (xml: string) => [...faultsOfAtom(xml), ...faultsOfDates(xml)] },
    { ending: /\/feed\.json$/, faultsOf: faultsOfJson },
  ];
  return rules.flatMap(({ ending, faultsOf }) =>
    files
      .filter((file) => ending.test(file))
      .map((file) => ({ file, text: text(file), faults: faultsOf(text(file)) })),
  );
}

/** What a second parser, of other people's, makes of a feed in XML. */
export function readIndependently(
  xml: string,
): Promise<{ meta: FeedParser.Meta; items: readonly FeedParser.Item[] }> {
  return new Promise((done, reject) => {
    const parser = new FeedParser({ addmeta: false });
    const items: FeedParser.Item[] = [];
    parser.on('error', reject);
    parser.on('readable', () => {
      for (let item = parser.read(); item; item = parser.read()) items.push(item);
    });
    parser.on('end', () => {
      done({ meta: parser.meta, items });
    });
    parser.end(xml);
  });
}

/** https://www.w3.org/TR/xml/#charsets, and https://validator.w3.org/feed/docs/warning/BadCharacters.html */
const ILLEGAL = /[^\t\n\r\u0020-\u007F\u00A0-\uD7FF\uE000-\uFFFC\u{10000}-\u{10FFFF}]/u;

/** Whether it is XML at all. */
export function faultsOfXml(xml: string): string[] {
  const illegal = ILLEGAL.exec(xml);
  const faults = illegal ? [`a character at ${illegal.index} that XML cannot hold`] : [];
  const parser = sax.parser(true, { xmlns: true });
  parser.onerror = (error) => {
    faults.push(`not well-formed: ${error.message}`);
    parser.resume();
  };
  parser.write(xml).close();
  return faults;
}

interface Faults {
  faults: string[];
  unless: (isRight: boolean, fault: string) => void;
  one: (parent: Elements, name: string) => void;
  atMostOne: (parent: Elements, name: string) => void;
  all: (parent: Elements, name: string, isRight: (text: string) => boolean) => void;
  plain: (parent: Elements, names: readonly string[], xml: string) => void;
  links: ($: CheerioAPI, parent: Elements) => void;
  html: (html: string) => void;
}

function faultsIn(where: string): Faults {
  const faults: string[] = [];
  const unless = (isRight: boolean, fault: string): void => {
    if (!isRight) faults.push(`${where} ${fault}`);
  };
  const countOf = (parent: Elements, name: string): number => parent.children(name).length;
  return {
    faults,
    unless,
    one: (parent, name) => {
      unless(countOf(parent, name) === 1, `has ${countOf(parent, name)} ${name}`);
    },
    atMostOne: (parent, name) => {
      unless(countOf(parent, name) <= 1, `has ${countOf(parent, name)} ${name}`);
    },
    all: (parent, name, isRight) => {
      for (const element of parent.children(name).toArray()) {
        const text = parent
          .children(name)
          .filter((_, other) => other === element)
          .text();
        unless(isRight(text), `has the ${name} ${JSON.stringify(text)}`);
      }
    },
    // Text that looks like HTML is written in numbers, so that no reader takes it for that.
    plain: (parent, names, xml) => {
      for (const name of names) {
        const [written] = new RegExp(`<${name}(?: [^>]*)?>[^<]*&(?:lt|amp);`).exec(xml) ?? [];
        unless(
          written === undefined || parent.children(name).length === 0 || isOfHtml(name),
          `has ${String(written)}`,
        );
      }
    },
    links: ($, parent) => {
      for (const link of parent.children('link').toArray()) {
        unless(isAddress($(link).attr('href') ?? ''), 'has a link that is no address');
      }
    },
    html: (html) => {
      for (const fault of faultsOfHtml(html)) unless(false, fault);
    },
  };
}

/** In RSS the description of an item is HTML, and that of the channel is text. */
const isOfHtml = (name: string): boolean => name === 'description';
