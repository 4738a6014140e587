import { load } from 'cheerio';

/** What of RFC 5005 stands in a feed in XML. */
export interface History {
  self: string;
  isArchive: boolean;
  current: string | undefined;
  previous: string | undefined;
  next: string | undefined;
  /** Ids of its items, newest first. */
  ids: readonly string[];
}

export function historyOf(xml: string): History {
  const $ = load(xml, { xml: true });
  const head = $('rss > channel, feed').first();
  const hrefOf = (rel: string): string | undefined =>
    head.children(`link[rel=${rel}], atom\\:link[rel=${rel}]`).attr('href');
  return {
    self: hrefOf('self') ?? '',
    isArchive: head.children('fh\\:archive').length > 0,
    current: hrefOf('current'),
    previous: hrefOf('prev-archive'),
    next: hrefOf('next-archive'),
    ids: $('item > guid, entry > id')
      .toArray()
      .map((id) => $(id).text()),
  };
}

/**
 * As an importer goes (RFC 5005, 4.2): from a feed back to the first post.
 * @param read the history of the feed at an address.
 */
export function walkBack(from: string, read: (address: string) => History): History[] {
  const walked: History[] = [];
  for (let address: string | undefined = from; address !== undefined; address = walked.at(-1)?.previous) {
    const history = read(address);
    if (history.self !== address) throw new Error(`${address} says that it is ${history.self}`);
    if (walked.some(({ self }) => self === address)) throw new Error(`${address} leads back to itself`);
    walked.push(history);
  }
  return walked;
}

/**
 * https://validator.w3.org/feed/docs/warning/ArchiveIncomplete.html, MissingCurrentInArchive.html and
 * FeedHistoryRelInEntry.html, and RFC 5005 itself.
 */
export function faultsOfHistory(xml: string): string[] {
  const $ = load(xml, { xml: true });
  const links = $('link[rel], atom\\:link[rel]').toArray();
  const own = links.filter(({ attribs }) => /^(?:current|(?:prev|next)-archive)$/.test(attribs['rel'] ?? ''));
  const inItems = own.filter((link) => $(link).closest('item, entry').length > 0);
  const self = links.find(({ attribs }) => attribs['rel'] === 'self');
  const { isArchive, current, previous, next } = historyOf(xml);
  const rules: [isRight: boolean, fault: string][] = [
    [inItems.length === 0, 'an item has a link to an archive'],
    [
      new Set(own.map(({ attribs }) => attribs['rel'])).size === own.length,
      'there are two links to an archive',
    ],
    [own.every(({ attribs }) => attribs['type'] === self?.attribs['type']), 'an archive is of another type'],
    [!isArchive || current !== undefined, 'an archive does not say of what'],
    [!isArchive || (previous ?? next) !== undefined, 'an archive leads to no other'],
    [isArchive || (current ?? next) === undefined, 'what is no archive says that it is one'],
    [
      !isArchive || own.every(({ attribs }) => attribs['href'] !== self?.attribs['href']),
      'an archive leads to itself',
    ],
  ];
  return rules.flatMap(([isRight, fault]) => (isRight ? [] : [fault]));
}
