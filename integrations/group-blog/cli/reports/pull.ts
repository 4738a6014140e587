import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { dayNumber } from '../../network/civil-days.ts';
import { dayOf } from '../../network/joining/build-outside.ts';
import { QUIET_AFTER } from '../../views/elsewhere/pulled-page.ts';
import {
  findId,
  loadNetwork,
  warnAboutExcluded,
  type LoadedNetwork,
  type NetworkFlags,
} from '../load-network.ts';
import { readInstant } from '../moment.ts';
import { pullAll, pullSubjects, type Pulled } from '../pull/run-pull.ts';
import type { PullSubject } from '../../outside/plan-pull.ts';
import type { FeedLimits } from '../../outside/read-feed.ts';
import { table } from '../terminal/terminal-text.ts';
import { agentOf } from '../pull/agent.ts';
import { createWebClient, type ClientOptions } from '../web/web-client.ts';
import { writeWhole } from '../write-file.ts';

interface PullFlags extends NetworkFlags {
  report: boolean;
  local: boolean;
  json: boolean;
}

/** What tests set otherwise. */
interface PullBounds extends Pick<ClientOptions, 'limits' | 'mayAsk'> {
  feed?: FeedLimits;
}

/** How a member's blog elsewhere fares. */
interface Row {
  member: string;
  /** The address that the member names. */
  url: string;
  state: 'read' | 'unchanged' | 'failing' | 'new';
  /** Null where it can be read. */
  failing: { since: string; why: string } | null;
  /** The last day on which it could be read, to a week; null before the first. */
  succeeded: string | null;
  lastPost: string | null;
  /** Whether the last post is long ago. */
  isQuiet: boolean;
  added: number;
  changed: number;
  removed: number;
  notes: readonly string[];
}

/**
 * Reads members' blogs elsewhere, and writes their posts under `outside/`; or says how they fared the last time.
 * @returns the exit status: 0, also where a blog could not be read, which is no fault of the content.
 * @throws {Error} on wrong usage, and where a member does not exist.
 */
export async function runPull(
  member: string | undefined,
  { report, local, json, ...flags }: PullFlags,
  bounds: PullBounds = local ? { mayAsk: () => true } : {},
): Promise<number> {
  const loaded = await loadNetwork(flags);
  warnAboutExcluded(loaded);
  const id = member === undefined ? undefined : findId(loaded, 'members', member);
  const all = pullSubjects(loaded);
  const subjects = all.filter((subject) => id === undefined || subject.member === id);
  if (id !== undefined && subjects.length === 0)
    throw new Error(`${id} names no feed: see the field "feed" of a member`);
  const now = readInstant(flags.on);
  const { date: today } = dayOf(now, loaded.network.timezone);
  const rows = report
    ? subjects.map((subject) => rowOfFiles(subject, loaded, today))
    : (await pulled(loaded, subjects, all, now, bounds)).map((one) => rowOf(one, today));
  process.stdout.write(json ? `${JSON.stringify(rows, null, 2)}\n` : textOf(rows));
  return 0;
}

async function pulled(
  loaded: LoadedNetwork,
  subjects: readonly PullSubject[],
  all: readonly PullSubject[],
  now: string,
  { feed, ...client }: PullBounds,
): Promise<Pulled[]> {
  const { network, folder } = loaded;
  const web = createWebClient({ agent: agentOf(loaded), ...client });
  const others = all.filter((subject) => !subjects.includes(subject));
  const found = await pullAll(web, subjects, others, { network, now }, feed);
  for (const { plan } of found) {
    for (const file of plan.writes) writeWhole(folder.path, file);
    for (const path of plan.removes) rmSync(join(folder.path, path));
  }
  return found;
}

function rowOf({ subject, answer, plan }: Pulled, today: string): Row {
  const { added, changed, removed, notes, lastPost, source } = plan;
  return {
    ...factsOf(subject, source, lastPost, today),
    state: answer.is === 'failed' ? 'failing' : answer.is,
    added,
    changed,
    removed,
    notes,
  };
}

function rowOfFiles(subject: PullSubject, { network }: LoadedNetwork, today: string): Row {
  const last = [...subject.kept.values()]
    .map(({ published }) => published)
    .toSorted()
    .at(-1);
  const lastPost = last === undefined ? null : dayOf(last, network.timezone).date;
  const { failing, succeeded } = subject.source;
  return {
    ...factsOf(subject, subject.source, lastPost, today),
    state: failing ? 'failing' : succeeded === undefined ? 'new' : 'read',
    added: 0,
    changed: 0,
    removed: 0,
    notes: [],
  };
}

function factsOf(
  { member, feed }: PullSubject,
  { failing, succeeded }: PullSubject['source'],
  lastPost: string | null,
  today: string,
): Pick<Row, 'member' | 'url' | 'failing' | 'succeeded' | 'lastPost' | 'isQuiet'> {
  return {
    member,
    url: feed.url,
    failing: failing ?? null,
    succeeded: succeeded ?? null,
    lastPost,
    isQuiet: lastPost !== null && dayNumber(lastPost, today) > QUIET_AFTER,
  };
}

function textOf(rows: readonly Row[]): string {
  if (rows.length === 0) return 'No member has the field "feed".\n';
  const cells = rows.map((row) => [row.member, stateText(row), lastPostText(row), row.url]);
  const notes = rows.flatMap(({ member, notes: its }) => its.map((note) => `${member}: ${note}`));
  const lines = table([['member', 'state', 'last post', 'blog'], ...cells]);
  return `${[...lines, ...(notes.length > 0 ? ['', ...notes] : [])].join('\n')}\n`;
}

function stateText({ state, failing, added, changed, removed }: Row): string {
  if (failing) return `failing since ${failing.since}: ${failing.why}`;
  if (state === 'new') return 'not read yet';
  const counts = [
    ...(added > 0 ? [`${added} new`] : []),
    ...(changed > 0 ? [`${changed} changed`] : []),
    ...(removed > 0 ? [`${removed} taken out`] : []),
  ];
  return counts.length > 0 ? counts.join(', ') : 'fine, nothing new';
}

function lastPostText({ lastPost, isQuiet }: Row): string {
  return lastPost === null ? '–' : isQuiet ? `quiet since ${lastPost}` : lastPost;
}
