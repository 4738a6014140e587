import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runPullResponses } from '../../../integrations/group-blog/cli/reports/pull-responses.ts';
import { checkContent } from '../../../integrations/group-blog/check/check-content.ts';
import { readFolder } from '../../../integrations/group-blog/reader/read-folder.ts';
import { says, startLoopback, type Loopback } from '../../support/loopback.ts';

let server: Loopback;
let content: string;
beforeEach(async () => {
  server = await startLoopback();
  content = mkdtempSync(join(tmpdir(), 'group-blog-responses-'));
  network();
  write('members/ann.md', '---\nname: Ann\n---\n');
  write(
    'posts/ann/loaf.md',
    '---\ntitle: The loaf\ndate: 2026-03-02\naliases: [/2012/loaf/]\n---\n\nHello.\n',
  );
});
afterEach(async () => {
  await server.close();
  rmSync(content, { recursive: true });
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

function network(more = ''): void {
  write(
    'network.md',
    `---\ntitle: Ours\ndescription: Neighbours.\nsite: https://ours.example\nfeedAuthority: ours.example,2026\nresponses: "${server.origin}/api?domain=ours.example"\n${more}---\n`,
  );
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
}

const LOAF = 'https://ours.example/posts/ann/loaf/';

function mention(id: number, facts: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: 'entry',
    author: {
      type: 'card',
      name: 'Una Reader',
      photo: 'https://una.example/una.jpg',
      url: 'https://una.example/',
    },
    url: `https://una.example/notes/${id}`,
    published: `2026-03-03T10:00:0${id % 10}Z`,
    content: { html: '<p onclick="x()">Well <b>said</b>.</p>', text: 'Well said.' },
    'wm-id': id,
    'wm-source': `https://una.example/notes/${id}`,
    'wm-target': LOAF,
    'wm-property': 'in-reply-to',
    ...facts,
  };
}

/** Answers with those after `since_id`, as many as are asked for. */
function answers(...mentions: Record<string, unknown>[]): void {
  server.at.set('/api', (request, response) => {
    const { searchParams } = new URL(request.url ?? '', server.origin);
    const since = Number(searchParams.get('since_id'));
    const children = mentions
      .filter((one) => Number(one['wm-id']) > since)
      .slice(0, Number(searchParams.get('per-page')));
    response.end(JSON.stringify({ type: 'feed', children }));
  });
}

async function pull(): Promise<Record<string, unknown>> {
  let printed = '';
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  await runPullResponses(
    { content, on: '2026-03-31', local: false, json: true },
    { mayAsk: (address) => address === '127.0.0.1' },
  );
  out.mockRestore();
  expect(checkContent(readFolder(content), {}).filter(({ severity }) => severity === 'error')).toEqual([]);
  return JSON.parse(printed) as Record<string, unknown>;
}

function responses(): Record<string, unknown>[] {
  const text = readFileSync(join(content, 'responses/ann/loaf.json'), 'utf8');
  return (JSON.parse(text) as { responses: Record<string, unknown>[] }).responses;
}

describe('pull --responses', () => {
  it('keeps what was said of a post, sanitised', async () => {
    answers(mention(1));
    expect(await pull()).toEqual({ added: 1, updated: 0, blocked: 0, others: 0, posts: ['ann/loaf'] });
    expect(responses()).toEqual([
      {
        id: 'https://una.example/notes/1',
        type: 'reply',
        url: 'https://una.example/notes/1',
        name: 'Una Reader',
        home: 'https://una.example/',
        published: '2026-03-03T10:00:01Z',
        html: '<p>Well <b>said</b>.</p>',
      },
    ]);
  });

  it.each([
    ['in-reply-to', 'reply'],
    ['like-of', 'like'],
    ['repost-of', 'repost'],
    ['bookmark-of', 'bookmark'],
    ['mention-of', 'mention'],
    ['rsvp', 'mention'],
  ])('takes %s for a %s', async (property, type) => {
    answers(mention(1, { 'wm-property': property }));
    await pull();
    expect(responses()).toMatchObject([{ type }]);
    expect('html' in (responses()[0] ?? {})).toBe(type === 'reply' || type === 'mention');
  });

  it('believes an author’s address only where their own site says it', async () => {
    answers(
      mention(1, { author: { name: 'Ben', url: 'https://ben.example/' }, url: 'https://ben.example/a' }),
    );
    await pull();
    expect(responses()).toMatchObject([{ name: 'Ben', url: 'https://una.example/notes/1' }]);
    expect(responses()[0]).not.toHaveProperty('home');
  });

  it('finds a post by an old address, and counts other pages', async () => {
    answers(
      mention(1, { 'wm-target': 'https://ours.example/2012/loaf/?utm_source=x' }),
      mention(2, { 'wm-target': 'https://ours.example/about/' }),
      mention(3, { 'wm-target': 'https://other.example/posts/ann/loaf/' }),
      mention(4, { 'wm-source': 'mailto:una@una.example' }),
    );
    expect(await pull()).toMatchObject({ added: 1, others: 2 });
  });

  it('asks page after page, and goes on where it ended', async () => {
    answers(...Array.from({ length: 150 }, (_, index) => mention(index + 1)));
    expect(await pull()).toMatchObject({ added: 150 });
    expect(
      server.asked.map(({ url }) => new URL(url ?? '', server.origin).searchParams.get('since_id')),
    ).toEqual(['0', '100']);
    answers(...Array.from({ length: 151 }, (_, index) => mention(index + 1)));
    expect(await pull()).toMatchObject({ added: 1 });
    expect(responses()).toHaveLength(151);
  });

  it('keeps the pages before one that fails', async () => {
    const all = Array.from({ length: 150 }, (_, index) => mention(index + 1));
    answers(...all);
    const whole = server.at.get('/api');
    server.at.set('/api', (request, response) => {
      if (request.url?.includes('since_id=100') === true) response.writeHead(500).end();
      else whole?.(request, response);
    });
    await expect(pull()).rejects.toThrow('the endpoint of responses cannot be read: its server answers 500');
    expect(responses()).toHaveLength(100);
    answers(...all);
    vi.restoreAllMocks();
    expect(await pull()).toMatchObject({ added: 50 });
  });

  it('has a response once, and what it says now', async () => {
    answers(
      mention(1),
      mention(2, {
        'wm-source': 'https://una.example/notes/1',
        url: 'https://una.example/notes/1',
        content: { text: 'Better <said>.' },
      }),
    );
    expect(await pull()).toMatchObject({ added: 1, updated: 1 });
    expect(responses()).toMatchObject([{ html: '<p>Better &lt;said>.</p>' }]);
    const before = readFileSync(join(content, 'responses/ann/loaf.json'), 'utf8');
    expect(await pull()).toMatchObject({ added: 0, updated: 0, posts: [] });
    expect(readFileSync(join(content, 'responses/ann/loaf.json'), 'utf8')).toBe(before);
  });

  it('leaves out what is blocked, and does not bring back what was taken out', async () => {
    network('blocked: [spam.example]\n');
    answers(mention(1, { 'wm-source': 'https://spam.example/a' }), mention(2));
    expect(await pull()).toMatchObject({ added: 1, blocked: 1 });
    write('responses/ann/loaf.json', '{ "responses": [] }\n');
    expect(await pull()).toMatchObject({ added: 0 });
    expect(responses()).toEqual([]);
  });

  it('sends the token from the environment, and prints and keeps it nowhere', async () => {
    vi.stubEnv('WEBMENTION_TOKEN', 'sesame');
    answers(mention(1));
    await pull();
    expect(server.asked[0]?.url).toContain('token=sesame');
    expect(readFileSync(join(content, 'responses/ann/loaf.json'), 'utf8')).not.toContain('sesame');
    server.at.set('/api', says('no JSON'));
    const failure = await pull().then(
      () => '',
      (cause: unknown) => String(cause),
    );
    expect(failure).toContain('cannot be read');
    expect(failure).not.toContain('sesame');
  });

  it('needs an endpoint', async () => {
    write(
      'network.md',
      '---\ntitle: Ours\ndescription: Neighbours.\nfeedAuthority: ours.example,2026\n---\n',
    );
    await expect(pull()).rejects.toThrow('see the field "responses"');
    expect(existsSync(join(content, 'responses'))).toBe(false);
  });
});
