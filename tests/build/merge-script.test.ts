import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NODE } from '../support/site.ts';

const SCRIPTS = fileURLToPath(new URL('../../.github/', import.meta.url));
const SHA = 'a1b2c3d'.padEnd(40, '0');
const CODEOWNERS = `# A comment
* @gwen-l
/content/challenges/spring.md @Ann-L
/docs/ @ann-l
/content/members/ann.* @Ann-L
/content/posts/ann/ @Ann-L
/content/participants/*/ann.md @Ann-L
/content/check-ins/*/ann/ @Ann-L
/content/posts/ben/ @ben-l @ben-two
`;

const RUN = {
  event: 'pull_request',
  head_sha: SHA,
  head_branch: 'day-5',
  head_repository: { owner: { login: 'ann-l' } },
  actor: { login: 'ann-l' },
};
const PULL = {
  number: 8,
  draft: false,
  user: { login: 'ann-l' },
  head: { sha: SHA },
  base: { ref: 'main', repo: { default_branch: 'main' } },
};

interface Forge {
  run: unknown;
  pulls: readonly unknown[];
  files: readonly { filename: string; status?: string; previous_filename?: string }[];
  /** The status with which a merge is answered. */
  merging: number;
}

let forge: Forge;
let calls: { method: string; url: string; body: unknown }[];
let server: Server;
const folder = mkdtempSync(join(tmpdir(), 'group-blog-merge-'));

beforeAll(async () => {
  for (const name of ['merge.mjs', 'forge.mjs']) copyFileSync(join(SCRIPTS, name), join(folder, name));
  writeFileSync(join(folder, 'CODEOWNERS'), CODEOWNERS);
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { method = '', url = '' } = request;
      calls.push({ method, url, body: body === '' ? null : (JSON.parse(body) as unknown) });
      if (url.endsWith('/dispatches')) response.writeHead(204).end();
      else if (method === 'PUT') response.writeHead(forge.merging).end('{}');
      else response.end(JSON.stringify(url.includes('/compare/') ? { files: forge.files } : forge.pulls));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});

beforeEach(() => {
  calls = [];
  forge = { run: RUN, pulls: [PULL], files: [{ filename: 'content/posts/ann/day-5.md' }], merging: 200 };
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the script as merge.yml does; what it wrote. */
async function merge(changes: Partial<Forge> = {}): Promise<typeof calls> {
  Object.assign(forge, changes);
  const event = join(folder, 'event.json');
  writeFileSync(event, JSON.stringify({ workflow_run: forge.run }));
  const child = spawn(NODE, [join(folder, 'merge.mjs')], {
    env: {
      GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      GITHUB_REPOSITORY: 'gwen/network',
      GITHUB_EVENT_PATH: event,
      GITHUB_TOKEN: 'of-this-job',
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const status = await new Promise((done) => child.on('close', done));
  expect(status, output).toBe(0);
  return calls.filter(({ method }) => method !== 'GET');
}

const filesNamed = (...names: string[]): Pick<Forge, 'files'> => ({
  files: names.map((filename) => ({ filename })),
});

describe('a change of one’s own files', () => {
  it('is merged as it was checked, and published', async () => {
    expect(await merge()).toEqual([
      { method: 'PUT', url: '/repos/gwen/network/pulls/8/merge', body: { sha: SHA, merge_method: 'merge' } },
      {
        method: 'POST',
        url: '/repos/gwen/network/actions/workflows/publish.yml/dispatches',
        body: { ref: 'main' },
      },
    ]);
    expect(calls.map(({ url }) => url)).toContain(`/repos/gwen/network/compare/main...${SHA}`);
  });

  it('may be many, wherever they lie', async () => {
    const names = [
      'content/members/ann.md',
      'content/posts/ann/trip/a b.jpg',
      'content/participants/spring/ann.md',
      'content/check-ins/spring/ann/2026-03-02.md',
      'content/challenges/spring.md',
    ];
    expect(await merge(filesNamed(...names))).toHaveLength(2);
  });

  it('may be those of somebody with two logins, in other letters', async () => {
    const login = 'Ben-Two';
    const run = { ...RUN, actor: { login } };
    const pulls = [{ ...PULL, user: { login } }];
    expect(await merge({ run, pulls, ...filesNamed('content/posts/ben/a.md') })).toHaveLength(2);
  });

  it('is not published where the branch has moved on, or GitHub does not let it in', async () => {
    expect(await merge({ merging: 409 })).toMatchObject([{ method: 'PUT' }]);
    calls = [];
    expect(await merge({ merging: 405 })).toMatchObject([{ method: 'PUT' }]);
  });
});

describe('an organiser has to look at', () => {
  it.each<[string, readonly string[]]>([
    ['another’s files', ['content/posts/ann/a.md', 'content/posts/ben/a.md']],
    ['a new member', ['content/members/zoe.md']],
    ['the network', ['content/network.md']],
    ['code', ['content/posts/ann/a.md', 'integrations/group-blog/cli/commands/check.ts']],
    ['workflows', ['.github/workflows/check.yml']],
    ['other files that somebody wrote into CODEOWNERS', ['docs/a.md']],
    ['a path that only ends like it', ['src/content/posts/ann/a.md']],
    ['a path that only begins like it', ['content/posts/anna/a.md', 'content/members/anna.md']],
    ['another challenge’s folder', ['content/participants/spring/deep/ann.md']],
    ['a folder as a file', ['content/posts/ann']],
    ['nothing', []],
    ['too much to be told', Array.from({ length: 300 }, (_, n) => `content/posts/ann/${n}.md`)],
  ])('%s', async (_, names) => {
    expect(await merge(filesNamed(...names))).toEqual([]);
  });

  it('what was moved out of another’s folder', async () => {
    const files = [{ filename: 'content/posts/ann/a.md', previous_filename: 'content/posts/ben/a.md' }];
    expect(await merge({ files })).toEqual([]);
  });

  it('an organiser’s own change', async () => {
    const run = { ...RUN, actor: { login: 'gwen-l' } };
    const pulls = [{ ...PULL, user: { login: 'gwen-l' } }];
    expect(await merge({ run, pulls, ...filesNamed('content/network.md') })).toEqual([]);
  });

  it.each<[string, Partial<Forge>]>([
    ['a draft', { pulls: [{ ...PULL, draft: true }] }],
    ['another branch', { pulls: [{ ...PULL, base: { ...PULL.base, ref: 'other' } }] }],
    ['what somebody else pushed', { run: { ...RUN, actor: { login: 'mallory' } } }],
    ['a later commit', { pulls: [{ ...PULL, head: { sha: '0'.repeat(40) } }] }],
    ['a pull request that is not there', { pulls: [] }],
    ['a fork that is gone', { run: { ...RUN, head_repository: null } }],
  ])('%s', async (_, changes) => {
    expect(await merge(changes)).toEqual([]);
  });
});
