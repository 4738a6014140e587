import { isOutsidePost, type AnyPost } from '../../network/outside-posts.ts';
import type { OutsidePost } from '../../network/network.ts';
import { PAGES } from '../../network/pages/pages.ts';
import { dateText } from '../../words/dates.ts';
import { directionOf } from '../../words/language.ts';
import type { LinkedSite } from '../site.ts';
import { toPerson } from '../parts/person.ts';
import { toPostItem, type PostItem } from '../parts/post-item.ts';

/** Makes what a list shows of a post that a member has elsewhere. It leads to the page here where there is one. */
export function toOutsideItem(post: OutsidePost, site: LinkedSite): PostItem {
  const { network, addresses } = site;
  const { id, slug, member, title, url, date, description, language, html } = post;
  const person = toPerson(member, site);
  return {
    id,
    title,
    url: html === null ? url : addresses.page(PAGES.outside.make(member.id, slug)),
    date,
    dateText: dateText(date, network.language),
    description,
    language,
    direction: directionOf(language),
    authors: [person],
    host: person,
    isGuestPost: false,
    relation: { text: network.words.elsewhere.atOwnBlog, url },
    day: null,
    cover: null,
  };
}

/**
 * Makes what a list shows of any post.
 * @param onPageOf the id of the member whose page has the list.
 */
export function toAnyItem(post: AnyPost, site: LinkedSite, onPageOf?: string): PostItem {
  return isOutsidePost(post) ? toOutsideItem(post, site) : toPostItem(post, site, onPageOf);
}
