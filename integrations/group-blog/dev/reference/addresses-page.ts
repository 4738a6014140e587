import { ARCHIVE_FOLDER, cardAddress, FEED_FILES, NETWORK_FILES } from '../../network/pages/page-files.ts';
import { PAGES, type PageTable, type PageType } from '../../network/pages/pages.ts';
import { code, referencePage, table } from './markdown.ts';

/** Writes the page of all addresses of a network, from the table of its pages. */
export function addressesPage(pages: PageTable = PAGES): string {
  const listed = Object.values(pages).filter(({ route }) => route !== 'root');
  const [first = ''] = Object.values(FEED_FILES);
  return referencePage(
    'Addresses',
    'network/pages/pages.ts',
    "They are a promise: a later version keeps them. Astro's `base`, `trailingSlash` and `build.format` and the option `prefix` are honoured.",
    table(
      ['page', 'further pages', 'feeds', 'share card', 'numbers', 'leads to'],
      listed.map((page) => [
        code(page.template),
        page.isPaged ? code(`${page.template}2/`) : '',
        page.hasFeeds ? code(page.template + first) : '',
        page.hasCard ? code(cardAddress(page.template)) : '',
        page.data === undefined ? '' : code(page.template + page.data),
        leadsTo(page, pages),
      ]),
    ),
    `Beside each ${code(first)} stand ${Object.values(FEED_FILES).slice(1).map(code).join(' and ')}. A page without a share card of its own has ${code(cardAddress('/'))}.`,
    `Other files: ${Object.values(NETWORK_FILES)
      .map(({ template }) => code(template))
      .join(
        ', ',
      )}, and ${code(ARCHIVE_FOLDER.template + FEED_FILES.atom)} for what the network's feed no longer holds.`,
  );
}

function leadsTo({ leadsTo: name }: PageType, pages: PageTable): string {
  const page = name === undefined ? undefined : pages[name];
  return page === undefined ? '' : code(page.template);
}
