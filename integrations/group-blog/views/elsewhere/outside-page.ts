import type { OutsidePost } from '../../network/network.ts';
import { PAGES } from '../../network/pages/pages.ts';
import { cleanForeignHtml } from '../../safety/foreign-html.ts';
import { fitIntoPage } from '../parts/fit-into-page.ts';
import type { Link } from '../parts/link.ts';
import { toOutsideItem } from './outside-item.ts';
import { finishForPage } from '../parts/page-body.ts';
import type { PostItem } from '../parts/post-item.ts';
import type { Site } from '../site.ts';
import { buildPage, type Page } from '../pages/page.ts';

/** A post that a member has elsewhere, and that has all its words here too. */
export interface OutsidePage extends PostItem {
  page: Page;
  /** The host and the address where it stands. */
  firstPublished: Link;
  /** Its sanitised body. */
  html: string;
}

/** Search engines are sent to where it stands, and do not list the page. */
export function buildOutsidePage(site: Site, post: OutsidePost): OutsidePage {
  const { network } = site;
  const { title, description, url, member, slug, language } = post;
  const { html } = cleanForeignHtml(post.html ?? '', url);
  const words = network.words.body;
  const context = { resolve: (href: string) => href, idPrefix: 'elsewhere', trustedLinks: [], words };
  return {
    ...toOutsideItem(post, site),
    page: buildPage(site, {
      title,
      description,
      address: PAGES.outside.make(member.id, slug),
      canonical: url,
      language,
      isIndexed: false,
    }),
    firstPublished: { text: new URL(url).host, url },
    html: finishForPage(fitIntoPage(html, context), { words, hasFirstPicture: false }),
  };
}
