import { byText } from '../../model/compare.ts';
import { createAddresses } from '../../network/addresses.ts';
import { addDays } from '../../network/civil-days.ts';
import { PAGES } from '../../network/pages/pages.ts';
import { decodeText } from '../../outside/decode-text.ts';
import { findEndpoint } from '../../outside/find-endpoint.ts';
import { mentionsToSend } from '../../outside/plan-mentions.ts';
import { isCivilDate } from '../../schemas/fields.ts';
import { sent as sentKind } from '../../schemas/pulled/webmentions.ts';
import { CommandRefusal } from '../command.ts';
import { loadNetwork, warnAboutExcluded, type NetworkFlags } from '../load-network.ts';
import { agentOf } from '../pull/agent.ts';
import { createWebClient, WebFailure, type ClientOptions, type WebClient } from '../web/web-client.ts';
import { writeWhole } from '../write-file.ts';

interface MentionFlags extends NetworkFlags {
  site: string | undefined;
  since: string | undefined;
  'dry-run': boolean;
  local: boolean;
  json: boolean;
}

/** What came of telling a page that a post links to it. `later` is tried again by the next run. */
interface Mention {
  post: string;
  target: string;
  outcome: 'sent' | 'refused' | 'takes none' | 'later' | 'not tried';
  why: string | null;
}

/** Posts of so many days are looked at. */
const DAYS = 30;

/** So many pages are told in one run. */
const MOST = 200;

/**
 * Tells pages elsewhere that a post links to them, each once, and keeps whom in `responses/sent.json`.
 * @returns the exit status: 0.
 * @throws {CommandRefusal} where the site has no address.
 * @throws {Error} on wrong usage.
 */
export async function runMention(
  { site: typedSite, since: typedSince, 'dry-run': isDry, local, json, ...flags }: MentionFlags,
  bounds: Pick<ClientOptions, 'limits' | 'mayAsk'> = local ? { mayAsk: () => true } : {},
): Promise<number> {
  const loaded = await loadNetwork(flags);
  warnAboutExcluded(loaded);
  const { network, entries, folder } = loaded;
  const site = URL.parse(typedSite ?? entries.network.data.site ?? '');
  if (site === null) {
    throw new CommandRefusal('the site has no address: write "site" into network.md, or name it with --site');
  }
  if (typedSince !== undefined && !isCivilDate(typedSince)) {
    throw new Error(`--since is "${typedSince}": write a date, as in 2026-03-02`);
  }
  const since = typedSince ?? addDays(network.today, -DAYS);
  const addresses = createAddresses({
    site: site.origin,
    base: site.pathname,
    prefix: '',
    trailingSlash: 'ignore',
    format: 'directory',
  });
  const sent: Record<string, string[]> = { ...entries.sent[0]?.data.sent };
  const web = createWebClient({ agent: agentOf(loaded), ...bounds });
  const mentions: Mention[] = [];
  for (const { post, targets } of mentionsToSend(network, sent, since, site.host)) {
    const rest = targets.slice(0, MOST - mentions.length);
    if (rest.length === 0) break;
    if (isDry) {
      mentions.push(...rest.map((target) => toMention(post.id, target, 'not tried')));
      continue;
    }
    const page = addresses.absolute(addresses.page(PAGES.post.make(post.host.id, post.slug)));
    const found = await tellAll(web, post.id, page, rest);
    mentions.push(...found);
    const done = found.filter(({ outcome }) => outcome !== 'later').map(({ target }) => target);
    if (done.length === 0) continue;
    sent[post.id] = [...(sent[post.id] ?? []), ...done].toSorted();
    const sorted = Object.fromEntries(Object.entries(sent).toSorted(byText(([id]) => id)));
    writeWhole(folder.path, { path: sentKind.path, text: `${JSON.stringify({ sent: sorted }, null, 2)}\n` });
  }
  process.stdout.write(json ? `${JSON.stringify(mentions, null, 2)}\n` : textOf(mentions));
  return 0;
}

function toMention(
  post: string,
  target: string,
  outcome: Mention['outcome'],
  why: string | null = null,
): Mention {
  return { post, target, outcome, why };
}

/** Tells pages of a post, which has to be published: whoever is told looks at it. */
async function tellAll(
  web: WebClient,
  post: string,
  page: string,
  targets: readonly string[],
): Promise<Mention[]> {
  const missing = await reasonAgainst(web, page);
  if (missing !== null)
    return targets.map((target) => toMention(post, target, 'later', `${page}: ${missing}`));
  return Promise.all(targets.map((target) => tell(web, post, page, target)));
}

/** Why a page cannot be read; null where it can. */
async function reasonAgainst(web: WebClient, page: string): Promise<string | null> {
  try {
    const { status } = await web.ask(page, { hasBody: false });
    return status >= 200 && status < 300 ? null : `its server answers ${status}`;
  } catch (cause) {
    if (cause instanceof WebFailure) return cause.message;
    throw cause;
  }
}

async function tell(web: WebClient, post: string, page: string, target: string): Promise<Mention> {
  try {
    const { status, headers, bytes, url } = await web.ask(target, {
      headers: { accept: 'text/html, */*;q=0.5' },
    });
    if (status >= 500 || status === 429)
      return toMention(post, target, 'later', `its server answers ${status}`);
    const type = headers['content-type'] ?? null;
    const isHtml = type === null || /html/i.test(type);
    const link = headers.link;
    const endpoint = findEndpoint(
      Array.isArray(link) ? link.join(', ') : (link ?? null),
      isHtml ? decodeText(bytes, type) : '',
      url,
    );
    if (endpoint === null) return toMention(post, target, 'takes none');
    const answer = await web.ask(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ source: page, target }).toString(),
      hasBody: false,
    });
    if (answer.status >= 200 && answer.status < 300) return toMention(post, target, 'sent');
    const isPassing = answer.status >= 500 || answer.status === 429;
    return toMention(post, target, isPassing ? 'later' : 'refused', `its endpoint answers ${answer.status}`);
  } catch (cause) {
    if (cause instanceof WebFailure) return toMention(post, target, 'later', cause.message);
    throw cause;
  }
}

function textOf(mentions: readonly Mention[]): string {
  if (mentions.length === 0) return 'Nobody is to be told of a new link.\n';
  const lines = mentions.map(
    ({ post, target, outcome, why }) => `${post}: ${target} ${outcome}${why === null ? '' : ` (${why})`}`,
  );
  return `${lines.join('\n')}\n`;
}
