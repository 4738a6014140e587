import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../integrations/group-blog/check/check-content.ts';
import { pageTemplate } from '../../../integrations/group-blog/model/site-pages.ts';
import type { Problem } from '../../../integrations/group-blog/model/problem.ts';
import {
  ANN_TAKES_PART,
  codesOf,
  folderWith,
  NETWORK,
  onlyProblem,
  postText,
  problemsWith,
  readFiles,
  type Files,
} from '../../support/folder.ts';

const SITE = NETWORK.replace(
  '\n---\n',
  '\nsite: https://our.example\nfeedAuthority: our.example,2026\nrenamedTags: { brot: bread, pain: brot }\n---\n',
).replace(/^---\n\n/, '---\n');
const post = 'posts/ann/hello.md';
const other = 'posts/ann/second-day/index.md';

/** Ann's post, a second one with headings, and what a network has beside posts. */
const NEIGHBOURS: Files = {
  'network.md': SITE,
  'communities/early.md': '---\nname: Early\ninterest: Mornings\n---\n',
  [other]: postText(
    ['aliases: [/2012/day-2/]', 'tags: [bread]'],
    '## How it rose\n\n## How it rose\n\n## Salt -- and `water`, "twice"\n\nSo[^1].\n\n[^1]: Yes.',
  ),
  ...ANN_TAKES_PART,
  'check-ins/spring/ann/2026-03-04.md': '',
};
const linking = (url: string): Files => ({ ...NEIGHBOURS, [post]: postText([], `One\n\nand [two](${url})`) });

describe('a link to a conversation', () => {
  const inNetwork = (url: string): Files => ({
    'network.md': SITE,
    'members/bob.md': '---\nname: Bob\nkind: individual\naliases: [ben]\n---\n',
    'posts/bob/asked.md': postText(['aliases: [/posts/bob/old/, /2012/asked/]'], 'What now?'),
    'posts/bob/far.md': postText(['aliases: [/2012/far/]']),
    'posts/bob/alone.md': postText(['replyTo: bob/alone', 'tags: [bread]']),
    'posts/bob/re.md': postText(['replyTo: [bob/asked, https://our.example/2012/far/]']),
    [post]: postText([], `[There](${url})`),
  });

  it.each([
    '/conversations/',
    '/conversations/2/',
    '/conversations/bob/asked/',
    '/conversations/bob/asked/atom.xml',
    '/conversations/bob/old/rss.xml',
    '/conversations/ben/asked/atom.xml',
    '/conversations/bob/far/',
    'https://our.example/conversations/bob/far/feed.json',
  ])('at %s is fine', (url) => {
    expect(problemsWith(inNetwork(url))).toEqual([]);
  });

  it.each([
    ['/conversations/bob/askd/', '"/conversations/bob/asked/"'],
    ['/conversations/bob/askd/atom.xml', '"/conversations/bob/asked/atom.xml"'],
    ['/conversations/bob/alone/', 'take the link away'],
    ['/conversations/bob/re/rss.xml', 'take the link away'],
    ['/conversations/bob/', 'take the link away'],
    ['/conversations/zoe/hello/', 'take the link away'],
  ])('at %s leads nowhere', (url, fix) => {
    const problem = onlyProblem(inNetwork(url));
    expect(problem.code).toBe('broken-link');
    expect(problem.fix).toContain(fix);
  });
});

describe('a link', () => {
  it.each([
    '/posts/ann/second-day/',
    '/posts/ann/second-day',
    '/posts/ann/second-day.html',
    '/posts/ann/second-day/index.html',
    '/posts/ann/second-day/?from=feed',
    './second-day/index.md',
    'second-day/index.md',
    '../ann/second-day.md',
    'https://our.example/posts/ann/second-day/',
    '//our.example/posts/ann/second-day/',
    'https://our.example',
    'https://our.example/2012/day-2/',
    'https://our.example/tags/brot/rss.xml',
    'http://our.example/feed.json',
    '../../members/ann.md',
    '../../communities/early.md',
    '../../participants/spring/ann.md',
    '/challenges/spring/ann/',
    '/challenges/spring/ann/progress.json',
    '/challenges/spring/#day-2',
    '/members/ann/',
    '/members/ann/rss.xml',
    '/communities/early/',
    '/tags/bread/',
    '/tags/brot/',
    '/tags/pain/atom.xml',
    '/posts/ann/',
    '/posts/',
    '/posts/7/',
    '/members/2/',
    '/members/ann/2/',
    '/communities/early/12/',
    '/challenges/spring/3/#day-20',
    '/tags/',
    '/tags/bread/2/',
    '/archive/',
    '/archive/2026/',
    '/archive/2026/2/',
    '/about/',
    '/',
    '/2012/day-2/',
    './',
    '../second-day/',
    '../second-day',
    '../second-day.html#how-it-rose',
    '../second-day/index.html',
    '../../../members/ann/',
    '../../../rss.xml',
    '/rss.xml',
    '/tags/bread/rss.xml',
    '/cards/site.png',
    '/cards/members/ann.png',
    '/cards/posts/ann/second-day.png',
    '/cards/challenges/spring/ann.png',
    '/2012/day-2',
    '/2012/day-2/#how-it-rose',
    '/members.opml',
    '/atom.xml',
    '/feed.json',
    '/sitemap-index.xml',
    '/robots.txt',
  ])('to %s, which is there, is fine', (url) => {
    expect(problemsWith(linking(url))).toEqual([]);
  });

  it.each([
    'tel:+441234567',
    'HTTPS://elsewhere.example/',
    '/archive/2025/atom.xml',
    'https://elsewhere.example/posts/ann/gone/',
    'mailto:ann@our.example',
    '?page=2',
  ])('to %s, of which nobody can know, is let be', (url) => {
    expect(problemsWith(linking(url))).toEqual([]);
  });

  it.each([
    ['/posts/ann/secnd-day/', '"/posts/ann/second-day/"'],
    ['/posts/Ann/second-day/', '"/posts/ann/second-day/"'],
    ['/posts/anne/second-day/', '"/posts/ann/second-day/"'],
    ['https://our.example/posts/ann/secnd-day/', '"/posts/ann/second-day/"'],
    ['./secnd-day/index.md', '"./second-day/index.md"'],
    ['../ann/nothing-like-it.md', 'take the link away'],
    ['/members/zoe/', 'take the link away'],
    ['/members/zoe/2/', 'take the link away'],
    ['/members/ann/02/', 'take the link away'],
    ['/tags/nothing/2/', 'take the link away'],
    ['/archive/1999/', 'take the link away'],
    ['/archive/1999/2/', 'take the link away'],
    ['/communities/erly/', '"/communities/early/"'],
    ['/challenges/sprang/', '"/challenges/spring/"'],
    ['/challenges/spring/an/', '"/challenges/spring/ann/"'],
    ['/tags/bred/', '"/tags/bread/"'],
    ['../../network.md', '"/about/"'],
    ['../../check-ins/spring/ann/2026-03-04.md', '"/challenges/spring/ann/"'],
    ['/posts/ann/secnd-day.html', '"/posts/ann/second-day/"'],
    ['/posts/ann/nothing-like-it.html', 'take the link away'],
    ['#how-it-rose', 'take the link away'],
    ['second-day/index.md#how-it-ros', '"#how-it-rose"'],
    ['second-day/index.md#How-it-rose', '"#how-it-rose"'],
  ])('to %s, which will not be there, is told', (url, fix) => {
    const problem = onlyProblem(linking(url));
    expect(problem).toMatchObject({ code: 'broken-link', file: post, line: 8, column: 5, field: null });
    expect(problem.message).toContain(`"${url}"`);
    expect(problem.fix).toContain(fix);
  });

  it.each([
    'how-it-rose',
    'how-it-rose-1',
    'salt--and-water-twice',
    'user-content-fn-1',
    'top',
    '',
    ':~:text=rose',
  ])('to the place #%s of another post is fine', (anchor) => {
    expect(problemsWith(linking(`/posts/ann/second-day/#${anchor}`))).toEqual([]);
  });

  it.each(['draft: true', 'date: 2030-01-01'])(
    'to a post with "%s" is fine, and to a heading of a draft',
    (line) => {
      const text = line.startsWith('date') ? postText().replace(/date: .*/, line) : postText([line]);
      const files = { 'posts/ann/later.md': text };
      expect(problemsWith({ ...files, [post]: postText([], '[two](./later.md)') })).toEqual([]);
      const anchored = problemsWith({ ...files, [post]: postText([], '[two](./later.md#how)') });
      expect(codesOf(anchored)).toEqual(line.startsWith('draft') ? [] : ['broken-link']);
    },
  );

  it('to a heading of its own, of any script, is fine', () => {
    const body = '[a](#パンの話) [b](#caf%C3%A9)\n\n## パンの話\n\n## Café';
    expect(problemsWith({ [post]: postText([], body) })).toEqual([]);
  });

  it('from an index.md one folder short is told the whole way', () => {
    const files = {
      [other]: postText([], '[one](../hello2.md) [two](../ben/one.md)'),
      'posts/ben/one.md': postText(),
    };
    const problems = problemsWith({ ...files, 'members/ben.md': '---\nname: Ben\n---\n' });
    expect(problems.map(({ fix }) => fix.split('? ')[0])).toEqual([
      'take the link away and keep its words',
      'did you mean "../../ben/one.md"',
    ]);
  });

  it.each<{ why: string; body: string; column: number }>([
    { why: 'by reference', body: '[two][t]\n\n[t]: ./gone.md', column: 1 },
    { why: 'in raw HTML', body: 'Here <a href="./gone.md">two</a>', column: 6 },
    { why: 'around a picture’s place', body: 'A **bold [two](./gone.md)**', column: 10 },
  ])('$why is found', ({ body, column }) => {
    expect(onlyProblem({ [post]: postText([], body) })).toMatchObject({
      code: 'broken-link',
      line: 6,
      column,
    });
  });

  it('in MDX is found, and in code is none', () => {
    const mdx = 'posts/ann/a.mdx';
    expect(codesOf(problemsWith({ [mdx]: postText([], '<Note>[two](./gone.md)</Note>') }))).toEqual([
      'broken-link',
    ]);
    expect(problemsWith({ [mdx]: postText([], '`[two](./gone.md)`') })).toEqual([]);
  });

  it('of a check-in’s note is no link on any page', () => {
    const files = { 'check-ins/spring/ann/2026-03-04.md': '---\n---\n\n[two](./gone.md)\n' };
    expect(problemsWith({ ...ANN_TAKES_PART, ...files })).toEqual([]);
  });
});

/** A post's text, with the problem's link written as its fix says, or taken away. */
function mend(text: string, { message, fix }: Problem): string {
  const [, wrong = ''] = /"([^"]+)"/.exec(message) ?? [];
  const [, picture] = /show it: (!\[.*?\]\(.*?\))/.exec(fix) ?? [];
  const [, right] = /(?:rite|mean) "([^"]+)"/.exec(fix) ?? [];
  if (picture !== undefined) return text.replace(`[two](${wrong})`, picture);
  return right === undefined ? text.replace(/\[two\]\([^)]*\)/, 'two') : text.replace(wrong, right);
}

describe('a link that a browser would look for beside the page', () => {
  it.each([
    ['www.bread.example', 'write "https://www.bread.example"'],
    ['www.bread.example/rye?a=1', 'write "https://www.bread.example/rye?a=1"'],
    ['bread.org', 'write "https://bread.org"'],
    ['bread.org/flyer.pdf', 'write "https://bread.org/flyer.pdf"'],
    ['https//bread.example/rye', 'write "https://bread.example/rye"'],
    ['ann@our.example', 'write "mailto:ann@our.example"'],
    ['posts/ann/second-day/', 'did you mean "/posts/ann/second-day/"?'],
    ['posts/ann/second-day.html#how-it-rose', 'did you mean "/posts/ann/second-day/#how-it-rose"?'],
    ['../posts/ann/second-day', 'did you mean "/posts/ann/second-day/"?'],
    ['members/ann/rss.xml', 'did you mean "/members/ann/rss.xml"?'],
    ['rss.xml', 'did you mean "/rss.xml"?'],
    ['about', 'did you mean "/about/"?'],
    ['second-day', 'did you mean "/posts/ann/second-day/"?'],
    ['../secnd-day/', 'did you mean "/posts/ann/second-day/"?'],
    ['ann/', 'did you mean "/members/ann/"?'],
    ['posts/ann/secnd-day/', 'did you mean "/posts/ann/second-day/"?'],
    ['../../../member/ann/', 'did you mean "/members/ann/"?'],
    ['../nothing-like-it/', 'take the link away'],
    ['nothing-like-it', 'take the link away'],
  ])('as %s has %s proposed, which is right', (url, fix) => {
    const files = linking(url);
    const problem = onlyProblem(files);
    expect(problem).toMatchObject({ code: 'broken-link', file: post, line: 8, column: 5, field: null });
    expect(problem.message).toContain(`"${url}"`);
    expect(problem.fix).toContain(fix);
    const mended = mend(files[post] as string, problem);
    expect(mended).not.toBe(files[post]);
    expect(problemsWith({ ...files, [post]: mended })).toEqual([]);
  });

  it('from the page "About" is told too', () => {
    const about = (url: string): Files => ({ ...NEIGHBOURS, 'network.md': `${SITE}\n[two](${url})\n` });
    expect(onlyProblem(about('members/ann/')).fix).toContain('"/members/ann/"');
    expect(onlyProblem(about('nothing-like-it/')).fix).toContain('take the link away');
    expect(problemsWith(about('../members/ann/'))).toEqual([]);
  });

  it('to a picture beside the post, which is not on the site by itself, is told to show it', () => {
    const files: Files = { ...linking('./loaves.jpg'), 'posts/ann/loaves.jpg': '' };
    const problem = onlyProblem(files);
    expect(problem).toMatchObject({ code: 'broken-link', line: 8, column: 5 });
    expect(problem.fix).toContain('![What it shows](./loaves.jpg)');
    expect(problemsWith({ ...files, [post]: mend(files[post] as string, problem) })).toEqual([]);
  });

  it('to a picture that is nowhere is told where to put it, and to show it', () => {
    const problem = onlyProblem(linking('./gone.jpg'));
    expect(problem.fix).toContain('put the picture at posts/ann/gone.jpg and show it: ![What it shows]');
    const mended = mend(linking('./gone.jpg')[post] as string, problem);
    expect(problemsWith({ ...linking(''), [post]: mended, 'posts/ann/gone.jpg': '' })).toEqual([]);
    const challenge = `${ANN_TAKES_PART['challenges/spring.md']}\n[two](./gone.jpg)\n`;
    expect(onlyProblem({ ...NEIGHBOURS, 'challenges/spring.md': challenge }).fix).toContain(
      'public/gone.jpg',
    );
  });
});

describe('a link to something of the site’s', () => {
  const check = (url: string, publicFiles: readonly string[]): Problem[] =>
    checkContent(readFiles(folderWith(linking(url))), { publicFiles: new Set(publicFiles) });

  it.each([
    ['/posts/ann/flyer.pdf', '/posts/ann/flyer.pdf'],
    ['./flyer.pdf', '/posts/ann/hello/flyer.pdf'],
    ['/posts/old/', '/posts/old/index.html'],
    ['/posts/old', '/posts/old.html'],
    ['/Members/ann/', '/Members/ann/index.html'],
    ['/posts/ann/old%20flyer.pdf', '/posts/ann/old flyer.pdf'],
  ])('to %s is fine where the folder public has %s', (url, file) => {
    expect(check(url, [file])).toEqual([]);
    expect(codesOf(check(url, ['/favicon.svg']))).toEqual(['broken-link']);
    expect(codesOf(problemsWith(linking(url)))).toEqual(['broken-link']);
  });

  it.each([
    ['./flyer.pdf', [], 'public/flyer.pdf, and write "/flyer.pdf"'],
    ['/posts/ann/flyer.pdf', ['/2026/flyer.pdf'], 'write "/2026/flyer.pdf"'],
    ['flyer.pdf', ['/flyer.pdf'], '"/flyer.pdf"'],
  ])('to %s is told where it can stand', (url, files, fix) => {
    const [problem] = check(url, files);
    if (!problem) throw new Error('nothing is told');
    expect(problem.fix).toContain(fix);
    const [, right = ''] = /(?:rite|mean) "([^"]+)"/.exec(problem.fix) ?? [];
    const put = /put the file .* as public(\/[^\s,;]+)/.exec(problem.fix)?.slice(1) ?? [];
    expect(check(right, [...files, ...put])).toEqual([]);
  });
});

describe('a link to an address that neither the network nor the site has, from the root or with the host', () => {
  const REMOVE = 'take the link away and keep its words';
  const told = (url: string): Problem => {
    const files = linking(url);
    const problem = onlyProblem(files);
    expect(problem).toMatchObject({ code: 'broken-link', file: post, line: 8, column: 5, field: null });
    expect(problem.message).toContain(`"${url}" leads nowhere`);
    return problem;
  };

  it.each([
    '/blog/2017/09/01/nf/',
    '/blog/2017/09/01/nf.html',
    '/2012/day-3/',
    '/shop/',
    '/Shop/?a=1#b',
    '/wp-content/',
    '/index.php',
    '/member/',
    '/postcards/',
    '/member/zoe/',
    '/cards/',
    '/archive/spring/',
    '/архив/',
    'https://our.example/wiki/',
    '//our.example/blog/2017/09/01/nf/',
    'HTTP://our.example/index.php?a=1#b',
    '../../../shop/',
  ])('as %s is told, with the line that names a page of the site', (url) => {
    const { fix } = told(url);
    const address = new URL(url, 'https://our.example/posts/ann/hello/').pathname;
    expect(fix).toContain(`${REMOVE}; or, where the site has that page`);
    const [, line = ''] = /network\.md: (pages: \[.*\])$/.exec(fix) ?? [];
    expect(decodeURI(line)).toBe(`pages: [${decodeURI(address)}]`);
    const network = SITE.replace('\n---\n', `\n${line}\n---\n`);
    expect(problemsWith({ ...linking(url), 'network.md': network })).toEqual([]);
  });

  it.each([
    ['/nothing.pdf', 'public/nothing.pdf'],
    ['/wp-content/uploads/2017/menu.pdf', 'public/wp-content/uploads/2017/menu.pdf'],
    ['/images/cat.png', 'public/images/cat.png'],
    ['../../../price%20list.xlsx', 'public/price list.xlsx, and write "/price%20list.xlsx"'],
    ['/cards/birthday.png', 'public/cards/birthday.png'],
    ['https://our.example/nothing.pdf', 'public/nothing.pdf'],
  ])('as %s is told to put the file at %s', (url, place) => {
    const { fix } = told(url);
    expect(fix).toContain(place);
    const file = `/${/public\/(.*?)(?:, and|; else)/.exec(fix)?.[1] ?? ''}`;
    const [, write = url] = /write "([^"]+)"/.exec(fix) ?? [];
    expect(checkContent(readFiles(folderWith(linking(write))), { publicFiles: new Set([file]) })).toEqual([]);
  });

  it.each([
    ['/rss', '/rss.xml'],
    ['/rss/', '/rss.xml'],
    ['/feed/', '/rss.xml'],
    ['/index.xml', '/rss.xml'],
    ['/atom', '/atom.xml'],
    ['/members/ann/feed/', '/members/ann/rss.xml'],
    ['/tags/bread/feed.atom', '/tags/bread/atom.xml'],
    ['/blog/2017/09/01/second-day/', '/posts/ann/second-day/'],
    ['/2017/09/second-day.html', '/posts/ann/second-day/'],
    ['/2012/dya-2/', '/2012/day-2/'],
    ['/abuot/', '/about/'],
    ['https://our.example/abuot/', '/about/'],
    ['https://our.example/feed/', '/rss.xml'],
    ['https://our.example/2017/09/second-day.html', '/posts/ann/second-day/'],
  ])('as %s is told %s, which is right', (url, right) => {
    const problem = told(url);
    expect(problem.fix).toContain(`did you mean "${right}"?`);
    expect(problemsWith(linking(right))).toEqual([]);
  });

  it('is told no page of that name where there are several', () => {
    const files = {
      ...linking('/blog/2017/twice/'),
      'members/ben.md': '---\nname: Ben\n---\n',
      'posts/ann/twice.md': postText(),
      'posts/ben/twice.md': postText(),
    };
    expect(onlyProblem(files).fix).toMatch(new RegExp(`^${REMOVE}`));
  });
});

describe('a link to a page of the site’s own', () => {
  const codes = (url: string, site: { named?: string; files?: string[] }): string[] => {
    const network = SITE.replace('\n---\n', `\n${site.named ?? ''}\n---\n`);
    const sitePages = (site.files ?? []).flatMap((path) => pageTemplate(path) ?? []);
    return codesOf(
      checkContent(readFiles(folderWith({ ...linking(url), 'network.md': network })), { sitePages }),
    );
  };

  it.each([
    ['pages: [/shop/]', '/shop/', '/shop', '/shop.html', '/shop/?a=1#b', '/shop/bread/', '../../../shop/'],
    ['pages: [/shop]', '/shop/', '/shop'],
    ['pages: [/café/]', '/caf%C3%A9/', '/café/'],
    [
      'pages: [/wiki/, /prices.json]',
      '/prices.json',
      'https://our.example/wiki/Bread',
      '//our.example/wiki/',
    ],
  ])('that %s names is fine', (named, ...urls) => {
    for (const url of urls) expect([url, ...codes(url, { named })]).toEqual([url]);
  });

  it.each([
    ['pages: [/shop/]', '/shopping/', '/', '/ship/'],
    ['pages: [/shop]', '/shop/bread/'],
    ['pages: [/]', '/shop/', 'https://our.example/shop/'],
  ])('and other than %s is none', (named, ...urls) => {
    for (const url of urls.filter((one) => one !== '/'))
      expect([url, ...codes(url, { named })]).toEqual([url, 'broken-link']);
  });

  it.each([
    ['index.astro', '/'],
    ['shop.astro', '/shop/', '/shop', '/shop.html'],
    ['shop/index.md', '/shop/'],
    ['prices.json.ts', '/prices.json'],
    ['shop/[product].astro', '/shop/bread/'],
    ['shop/[...path].astro', '/shop/', '/shop/a/b/'],
    ['[lang]/shop.astro', '/de/shop/'],
    ['v[major].[minor].astro', '/v1.2/'],
    ['[...path].astro', '/blog/2017/09/01/nf/'],
  ])('that src/pages/%s makes is fine', (file, ...urls) => {
    for (const url of urls) expect([url, ...codes(url, { files: [file] })]).toEqual([url]);
  });

  it.each([
    ['_shop.astro', '/shop/', '/_shop/'],
    ['_parts/shop.astro', '/parts/shop/', '/_parts/shop/'],
    ['shop.css', '/shop/'],
    ['shop/[product].astro', '/shop/', '/shop/a/b/'],
    ['v1.2.astro', '/v1x2/'],
  ])('that src/pages/%s does not make is told', (file, ...urls) => {
    for (const url of urls) expect([url, ...codes(url, { files: [file] })]).toEqual([url, 'broken-link']);
  });

  it('can be the home of a network under a folder of the site', () => {
    const files = ['blog/index.astro'];
    expect(codes('/blog/posts/ann/second-day/', { files })).toEqual([]);
    expect(codes('/blog/members/ann/rss.xml', { files })).toEqual([]);
    expect(codes('/blog/posts/ann/gone/', { files })).toEqual(['broken-link']);
    expect(codes('/blogs/posts/ann/second-day/', { files })).toEqual(['broken-link']);
  });
});

describe('a link under a name that is almost a kind’s', () => {
  it.each([
    ['/Members/ann/', '"/members/ann/"'],
    ['/MEMBERS/', '"/members/"'],
    ['/member/ann/', '"/members/ann/"'],
    ['/memebers/ann', '"/members/ann/"'],
    ['/post/ann/second-day/#how-it-rose', '"/posts/ann/second-day/#how-it-rose"'],
    ['/post/ann/second-day/', '"/posts/ann/second-day/"'],
    ['/post/ann/second-day.html', '"/posts/ann/second-day/"'],
    ['/Posts/ann/secnd-day/', '"/posts/ann/second-day/"'],
    ['/community/early/', '"/communities/early/"'],
    ['/tag/bread/', '"/tags/bread/"'],
    ['/challenge/spring/ann/progress.json', '"/challenges/spring/ann/progress.json"'],
    ['/Members/zoe/', 'take the link away'],
    ['/members/zoe/rss.xml', 'take the link away'],
    ['/members/anne/rss.xml', '"/members/ann/rss.xml"'],
    ['/challenges/spring/an/progress.json', '"/challenges/spring/ann/progress.json"'],
    ['/cards/members/anne.png', '"/cards/members/ann.png"'],
    ['/cards/posts/ann/secnd-day.png', '"/cards/posts/ann/second-day.png"'],
    ['https://our.example/member/ann/', '"/members/ann/"'],
  ])('%s has %s proposed, which is right', (url, fix) => {
    const files = linking(url);
    const problem = onlyProblem(files);
    expect(problem).toMatchObject({ code: 'broken-link', file: post, line: 8, column: 5, field: null });
    expect(problem.fix).toContain(fix);
    expect(problemsWith({ ...files, [post]: mend(files[post] as string, problem) })).toEqual([]);
  });
});

describe('a field with an address of the network', () => {
  const gone = 'https://our.example/posts/ann/secnd-day/';
  it.each<{ file: string; text: string; field: string }>([
    { file: post, text: postText([`replyTo: [ann/second-day, "${gone}"]`]), field: 'replyTo.1' },
    {
      file: 'members/ann.md',
      text: `---\nname: Ann\nlinks: { best: "${gone}" }\n---\n`,
      field: 'links.best',
    },
    { file: 'check-ins/spring/ann/2026-03-05.md', text: `---\nlink: ${gone}\n---\n`, field: 'link' },
  ])('$field has to lead somewhere', ({ file, text, field }) => {
    expect(onlyProblem({ ...NEIGHBOURS, [file]: text })).toMatchObject({ code: 'broken-link', file, field });
    const right = text.replace('secnd', 'second');
    expect(problemsWith({ ...NEIGHBOURS, [file]: right })).toEqual([]);
  });
});

describe('a network that stands under a path', () => {
  it('knows its own addresses, and no others of the host', () => {
    const network = SITE.replace('our.example\n', 'our.example/blog\n');
    const codes = (url: string): string[] =>
      codesOf(problemsWith({ ...linking(url), 'network.md': network }));
    expect(codes('https://our.example/blog/posts/ann/second-day/')).toEqual([]);
    expect(codes('https://our.example/blog/posts/ann/gone/')).toEqual(['broken-link']);
    expect(codes('https://our.example/posts/ann/gone/')).toEqual([]);
    expect(codes('https://our.example/blog/nothing/')).toEqual(['broken-link']);
    expect(codes('https://our.example/nothing/')).toEqual([]);
  });

  it.each([
    ['https://ann.github.io', 'https://github.com/ann/network', '/network'],
    ['https://ann.github.io', 'https://github.com/ann/Ann.github.io', ''],
    ['https://bakers.gitlab.io', 'https://gitlab.com/bakers/rye/network.git', '/rye/network'],
    ['https://ann.codeberg.page', 'https://codeberg.org/ann/pages', ''],
    ['https://ann.codeberg.page', 'https://codeberg.org/ann/network/', '/network'],
    ['https://ann.github.io/blog', 'https://github.com/ann/network', '/blog'],
    ['https://our.example', 'https://github.com/ann/network', ''],
  ])('at %s from %s is under %j', (site, repository, base) => {
    const network = SITE.replace('site: https://our.example\n', `site: ${site}\nrepository: ${repository}\n`);
    const codes = (url: string): string[] =>
      codesOf(problemsWith({ ...linking(url), 'network.md': network }));
    const { origin } = new URL(site);
    expect(codes(`${origin}${base}/posts/ann/second-day/`)).toEqual([]);
    expect(codes(`${origin}${base}/`)).toEqual([]);
    expect(codes(`${origin}${base}/nothing/`)).toEqual(['broken-link']);
    expect(codes(`${origin}/elsewhere/`)).toEqual(base === '' ? ['broken-link'] : []);
  });

  it('which only the site’s configuration names is let be where one of its pages is meant', () => {
    const codes = (path: string): string[] =>
      codesOf(problemsWith({ ...linking(`https://our.example${path}`), 'network.md': SITE }));
    expect(codes('/net/our/blog/members/ann')).toEqual([]);
    expect(codes('/net/posts/ann/second-day.html')).toEqual([]);
    expect(codes('/net/members/ann/rss.xml')).toEqual([]);
    expect(codes('/net/archive/')).toEqual([]);
    expect(codes('/net/members/anne/')).toEqual(['broken-link']);
  });

  it('at a forge whose repository nobody names may have neighbours', () => {
    const network = SITE.replace('our.example\n', 'ann.github.io\n');
    const codes = (url: string): string[] =>
      codesOf(problemsWith({ ...linking(url), 'network.md': network }));
    expect(codes('https://ann.github.io/nothing/')).toEqual([]);
    expect(codes('https://ann.github.io/posts/ann/gone/')).toEqual(['broken-link']);
  });
});
