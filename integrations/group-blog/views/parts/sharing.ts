import { PAGES } from '../../network/pages/pages.ts';
import type { Post } from '../../network/network.ts';
import type { Words } from '../../words/words.ts';
import type { Link } from './link.ts';
import { creditOf } from './post-item.ts';
import type { Site } from '../site.ts';
import { directionOf } from '../../words/language.ts';
import { countLetters, shortenText } from '../../words/letters.ts';

/** The ways to share a post, with texts that name its authors. */
export interface Sharing {
  words: Words['sharing'];
  title: string;
  /** “Bread” by Ann, a guest at Ben’s blog. */
  text: string;
  /** The post's absolute address. */
  url: string;
  /** The text for Mastodon, and a page of Mastodon's that asks for the reader's server. */
  mastodon: { post: string; url: string };
  /** Links to other sites and programs with which to share it. */
  ways: readonly Link[];
}

/** https://docs.bsky.app/docs/advanced-guides/intent-links */
const LONGEST_ON_BLUESKY = 300;
/** The default of Mastodon servers. */
const LONGEST_ON_MASTODON = 500;
/** The least length of a title, even if the text is too long then. */
const SHORTEST_TITLE = 24;

/** Returns null for an unlisted post, and on a site without an address. */
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
        // https://www.rfc-editor.org/rfc/rfc6068#section-5 has line ends encoded as %0D%0A.
        `${text}\r\n\r\n${url}`,
      ),
    ],
  };
}

function link(text: string, before: string, value: string): Link {
  return { text, url: before + encodeURIComponent(value) };
}

/** Puts a title into Unicode isolates, which keep its direction from changing the order of the words around it. */
function isolated(title: string): string {
  return `\u2068${title}\u2069`;
}
