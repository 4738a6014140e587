import { hash } from 'node:crypto';
import { decodeText } from '../../outside/decode-text.ts';
import type { PullAnswer, PullSubject } from '../../outside/plan-pull.ts';
import { FEED_LIMITS, FeedFault, readFeed, type FeedLimits } from '../../outside/read-feed.ts';
import { feedLinksIn, isWebPage } from '../../outside/web-page.ts';
import { WebFailure, type WebAnswer, type WebClient } from '../web/web-client.ts';

const ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, application/json;q=0.8, text/html;q=0.7, */*;q=0.1';

/**
 * Asks for a member's feed; where its address is that of a web page, for the feed to which the page links. A server that names versions is
 * asked for a newer one than that of the last pull.
 */
export async function fetchFeed(
  web: WebClient,
  { feed, source }: Pick<PullSubject, 'feed' | 'source'>,
  limits: FeedLimits = FEED_LIMITS,
): Promise<PullAnswer> {
  const isSameWish = JSON.stringify(source.settings) === JSON.stringify(feed);
  const known = source.settings?.url === feed.url ? source.feed : undefined;
  try {
    return await askForFeed(web, known ?? feed.url, isSameWish ? source : {}, limits);
  } catch (cause) {
    // The feed may have moved, and the member's page may know where it is now.
    if (known !== undefined && known !== feed.url)
      return await tried(() => askForFeed(web, feed.url, {}, limits));
    return failed(cause);
  }
}

async function tried(ask: () => Promise<PullAnswer>): Promise<PullAnswer> {
  try {
    return await ask();
  } catch (cause) {
    return failed(cause);
  }
}

function failed(cause: unknown): PullAnswer {
  if (cause instanceof WebFailure || cause instanceof FeedFault) return { is: 'failed', why: cause.message };
  throw cause;
}

type Versions = Pick<PullSubject['source'], 'etag' | 'lastModified' | 'digest'>;

async function askForFeed(
  web: WebClient,
  url: string,
  versions: Versions,
  limits: FeedLimits,
): Promise<PullAnswer> {
  const answer = await askFor(web, url, versions);
  if (answer.status === 304) return { is: 'unchanged' };
  const text = textOf(answer);
  if (!isWebPage(text)) return read(answer, text, versions, limits);
  const [link] = feedLinksIn(text, answer.url);
  if (link === undefined) throw new WebFailure('there is a web page, which links to no feed');
  const linked = await askFor(web, link, {});
  const feed = textOf(linked);
  if (isWebPage(feed)) throw new WebFailure('there is a web page where its feed should be');
  return read(linked, feed, versions, limits);
}

async function askFor(web: WebClient, url: string, { etag, lastModified }: Versions): Promise<WebAnswer> {
  const answer = await web.ask(url, {
    headers: {
      accept: ACCEPT,
      ...(etag !== undefined && { 'if-none-match': etag }),
      ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
    },
  });
  const isFine = answer.status === 304 || (answer.status >= 200 && answer.status < 300);
  if (!isFine) throw new WebFailure(`its server answers ${answer.status}`);
  return answer;
}

function textOf({ bytes, headers }: WebAnswer): string {
  return decodeText(bytes, headers['content-type'] ?? null);
}

function read(
  { lasting, headers }: WebAnswer,
  text: string,
  versions: Versions,
  limits: FeedLimits,
): PullAnswer {
  const digest = hash('sha256', text);
  if (digest === versions.digest) return { is: 'unchanged' };
  const header = (name: 'etag' | 'last-modified'): string | null => headers[name]?.trim() ?? null;
  return {
    is: 'read',
    content: readFeed(text, limits),
    feed: lasting,
    etag: header('etag'),
    lastModified: header('last-modified'),
    digest,
  };
}

/** So many addresses of one member's posts are asked whether they are gone. */
const MOST_ASKED = 10;

/** Asks the addresses of posts whether they are gone (410). What cannot be asked is not. */
export async function askWhetherGone(
  web: WebClient,
  posts: readonly { name: string; url: string }[],
): Promise<Map<string, boolean>> {
  const gone = new Map<string, boolean>();
  for (const { name, url } of posts.slice(0, MOST_ASKED)) {
    try {
      const { status } = await web.ask(url, { hasBody: false });
      gone.set(name, status === 410);
    } catch (cause) {
      if (!(cause instanceof WebFailure)) throw cause;
      gone.set(name, false);
    }
  }
  return gone;
}
