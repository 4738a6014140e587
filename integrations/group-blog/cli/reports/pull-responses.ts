import { contentPath } from '../../model/content-path.ts';
import { createFindPostId } from '../../network/post-ids.ts';
import { planResponses } from '../../outside/plan-responses.ts';
import { readMentions, type ReceivedMention } from '../../outside/read-mentions.ts';
import { responses as responsesKind, type ResponseData } from '../../schemas/pulled/responses.ts';
import { received } from '../../schemas/pulled/webmentions.ts';
import { CommandRefusal } from '../command.ts';
import { loadNetwork, warnAboutExcluded, type LoadedNetwork, type NetworkFlags } from '../load-network.ts';
import { readInstant } from '../moment.ts';
import { agentOf } from '../pull/agent.ts';
import { createWebClient, WebFailure, type ClientOptions, type WebClient } from '../web/web-client.ts';
import { writeWhole } from '../write-file.ts';

/** The environment variable that has the token of the endpoint. */
export const TOKEN_VARIABLE = 'WEBMENTION_TOKEN';

/** So many responses are asked for at once, and so often in one run. */
const PER_PAGE = 100;
const MOST_PAGES = 50;

interface ResponseFlags extends NetworkFlags {
  local: boolean;
  json: boolean;
}

/** What a run brought. */
interface ResponsesReport {
  added: number;
  updated: number;
  /** Kept away by `blocked` of `network.md`. */
  blocked: number;
  /** Of pages that are no posts. */
  others: number;
  /** The ids of posts whose responses changed. */
  posts: string[];
}

/**
 * Asks the endpoint that `network.md` names for responses to posts, and writes them under `responses/`, a page at a time: a run that breaks off
 * is continued by the next one.
 * @returns the exit status: 0.
 * @throws {CommandRefusal} where the network names no endpoint, or the endpoint cannot be read.
 */
export async function runPullResponses(
  { local, json, ...flags }: ResponseFlags,
  bounds: Pick<ClientOptions, 'limits' | 'mayAsk'> = local ? { mayAsk: () => true } : {},
): Promise<number> {
  const loaded = await loadNetwork(flags);
  warnAboutExcluded(loaded);
  const { responses: endpoint } = loaded.entries.network.data;
  if (endpoint === undefined) {
    throw new CommandRefusal('network.md names no endpoint: see the field "responses"');
  }
  const web = createWebClient({ agent: agentOf(loaded), ...bounds });
  const report = await pullResponses(web, endpoint, loaded, readInstant(flags.on));
  process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : textOf(report));
  return 0;
}

async function pullResponses(
  web: WebClient,
  endpoint: string,
  loaded: LoadedNetwork,
  now: string,
): Promise<ResponsesReport> {
  const { entries, network, currentIds, folder } = loaded;
  const { site = null, blocked = [] } = entries.network.data;
  const known = new Set(network.allPosts.map(({ id }) => id));
  const find = createFindPostId(entries, { currentIds, site, addresses: undefined });
  const postAt = (url: string): string | undefined => {
    const id = find(url);
    return id !== undefined && known.has(id) ? id : undefined;
  };
  const paths = new Map(entries.responses.map(({ id, path }) => [id, path]));
  const kept = new Map(
    entries.responses.map(({ id, data }) => [id, data.responses as readonly ResponseData[]]),
  );
  const report: ResponsesReport = { added: 0, updated: 0, blocked: 0, others: 0, posts: [] };
  const posts = new Set<string>();
  let { last } = entries.received[0]?.data ?? { last: 0 };
  for (let page = 0; page < MOST_PAGES; page++) {
    const { mentions, isLast, highest } = await askForPage(web, endpoint, last, now);
    const { changed, ...counts } = planResponses(kept, mentions, postAt, blocked);
    for (const { post, responses } of changed) {
      const [host = '', slug = ''] = post.split('/');
      const path = paths.get(post) ?? contentPath(responsesKind, { host, slug });
      writeWhole(folder.path, { path, text: `${JSON.stringify({ responses }, null, 2)}\n` });
      kept.set(post, responses);
      posts.add(post);
    }
    for (const name of ['added', 'updated', 'blocked', 'others'] as const) report[name] += counts[name];
    if (highest > last) {
      last = highest;
      writeWhole(folder.path, { path: received.path, text: `${JSON.stringify({ last }, null, 2)}\n` });
    } else {
      break;
    }
    if (isLast) break;
  }
  return { ...report, posts: [...posts].toSorted() };
}

interface MentionPage {
  mentions: ReceivedMention[];
  isLast: boolean;
  highest: number;
}

async function askForPage(web: WebClient, endpoint: string, last: number, now: string): Promise<MentionPage> {
  const url = new URL(endpoint);
  url.searchParams.set('since_id', String(last));
  url.searchParams.set('sort-dir', 'up');
  url.searchParams.set('per-page', String(PER_PAGE));
  const token = process.env[TOKEN_VARIABLE];
  if (token !== undefined && token !== '') url.searchParams.set('token', token);
  try {
    const { status, bytes } = await web.ask(url.href, { headers: { accept: 'application/json' } });
    if (status < 200 || status >= 300) throw new WebFailure(`its server answers ${status}`);
    const { mentions, count, highest } = readMentions(new TextDecoder().decode(bytes), now);
    return { mentions, isLast: count < PER_PAGE, highest };
  } catch (cause) {
    const isOurs =
      !(cause instanceof WebFailure) && !(cause instanceof SyntaxError) && !(cause instanceof RangeError);
    if (isOurs) throw cause;
    // The address has the token in it, and is not printed.
    throw new CommandRefusal(`the endpoint of responses cannot be read: ${cause.message}`);
  }
}

function textOf({ added, updated, blocked, others, posts }: ResponsesReport): string {
  const lines = [
    `${added} new, ${updated} changed, for ${posts.length} ${posts.length === 1 ? 'post' : 'posts'}`,
    ...(blocked > 0 ? [`${blocked} kept away by "blocked" of network.md`] : []),
    ...(others > 0 ? [`${others} for pages that are no posts`] : []),
    ...posts,
  ];
  return `${lines.join('\n')}\n`;
}
