import { PAGES } from '../../network/pages.ts';
import type { Post } from '../../network/network.ts';
import type { Words } from '../../words/words.ts';
import type { Link } from './link.ts';
import { creditOf } from './post-item.ts';
import type { Site } from '../site.ts';
import { directionOf } from '../../words/language.ts';
import { countLetters, shortenText } from '../../words/letters.ts';

/** How a post is passed on, in words that say whose it is. */
export interface Sharing {
  words: Words['sharing'];
  title: string;
  /** “Bread” by Ann, a guest at Ben’s blog. */
  text: string;
  /** Absolute. */
  url: string;
  /** What is posted on Mastodon, and a page of Mastodon's own that asks for somebody's server. */
  mastodon: { post: string; url: string };
  /** Other sites and programs that take it. */
  ways: readonly Link[];
}

/** https://docs.bsky.app/docs/advanced-guides/intent-links */
const LONGEST_ON_BLUESKY = 300;
/** Where a server has chosen no other length. */
const LONGEST_ON_MASTODON = 500;
/** Where names leave no room for as much, whoever posts it has to shorten it. */
const SHORTEST_TITLE = 24;

/** Null where a post is not for everybody, or the site has no address to give to anybody. */
export function buildSharing(site: Site, post: Post): Sharing | null {
  const { network, addresses } = site;
  const words = network.words.sharing;
  const url = addresses.absolute(addresses.page(PAGES.post.make(post.host.id, post.slug)));
  if (!post.isListed || url.startsWith('/')) return null;
  const title = post.title.replace(/\s+/g, ' ').toWellFormed();
  const credit = creditOf(post, network).toWellFormed();
  const textWith = (part: string): string =>
    words.text(directionOf(post.language) === 'rtl' ? isolated(part) : part, credit);
  const within = (longest: number): string => {
    const room = longest - countLetters(`${textWith('')} ${url}`);
    return `${textWith(shortenText(title, Math.max(room, SHORTEST_TITLE)))} ${url}`;
  };
  const text = textWith(title);
  const onMastodon = within(LONGEST_ON_MASTODON);
  return {
    words,
    title,
    text,
    url,
    mastodon: {
      post: onMastodon,
      url: `https://share.joinmastodon.org/#text=${encodeURIComponent(onMastodon)}`,
    },
    ways: [
      link('Bluesky', 'https://bsky.app/intent/compose?text=', within(LONGEST_ON_BLUESKY)),
      link('LinkedIn', 'https://www.linkedin.com/sharing/share-offsite/?url=', url),
      link('Facebook', 'https://www.facebook.com/sharer/sharer.php?u=', url),
      link('WhatsApp', 'https://wa.me/?text=', `${text} ${url}`),
      link(
        words.mail,
        `mailto:?subject=${encodeURIComponent(title)}&body=`,
        // Lines of a mail end so: https://www.rfc-editor.org/rfc/rfc6068#section-5
        `${text}\r\n\r\n${url}`,
      ),
    ],
  };
}

function link(text: string, before: string, value: string): Link {
  return { text, url: before + encodeURIComponent(value) };
}

/** In the marks of Unicode that keep a title's own direction from turning the words around it. */
function isolated(title: string): string {
  return `\u2068${title}\u2069`;
}
