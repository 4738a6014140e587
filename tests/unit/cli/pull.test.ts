import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runPull } from '../../../integrations/group-blog/cli/reports/pull.ts';
import { checkContent } from '../../../integrations/group-blog/check/check-content.ts';
import { readFolder } from '../../../integrations/group-blog/reader/read-folder.ts';
import { redirects, says, startLoopback, type Loopback } from '../../support/loopback.ts';

const NETWORK = 'title: Our Network\ndescription: Neighbours who write.\nfeedAuthority: example.org,2026';
const NOW = '2026-03-31T12:00:00Z';
const ATOM = 'application/atom+xml';

let server: Loopback;
let content: string;
beforeEach(async () => {
  server = await startLoopback();
  content = mkdtempSync(join(tmpdir(), 'group-blog-pull-'));
  write('network.md', `---\n${NETWORK}\n---\n`);
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

function member(id: string, url: string, more = ''): void {
  write(`members/${id}.md`, `---\nname: ${id}\nfeed: { url: "${url}"${more} }\n---\n`);
}

interface Row {
  member: string;
  state: string;
  failing: { since: string; why: string } | null;
  added: number;
  changed: number;
  removed: number;
  notes: string[];
}

/** Pulls, and checks that what was written is right. */
async function pull({
  who,
  on = NOW,
  report = false,
}: { who?: string; on?: string; report?: boolean } = {}): Promise<Row[]> {
  let printed = '';
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  const status = await runPull(
    who,
    { content, on, report, local: false, json: true },
    {
      mayAsk: (address) => address === '127.0.0.1',
      limits: { seconds: 1, bytes: 20_000 },
      feed: { entries: 5, depth: 12 },
    },
  );
  out.mockRestore();
  expect(status).toBe(0);
  expect(checkContent(readFolder(content), {}).filter(({ severity }) => severity === 'error')).toEqual([]);
  return JSON.parse(printed) as Row[];
}

function files(): string[] {
  const folder = join(content, 'outside');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .toSorted();
}

function read(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(content, 'outside', name), 'utf8')) as Record<string, unknown>;
}

/** The same posts in a feed that was made anew. */
const remade = (feed: string): string => `${feed}<!-- made anew -->`;

const bytes = (): string =>
  files()
    .map((name) => readFileSync(join(content, 'outside', name), 'utf8'))
    .join('');

interface Item {
  title?: string;
  link?: string;
  guid?: string;
  date?: string;
  text?: string;
}

function rss(...items: Item[]): string {
  const all = items.map(
    ({ title, link, guid, date = 'Mon, 02 Mar 2026 10:00:00 GMT', text = 'It rose.' }) =>
      `<item>${title === undefined ? '' : `<title>${title}</title>`}<link>${link ?? ''}</link>${
        guid === undefined ? '' : `<guid isPermaLink="false">${guid}</guid>`
      }<pubDate>${date}</pubDate><description><![CDATA[${text}]]></description></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Ann bakes</title><link>https://ann.example/</link><description>x</description>${all.join('')}</channel></rss>`;
}

const LOAF: Item = { title: 'The loaf', link: 'https://ann.example/loaf/', guid: 'loaf-1' };
const RAIN: Item = {
  title: 'Rain',
  link: 'https://ann.example/rain/',
  guid: 'rain-1',
  date: 'Tue, 03 Mar 2026 10:00:00 GMT',
};

describe('pull', () => {
  it('writes the posts of a feed, and what it learned of it', async () => {
    server.at.set(
      '/feed',
      says(rss(RAIN, LOAF), { etag: '"1"', 'last-modified': 'Tue, 03 Mar 2026 10:00:00 GMT' }),
    );
    member('ann', `${server.origin}/feed`);
    expect(await pull()).toMatchObject([{ member: 'ann', state: 'read', added: 2, changed: 0, notes: [] }]);
    expect(files()).toEqual(['ann.json', 'ann/2026-03-02-the-loaf.json', 'ann/2026-03-03-rain.json']);
    expect(read('ann/2026-03-02-the-loaf.json')).toEqual({
      id: 'loaf-1',
      url: 'https://ann.example/loaf/',
      title: 'The loaf',
      published: '2026-03-02T10:00:00Z',
      summary: 'It rose.',
    });
    expect(read('ann.json')).toEqual({
      title: 'Ann bakes',
      etag: '"1"',
      lastModified: 'Tue, 03 Mar 2026 10:00:00 GMT',
      digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      settings: { url: `${server.origin}/feed` },
      succeeded: '2026-03-31',
    });
  });

  it.each([
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Ann</title><id>a</id><updated>2026-03-02T10:00:00Z</updated><entry><id>urn:loaf</id><title type="html">The &lt;b&gt;loaf&lt;/b&gt;</title><link href="/loaf/"/><published>2026-03-02T11:00:00+01:00</published><updated>2026-03-04T10:00:00Z</updated><category term="Sour dough"/><content type="html">&lt;p&gt;It &lt;em&gt;rose&lt;/em&gt;.&lt;/p&gt;</content></entry></feed>`,
      { id: 'urn:loaf', updated: '2026-03-04T10:00:00Z', language: 'de', tags: ['sour-dough'] },
    ],
    [
      'RDF',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Ann</title><link>x</link><description>x</description></channel><item rdf:about="rdf-loaf"><title>The loaf</title><link>LOAF</link><description>It rose.</description><dc:date>2026-03-02T10:00:00Z</dc:date></item></rdf:RDF>`,
      { id: 'rdf-loaf' },
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Ann',
        items: [
          {
            id: 'json-loaf',
            url: 'LOAF',
            title: 'The loaf',
            content_text: 'It rose.',
            date_published: '2026-03-02T10:00:00Z',
          },
        ],
      }),
      { id: 'json-loaf' },
    ],
  ])('reads %s', async (_, feed, expected) => {
    server.at.set('/feed', says(feed.replace('LOAF', `${server.origin}/loaf/`)));
    member('ann', `${server.origin}/feed`);
    await pull();
    expect(read('ann/2026-03-02-the-loaf.json')).toEqual({
      url: `${server.origin}/loaf/`,
      title: 'The loaf',
      published: '2026-03-02T10:00:00Z',
      summary: 'It rose.',
      ...expected,
    });
  });

  it('finds the feed of a web page, and remembers where it is', async () => {
    const page = `<!doctype html><head><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments"><link rel=alternate type="application/rss+xml" href="feed"></head>`;
    server.at.set('/blog/', says(page, { 'content-type': 'text/html' }));
    server.at.set('/blog/feed', says(rss(LOAF)));
    member('ann', `${server.origin}/blog/`);
    await pull();
    await pull();
    expect(read('ann.json')).toMatchObject({ feed: `${server.origin}/blog/feed` });
    expect(server.asked.map(({ url }) => url)).toEqual(['/blog/', '/blog/feed', '/blog/feed']);

    server.at.delete('/blog/feed');
    server.at.set(
      '/blog/',
      says(page.replace('"feed"', 'feed').replace('href=feed', 'href=new'), { 'content-type': 'text/html' }),
    );
    server.at.set('/blog/new', says(rss(LOAF, RAIN)));
    expect(await pull()).toMatchObject([{ state: 'read', added: 1 }]);
    expect(read('ann.json')).toMatchObject({ feed: `${server.origin}/blog/new` });
  });

  it('asks a server for what is newer, and changes no byte where nothing is', async () => {
    server.at.set('/feed', (request, response) => {
      const isKnown =
        request.headers['if-none-match'] === '"1"' && request.headers['if-modified-since'] === 'yesterday';
      if (isKnown) response.writeHead(304).end();
      else response.writeHead(200, { etag: '"1"', 'last-modified': 'yesterday' }).end(rss(LOAF));
    });
    member('ann', `${server.origin}/feed`);
    await pull();
    const before = bytes();
    expect(await pull({ on: '2026-04-03' })).toMatchObject([{ state: 'unchanged', added: 0, changed: 0 }]);
    expect(bytes()).toBe(before);
    // Another wish needs all of it.
    member('ann', `${server.origin}/feed`, ', show: full');
    expect(await pull()).toMatchObject([{ state: 'read', changed: 1 }]);
    expect(read('ann/2026-03-02-the-loaf.json')).toMatchObject({ html: 'It rose.' });
  });

  it('changes no byte where a server names no versions, and keeps the day to a week', async () => {
    server.at.set('/feed', says(rss(LOAF)));
    member('ann', `${server.origin}/feed`);
    await pull();
    const before = bytes();
    expect(await pull({ on: '2026-04-02' })).toMatchObject([{ state: 'unchanged' }]);
    server.at.set('/feed', says(remade(rss(LOAF))));
    expect(await pull({ on: '2026-04-06' })).toMatchObject([{ state: 'read' }]);
    expect(bytes()).toBe(before);
    await pull({ on: '2026-04-07' });
    expect(read('ann.json')).toMatchObject({ succeeded: '2026-04-07' });
  });

  it('changes a post that was changed there, in its own file', async () => {
    server.at.set('/feed', says(rss(LOAF)));
    member('ann', `${server.origin}/feed`);
    await pull();
    server.at.set('/feed', says(rss({ ...LOAF, title: 'Two loaves', link: 'https://ann.example/loaves/' })));
    expect(await pull()).toMatchObject([{ added: 0, changed: 1 }]);
    expect(files()).toEqual(['ann.json', 'ann/2026-03-02-the-loaf.json']);
    expect(read('ann/2026-03-02-the-loaf.json')).toMatchObject({ title: 'Two loaves' });
    // Of a new id, the address tells which post it is.
    server.at.set(
      '/feed',
      says(rss({ ...LOAF, title: 'Two loaves', link: 'https://ann.example/loaves/', guid: 'new' })),
    );
    expect(await pull()).toMatchObject([{ added: 0, changed: 1 }]);
  });

  it('keeps what is no longer in the feed, and takes out what is gone twice in a row', async () => {
    const at = (path: string): string => server.origin + path;
    const one = { ...LOAF, link: at('/loaf') };
    const two = { ...RAIN, link: at('/rain') };
    server.at.set('/feed', says(rss(two, one)));
    member('ann', at('/feed'));
    await pull();
    server.at.set('/feed', says(rss(one)));
    expect(await pull()).toMatchObject([{ removed: 0 }]);
    server.at.set('/rain', says('', {}, 410));
    expect(await pull()).toMatchObject([{ removed: 0 }]);
    server.at.set('/rain', says('It is back'));
    expect(await pull()).toMatchObject([{ removed: 0 }]);
    server.at.set('/rain', says('', {}, 410));
    expect(await pull()).toMatchObject([{ removed: 0 }]);
    expect(await pull()).toMatchObject([
      { removed: 1, notes: ['2026-03-03-rain is gone there, and was taken out'] },
    ]);
    expect(files()).toEqual(['ann.json', 'ann/2026-03-02-the-loaf.json']);
    expect(read('ann.json')).not.toHaveProperty('vanished');
  });

  it('takes the newest `most`, and only those that the member wants', async () => {
    const tagged = rss(RAIN, LOAF, {
      ...LOAF,
      guid: '3',
      link: 'https://ann.example/3',
      title: 'Oldest',
      date: 'Sun, 01 Mar 2026 10:00:00 GMT',
    });
    server.at.set(
      '/feed',
      says(tagged.replace('<title>Rain</title>', '<title>Rain</title><category>Weather</category>')),
    );
    member('ann', `${server.origin}/feed`, ', most: 2');
    await pull();
    expect(files()).toEqual(['ann.json', 'ann/2026-03-02-the-loaf.json', 'ann/2026-03-03-rain.json']);
    member('ann', `${server.origin}/feed`, ', not: [weather]');
    expect(await pull()).toMatchObject([{ added: 1, removed: 1 }]);
    expect(files()).toEqual(['ann.json', 'ann/2026-03-01-oldest.json', 'ann/2026-03-02-the-loaf.json']);
  });

  it('keeps all of a post for `full` alone, sanitised, and nothing but its title for `link`', async () => {
    const text =
      '<p onclick="x()">It <a href="/b">rose</a>.<script>x()</script><img src="/a.jpg" alt="A loaf"></p>';
    server.at.set('/feed', says(rss({ ...LOAF, text })));
    member('ann', `${server.origin}/feed`, ', show: full');
    expect(await pull()).toMatchObject([{ notes: ['1 picture became links (foreign-image)'] }]);
    expect(read('ann/2026-03-02-the-loaf.json')).toMatchObject({
      summary: 'It rose.',
      html: '<p>It <a href="https://ann.example/b">rose</a>.<a href="https://ann.example/a.jpg">A loaf</a></p>',
    });
    member('ann', `${server.origin}/feed`, ', show: link');
    await pull();
    expect(Object.keys(read('ann/2026-03-02-the-loaf.json'))).toEqual(['id', 'url', 'title', 'published']);
  });

  it('reads only the blog of the member who is named', async () => {
    server.at.set('/a', says(rss(LOAF)));
    server.at.set('/b', says(rss({ ...RAIN, link: 'https://ben.example/rain' })));
    member('ann', `${server.origin}/a`);
    member('ben', `${server.origin}/b`);
    expect(await pull({ who: 'ben' })).toMatchObject([{ member: 'ben' }]);
    expect(files()).toEqual(['ben.json', 'ben/2026-03-03-rain.json']);
    await expect(pull({ who: 'cleo' })).rejects.toThrow('there is no member "cleo"');
  });

  it('says how blogs fared without asking anybody', async () => {
    server.at.set('/feed', says(rss(LOAF)));
    member('ann', `${server.origin}/feed`);
    member('ben', `${server.origin}/none`);
    expect(await pull({ report: true })).toMatchObject([{ state: 'new' }, { state: 'new' }]);
    await pull();
    const asked = server.asked.length;
    expect(await pull({ report: true, on: '2026-08-01' })).toMatchObject([
      { member: 'ann', state: 'read', succeeded: '2026-03-31', lastPost: '2026-03-02', isQuiet: true },
      { member: 'ben', state: 'failing', failing: { since: '2026-03-31', why: 'its server answers 404' } },
    ]);
    expect(server.asked).toHaveLength(asked);
  });
});

describe('what goes wrong', () => {
  /** Pulls again after the feed was made anew. */
  async function readAnew(options: { on?: string } = {}): Promise<Row[]> {
    const feed = await (await fetch(`${server.origin}/feed`)).text();
    server.at.set('/feed', says(remade(feed)));
    return pull(options);
  }

  const LONG = `<a>${'bread '.repeat(4000)}`;

  it.each<[string, (of: Loopback) => void, RegExp]>([
    ['redirects in a circle', ({ at }) => at.set('/feed', redirects('/feed')), /redirects more than 5 times/],
    [
      'a private address',
      ({ at }) => at.set('/feed', redirects('http://10.0.0.1/feed', 301)),
      /leads to 10\.0\.0\.1/,
    ],
    [
      'a name of this machine',
      ({ at }) => at.set('/feed', redirects('http://localhost/feed', 301)),
      /localhost leads to|refuses/,
    ],
    ['a body too large', ({ at }) => at.set('/feed', says(LONG)), /larger than 20000 bytes/],
    ['silence', ({ at }) => at.set('/feed', () => undefined), /no whole answer within 1 seconds/],
    [
      'a page where the feed was',
      ({ at }) => at.set('/feed', says('<!doctype html><p>Moved', { 'content-type': 'text/html' })),
      /web page, which links to no feed/,
    ],
    ['text that is no feed', ({ at }) => at.set('/feed', says('Hello')), /no feed that can be read/],
    [
      'entities',
      ({ at }) => at.set('/feed', says(`<!DOCTYPE rss [<!ENTITY a "b">]>${rss(RAIN)}`)),
      /declares entities/,
    ],
    [
      'elements too deep',
      ({ at }) =>
        at.set('/feed', says(rss(RAIN).replace('<link>', `${'<x>'.repeat(13)}${'</x>'.repeat(13)}<link>`))),
      /more than 12 deep/,
    ],
    [
      'a feed cut in the middle',
      ({ at }) => at.set('/feed', says('<?xml version="1.0"?>')),
      /no feed that can be read/,
    ],
    ['an error of the server', ({ at }) => at.set('/feed', says('', {}, 500)), /server answers 500/],
  ])('with %s leaves what was there, and is told with its reason', async (_, breaks, why) => {
    server.at.set('/feed', says(rss(LOAF)));
    const other = await startLoopback();
    other.at.set('/feed', says(rss({ ...RAIN, link: 'https://ben.example/rain' })));
    member('ann', `${server.origin}/feed`);
    member('ben', `${other.origin}/feed`);
    await pull();
    const before = read('ann/2026-03-02-the-loaf.json');
    breaks(server);
    const [ann, ben] = await pull({ on: '2026-04-01' });
    expect(ann).toMatchObject({
      state: 'failing',
      added: 0,
      changed: 0,
      removed: 0,
      failing: { since: '2026-04-01' },
    });
    expect(ann?.failing?.why).toMatch(why);
    expect(ben).toMatchObject({ state: 'unchanged' });
    expect(read('ann/2026-03-02-the-loaf.json')).toEqual(before);
    // The first day stays, and a second night of the same changes nothing.
    const after = bytes();
    await pull({ on: '2026-04-02' });
    expect(bytes()).toBe(after);
    expect(read('ann.json')).toMatchObject({ failing: { since: '2026-04-01' } });

    server.at.set('/feed', says(rss(LOAF)));
    expect(await pull({ on: '2026-04-03' })).toMatchObject([{ state: 'unchanged' }, { state: 'unchanged' }]);
    expect(read('ann.json')).not.toHaveProperty('failing');
    await other.close();
  });

  it('more posts than are taken: the rest is left', async () => {
    const many = Array.from({ length: 9 }, (_, n) => ({
      ...LOAF,
      guid: `${n}`,
      link: `https://ann.example/${n}`,
      title: `Loaf ${n}`,
    }));
    server.at.set('/feed', says(rss(...many)));
    member('ann', `${server.origin}/feed`);
    expect(await pull()).toMatchObject([{ state: 'read', added: 5 }]);
  });

  it('latin-1 that says it is UTF-8 is read', async () => {
    const feed = `<?xml version="1.0" encoding="UTF-8"?>${rss({ ...LOAF, title: 'Käse' })}`.replace(
      '<?xml version="1.0"?><rss',
      '<rss',
    );
    server.at.set('/feed', says(Buffer.from(feed, 'latin1'), { 'content-type': `${ATOM}; charset=utf-8` }));
    member('ann', `${server.origin}/feed`);
    await pull();
    expect(read('ann/2026-03-02-kase.json')).toMatchObject({ title: 'Käse' });
  });

  it('dates that cannot be are the day of the pull, and stay', async () => {
    server.at.set(
      '/feed',
      says(
        rss(
          { ...LOAF, date: 'Thu, 01 Jan 1970 00:00:00 GMT' },
          { ...RAIN, date: 'Fri, 01 Jan 2038 00:00:00 GMT' },
          { title: 'Wind', link: 'https://ann.example/wind', guid: 'wind-1', date: 'yesterday' },
        ),
      ),
    );
    member('ann', `${server.origin}/feed`);
    await pull();
    expect(files()).toEqual([
      'ann.json',
      'ann/2026-03-31-rain.json',
      'ann/2026-03-31-the-loaf.json',
      'ann/2026-03-31-wind.json',
    ]);
    expect(read('ann/2026-03-31-the-loaf.json')).toMatchObject({ published: '2026-03-31T12:00:00Z' });
    // What stands first in the feed is the newer one.
    expect(read('ann/2026-03-31-wind.json')).toMatchObject({ published: '2026-03-31T11:59:58Z' });
    const before = bytes();
    await readAnew({ on: '2026-04-02' });
    expect(bytes()).toBe(before);
  });

  it('one id on two posts: each has its address for an id', async () => {
    server.at.set('/feed', says(rss({ ...RAIN, guid: 'same' }, { ...LOAF, guid: 'same' })));
    member('ann', `${server.origin}/feed`);
    expect(await pull()).toMatchObject([{ added: 2 }]);
    expect(read('ann/2026-03-02-the-loaf.json')).toMatchObject({ id: 'https://ann.example/loaf/' });
    const before = bytes();
    expect(await readAnew()).toMatchObject([{ state: 'read', added: 0, changed: 0 }]);
    expect(bytes()).toBe(before);
  });

  it('a post without a title has its first words, and one without an address is left out', async () => {
    server.at.set(
      '/feed',
      says(
        rss(
          { link: 'https://ann.example/a', guid: 'a', text: '<p>Good <b>morning</b>.</p>' },
          { title: 'Nowhere' },
        ),
      ),
    );
    member('ann', `${server.origin}/feed`);
    expect(await pull()).toMatchObject([
      { added: 1, notes: ['a post without an address was left out: Nowhere'] },
    ]);
    expect(read('ann/2026-03-02-good-morning.json')).toMatchObject({ title: 'Good morning.' });
  });

  it('ids that are another’s, or this network’s own, are not taken', async () => {
    server.at.set('/a', says(rss(LOAF)));
    server.at.set(
      '/b',
      says(
        rss(
          { ...LOAF, link: 'https://ben.example/a' },
          { ...RAIN, guid: 'tag:example.org,2026:/posts/ann/a/', link: 'https://ben.example/b' },
        ),
      ),
    );
    member('ann', `${server.origin}/a`);
    member('ben', `${server.origin}/b`);
    const [ann, ben] = await pull();
    expect(ann).toMatchObject({ added: 1 });
    expect(ben).toMatchObject({
      added: 0,
      notes: [/its id/, /its id/].map((part) => expect.stringMatching(part) as string),
    });
    await pull();
    expect(files()).toEqual(['ann.json', 'ann/2026-03-02-the-loaf.json', 'ben.json']);
  });
});
