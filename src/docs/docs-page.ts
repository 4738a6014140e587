import type { CollectionEntry } from 'astro:content';

/** Where files of the repository that are no page of the documentation are read. */
const REPOSITORY = 'https://github.com/example/harbour-street/blob/main/';

/** The address of a page of the documentation below the network's home, by the path of its file without `.md`. */
export function docsAddress(id: string): string {
  return id === 'README' ? '/docs/' : `/docs/${id}/`;
}

/**
 * Returns the HTML of a page, with links between files as links between pages, and tables and code in boxes that scroll, which a
 * keyboard reaches.
 * @param base the path below which the site stands, ending in a slash.
 */
export function docsHtml({ id, rendered }: CollectionEntry<'docs'>, base: string): string {
  const { html = '' } = rendered ?? {};
  return html
    .replace(/(<a [^>]*href=")([^":#]+)(#[^"]*)?"/g, (_, start: string, path: string, anchor = '') => {
      return `${start}${linkTo(path, id, base)}${String(anchor)}"`;
    })
    .replaceAll('<table>', '<div class="docs-scroll" tabindex="0" role="group" aria-label="Table"><table>')
    .replaceAll('</table>', '</table></div>')
    .replaceAll(/<pre(?! [^>]*tabindex)/g, '<pre tabindex="0"');
}

/** Returns where a link from one file to another leads on the site. */
function linkTo(path: string, from: string, base: string): string {
  // A folder's worth of `..` stays in a URL's path only as far as it has folders.
  const target = new URL(path, `file:///repository/docs/${from}.md`).pathname.replace('/repository/', '');
  const [, page] = /^docs\/(.+)\.md$/.exec(target) ?? [];
  return page === undefined ? REPOSITORY + target : `${base}${docsAddress(page).slice(1)}`;
}
