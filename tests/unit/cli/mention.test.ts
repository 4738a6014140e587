import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runMention } from '../../../integrations/group-blog/cli/reports/mention.ts';
import { findEndpoint } from '../../../integrations/group-blog/outside/find-endpoint.ts';
import { checkContent } from '../../../integrations/group-blog/check/check-content.ts';
import { readFolder } from '../../../integrations/group-blog/reader/read-folder.ts';
import { says, startLoopback, type Loopback } from '../../support/loopback.ts';

describe('where a page takes webmentions', () => {
  const at = (header: string | null, html = ''): string | null =>
    findEndpoint(header, html, 'https://a.example/b/');
  it.each<[string, string | null, string, string | null]>([
    ['a header', '</wm>; rel="webmention"', '', 'https://a.example/wm'],
    ['a header without quotes', '<https://wm.example/>; rel=webmention', '', 'https://wm.example/'],
    [
      'one of several headers',
      '</a>; rel="preload", <x>; rel="other webmention"',
      '',
      'https://a.example/b/x',
    ],
    ['a link', null, '<link rel="webmention" href="/wm?x=1">', 'https://a.example/wm?x=1'],
    ['an anchor', null, '<p><a href="../wm" rel="nofollow webmention">x</a>', 'https://a.example/wm'],
    [
      'the first one',
      null,
      '<a rel=webmention href=1></a><link rel=webmention href=2>',
      'https://a.example/b/1',
    ],
    [
      'the header before the page',
      '<1>; rel=webmention',
      '<link rel=webmention href=2>',
      'https://a.example/b/1',
    ],
    ['the page itself', null, '<link rel="webmention" href="">', 'https://a.example/b/'],
    [
      'nothing',
      '<x>; rel="not-webmention"',
      '<!-- <link rel="webmention" href="/wm"> --><a href="webmention">x</a>',
      null,
    ],
    ['no address of the web', '<javascript:x()>; rel=webmention', '', null],
  ])('is said by %s', (_, header, html, expected) => {
    expect(at(header, html)).toBe(expected);
  });
});

describe('mention', () => {
  let server: Loopback;
  let content: string;
  beforeEach(async () => {
    server = await startLoopback();
    content = mkdtempSync(join(tmpdir(), 'group-blog-mention-'));
    write(
      'network.md',
      `---\ntitle: Ours\ndescription: Neighbours.\nsite: https://ours.example\nfeedAuthority: ours.example,2026\n---\n`,
    );
    write('members/ann.md', '---\nname: Ann\n---\n');
  });
  afterEach(async () => {
    await server.close();
    rmSync(content, { recursive: true });
    vi.restoreAllMocks();
  });

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }

  function post(slug: string, body: string, more = '', date = '2026-03-20'): void {
    write(`posts/ann/${slug}.md`, `---\ntitle: ${slug}\ndate: ${date}\n${more}---\n\n${body}\n`);
    server.at.set(`/blog/posts/ann/${slug}/`, says('published'));
  }

  /** Who was told of what. */
  const told: [string | null, string | null][] = [];
  function takesMentions(path: string, status = 202): void {
    server.at.set(path, says(`<link rel="webmention" href="/endpoint">`, { 'content-type': 'text/html' }));
    server.at.set('/endpoint', (request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        const form = new URLSearchParams(body);
        told.push([form.get('source'), form.get('target')]);
        response.writeHead(status).end();
      });
    });
  }

  async function mention(flags: { since?: string; 'dry-run'?: boolean } = {}): Promise<string[]> {
    told.length = 0;
    let printed = '';
    const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed += String(text);
      return true;
    });
    const given = { since: undefined, 'dry-run': false, ...flags };
    await runMention(
      // The own pages stand on another host than those elsewhere.
      {
        content,
        on: '2026-03-31',
        site: `http://localhost:${server.port}/blog`,
        local: false,
        json: true,
        ...given,
      },
      { mayAsk: (address) => /^(?:127\.0\.0\.1|::1)$/.test(address) },
    );
    out.mockRestore();
    expect(checkContent(readFolder(content), {}).filter(({ severity }) => severity === 'error')).toEqual([]);
    const mentions = JSON.parse(printed) as { post: string; target: string; outcome: string }[];
    return mentions.map(
      ({ post: of, target, outcome }) => `${of} ${target.replace(server.origin, '')} ${outcome}`,
    );
  }

  it('tells pages to which a post links, or that it answers, once', async () => {
    takesMentions('/a');
    takesMentions('/b');
    post(
      'one',
      `[a](${server.origin}/a) [again](${server.origin}/a) [here](/posts/ann/one/)`,
      `replyTo: ${server.origin}/b\n`,
    );
    expect(await mention()).toEqual(['ann/one /b sent', 'ann/one /a sent']);
    const page = `http://localhost:${server.port}/blog/posts/ann/one/`;
    expect(told.toSorted()).toEqual([
      [page, `${server.origin}/a`],
      [page, `${server.origin}/b`],
    ]);
    expect(await mention()).toEqual([]);
    expect(told).toEqual([]);
    expect(JSON.parse(readFileSync(join(content, 'responses/sent.json'), 'utf8'))).toEqual({
      sent: { 'ann/one': [`${server.origin}/a`, `${server.origin}/b`] },
    });
  });

  it('does not ask again who takes none or refuses, and asks again who cannot answer now', async () => {
    server.at.set('/none', says('<p>Hello'));
    takesMentions('/refuses', 400);
    server.at.set('/broken', says('', {}, 503));
    post('one', ['none', 'refuses', 'broken'].map((name) => `<${server.origin}/${name}>`).join(' '));
    expect(await mention()).toEqual([
      'ann/one /none takes none',
      'ann/one /refuses refused',
      'ann/one /broken later',
    ]);
    takesMentions('/broken');
    expect(await mention()).toEqual(['ann/one /broken sent']);
  });

  it('waits until the post is published', async () => {
    takesMentions('/a');
    post('one', `<${server.origin}/a>`);
    server.at.delete('/blog/posts/ann/one/');
    expect(await mention()).toEqual(['ann/one /a later']);
    expect(told).toEqual([]);
    expect(existsSync(join(content, 'responses'))).toBe(false);
  });

  it('looks at posts of the last days that anybody can find', async () => {
    takesMentions('/a');
    post('old', `<${server.origin}/a>`, '', '2026-02-01');
    post('unlisted', `<${server.origin}/a>`, 'unlisted: true\n');
    post('draft', `<${server.origin}/a>`, 'draft: true\n');
    expect(await mention()).toEqual([]);
    expect(await mention({ since: '2026-01-01', 'dry-run': true })).toEqual(['ann/old /a not tried']);
    expect(told).toEqual([]);
    expect(await mention({ since: '2026-01-01' })).toEqual(['ann/old /a sent']);
    await expect(mention({ since: 'March' })).rejects.toThrow('--since is "March"');
  });
});
