import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { markdownToMdast, type MdastNode } from 'satteri';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NODE } from '../support/site.ts';

const SCRIPT = fileURLToPath(new URL('../../.github/comment.mjs', import.meta.url));
const MARKER = '<!-- group-blog summary -->';
const BOT = { login: 'github-actions[bot]' };
const SHA = 'a1b2c3d'.padEnd(40, '0');
const RUN = {
  event: 'pull_request',
  head_sha: SHA,
  head_branch: 'my post & more',
  head_repository: { owner: { login: 'cleo' } },
  html_url: 'https://forge.example/runs/1',
};

interface Call {
  method: string;
  url: string;
  body: string;
}
interface Comment {
  id: number;
  user: { login: string } | null;
  body: string;
}

let server: Server;
let calls: Call[];
let comments: Comment[];
let pulls: { number: number; head: { sha: string } }[];
const folder = mkdtempSync(join(tmpdir(), 'group-blog-comment-'));

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { method = '', url = '' } = request;
      const { searchParams } = new URL(url, 'http://localhost');
      if (method !== 'GET') calls.push({ method, url, body: (JSON.parse(body) as { body: string }).body });
      else calls.push({ method, url, body: request.headers.authorization ?? '' });
      const start = (Number(searchParams.get('page') ?? 1) - 1) * 100;
      const answer = url.includes('/pulls?')
        ? pulls
        : url.includes('/comments?')
          ? comments.slice(start, start + 100)
          : {};
      response.end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});

beforeEach(() => {
  calls = [];
  comments = [];
  pulls = [
    { number: 7, head: { sha: '0'.repeat(40) } },
    { number: 8, head: { sha: SHA } },
  ];
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the script as comment.yml does; the writes it made. */
async function comment(
  text: string | null,
  run: Partial<Record<keyof typeof RUN, unknown>> = {},
): Promise<Call[]> {
  const file = join(folder, 'summary.md');
  rmSync(file, { force: true });
  if (text !== null) writeFileSync(file, text);
  return commentFrom(file, run);
}

async function commentFrom(
  file: string,
  run: Partial<Record<keyof typeof RUN, unknown>> = {},
): Promise<Call[]> {
  const event = join(folder, 'event.json');
  writeFileSync(event, JSON.stringify({ workflow_run: { ...RUN, ...run } }));
  const { port } = server.address() as AddressInfo;
  const child = spawn(NODE, [SCRIPT, file], {
    env: {
      GITHUB_API_URL: `http://127.0.0.1:${port}`,
      GITHUB_REPOSITORY: 'ann/network',
      GITHUB_EVENT_PATH: event,
      GITHUB_TOKEN: 'of-this-job',
    },
  });
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const status = await new Promise((done) => child.on('close', done));
  expect(status, output).toBe(0);
  return calls.filter(({ method }) => method !== 'GET');
}

async function bodyOf(text: string): Promise<string> {
  const [call] = await comment(text);
  return call?.body ?? '';
}

function nodesOf(markdown: string): MdastNode[] {
  const nodes: MdastNode[] = [];
  const visit = (node: MdastNode): void => {
    nodes.push(node);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(markdownToMdast(markdown));
  return nodes;
}

describe('the comment', () => {
  it('is made once, on the pull request whose head the event names', async () => {
    const [call, ...more] = await comment('### This adds\n\n- A post\n');
    expect(more).toEqual([]);
    expect(call).toEqual({
      method: 'POST',
      url: '/repos/ann/network/issues/8/comments',
      body: `${MARKER}\n\n### This adds\n\n- A post\n\nCheck of a1b2c3d: [log and site](https://forge.example/runs/1).`,
    });
    expect(calls[0]?.url).toBe(
      '/repos/ann/network/pulls?state=open&head=cleo%3Amy+post+%26+more&per_page=100',
    );
    expect(calls[0]?.body).toBe('Bearer of-this-job');
  });

  it('is written anew where it is there, however long ago', async () => {
    const other = (id: number): Comment => ({ id, user: { login: 'ann' }, body: 'Nice.' });
    comments = [
      ...Array.from({ length: 130 }, (_, id) => other(id)),
      { id: 900, user: BOT, body: `${MARKER}\n\nOld` },
    ];
    expect(await comment('New')).toMatchObject([
      { method: 'PATCH', url: '/repos/ann/network/issues/comments/900' },
    ]);
  });

  it('is no comment of somebody else’s, though the marker stands in it', async () => {
    comments = [
      { id: 1, user: { login: 'mallory' }, body: `${MARKER}\n\nMine` },
      { id: 2, user: BOT, body: `Another tool's, which quotes ${MARKER}` },
      { id: 3, user: null, body: MARKER },
    ];
    expect(await comment('New')).toMatchObject([{ method: 'POST' }]);
  });

  it('is none where nothing has that commit at its head any more', async () => {
    pulls = pulls.slice(0, 1);
    expect(await comment('New')).toEqual([]);
    expect(await comment('New', { head_repository: null })).toEqual([]);
  });

  it('takes no number from the text', async () => {
    expect(await comment('pull request 7\n{"number": 7}\n#7')).toMatchObject([
      { url: '/repos/ann/network/issues/8/comments' },
    ]);
  });

  it('says so where the check left nothing, or a link', async () => {
    const nothing = 'The check ended before it could say anything.';
    expect((await comment(null))[0]?.body).toContain(nothing);
    calls = [];
    const link = join(folder, 'link.md');
    symlinkSync('/etc/hostname', link);
    expect((await commentFrom(link))[0]?.body).toContain(nothing);
    calls = [];
    expect((await commentFrom(folder))[0]?.body).toContain(nothing);
  });
});

describe('a text that is hostile', () => {
  const HARMLESS = new Set([
    'root',
    'paragraph',
    'text',
    'heading',
    'list',
    'listItem',
    'strong',
    'emphasis',
    'delete',
    'inlineCode',
    'break',
  ]);
  const TICKS = '```';
  it.each([
    ['tags', '<img src=x onerror=alert(1)> <details><summary>Approved</summary>'],
    ['the marker and other comments', `${MARKER}\n<!-- hidden`],
    [
      'links and pictures',
      '[a](https://evil.example) ![b](//evil.example/x.png) [c][d]\n\n[d]: https://evil.example',
    ],
    ['addresses', 'https://evil.example www.evil.example <https://evil.example> mailto:a@evil.example'],
    ['mentions and references', '@everyone @ann/team &#64;ann #12 GH-13 ann/network#14'],
    ['a fence that is not closed', `${TICKS}text\n<b>@ann</b>`],
    ['a fence in tildes around ours', `~~~\n${TICKS}text\n~~~\n<b>@ann</b>\n${TICKS}\n`],
    [
      'a fence in ticks around ours',
      `${TICKS}${TICKS}\n${TICKS}text\n${TICKS}${TICKS}\n<b>@ann</b>\n${TICKS}\n`,
    ],
    ['a fence within a list', `- ${TICKS}\n  a\n\n<b>@ann</b>\n`],
    ['turned directions', 'a\u202Eb\u0000c\u0007'],
    ['line ends of all sorts', `a\r${TICKS}text\r\n<b>@ann</b>\r\n${TICKS}\r\n`],
  ])('%s: takes no effect', async (_, text) => {
    const body = await bodyOf(text);
    const said = body.slice(MARKER.length, body.lastIndexOf('Check of'));
    const nodes = nodesOf(said);
    expect(nodes.map(({ type }) => type).filter((type) => !HARMLESS.has(type) && type !== 'code')).toEqual(
      [],
    );
    const live = nodes.flatMap((node) => (node.type === 'text' ? node.value : [])).join('\n');
    expect(live).not.toMatch(/@\w|#\d|gh-\d|:\/\/|www\.|mailto:\w|[\p{Bidi_Control}\0]/iu);
    expect(body.startsWith(`${MARKER}\n\n`)).toBe(true);
  });

  it('keeps problems to be copied letter by letter', async () => {
    const problems =
      'content/a.md:1:1  bad\n  → write "links: { mastodon: \'@ann@social.example\' }" <https://a.example>';
    const body = await bodyOf(
      `### Problems\n\n${TICKS}text\n${problems}\n${TICKS}\n\n**Next:** mend them.\n`,
    );
    expect(nodesOf(body).filter(({ type }) => type === 'code')).toMatchObject([{ value: problems }]);
    expect(body).toContain('\n**Next:** mend them.\n');
  });

  it('is cut, so that the forge takes it', async () => {
    for (const text of ['@'.repeat(5_000_000), `${TICKS}text\n`.repeat(100_000), '<a\n'.repeat(1_000_000)]) {
      calls = [];
      const body = await bodyOf(text);
      expect(body.length).toBeLessThan(65_000);
      expect(body).toContain('Check of a1b2c3d');
    }
  });
});
