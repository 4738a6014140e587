import { renameSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tried } from '../support/depth.ts';
import { readDist } from '../support/dist.ts';
import { createSite, runQuickly } from '../support/site.ts';

function config(options: string, rest = '', imports = ''): Record<string, string> {
  return {
    'astro.config.mjs': `import groupBlog from 'astro-group-blog';\n${imports}\nexport default { integrations: [groupBlog(${options})${rest}] };\n`,
  };
}

const OWN_WORDS = `import type { WordChanges } from 'astro-group-blog';

export default {
  challenges: { participants: 'Who dares' },
  cards: { community: 'A circle' },
  feeds: { ofTag: (tag: string, network: string) => \`\${network} on \${tag}.\` },
  progress: { headline: (day: string, words: string) => \`\${day}! \${words}\` },
  report: { consistency: (kept: string) => \`Regularity: \${kept}\` },
} satisfies WordChanges;
`;

describe('options', () => {
  it.each(
    tried([
      { options: '{ contents: "./content" }', words: 'contents' },
      { options: '{ layout: 3 }', words: 'layout', deep: true },
      {
        options: '{ components: { Head: "./src/Gone.astro" } }',
        words: 'there is no Head at ./src/Gone.astro',
      },
      {
        options: '{ layout: "./src/layouts/Gone.astro" }',
        words: 'there is no Layout at ./src/layouts/Gone.astro',
        deep: true,
      },
      { options: '{ words: "./src/gone.ts" }', words: 'there are no words at ./src/gone.ts' },
    ]),
  )('$options is answered with what is wrong', async ({ options, words }) => {
    const { status, output } = await createSite('three-members', config(options)).build();
    expect(status).toBe(1);
    expect(output).toContain('astro-group-blog:');
    expect(output).toContain(words);
  });

  it("take another folder, the site's own layout and words, and a prefix, and say where the home page is to be", async () => {
    const site = createSite('three-members', {
      ...config(
        '{ content: "./words", layout: "./src/Own.astro", words: "./src/own-words.ts", prefix: "/blog" }',
      ),
      'src/own-words.ts': OWN_WORDS,
      'src/Own.astro':
        '---\nimport Head from "astro-group-blog/components/Head.astro";\nconst { page } = Astro.props;\n---\n<html lang={page.language}><head><Head page={page} /></head><body data-own><slot /></body></html>',
    });
    renameSync(site.path('content'), site.path('words'));
    const { status, output } = await site.build();
    expect(status).toBe(0);
    expect(output).toContain('There is no home page. Make src/pages/blog/index.astro');
    const dist = readDist(site.path('dist'));
    const page = dist.page('/blog/posts/ann/hello/');
    expect(page('body[data-own] h1').text()).toBe('Hello');
    expect(dist.page('/blog/challenges/week/')('h2').text()).toContain('Who dares');
    expect(dist.page('/blog/communities/early/')('meta[property="og:image:alt"]').attr('content')).toContain(
      'A circle',
    );
    expect(dist.text('/blog/tags/greetings/atom.xml')).toContain('>Three of us on greetings.</subtitle>');
    expect(dist.text('/blog/challenges/week/ann/progress.json')).toMatch(/"headline":"Finished! /);
    const progress = ['group-blog', 'progress', 'week', 'ann', '--content', 'words'] as const;
    expect((await runQuickly(progress, site.root)).stdout).toContain('Regularity: ');
  });
});

describe("the site's own components", () => {
  it('stand in the place of the plugin’s, with their props, and no others change, without a home page too', async () => {
    const names = ['Head', 'PostHeader', 'PostFooter', 'MemberPanel', 'DayStrip'];
    const site = createSite(
      'three-members',
      config(`{ components: { ${names.map((name) => `${name}: './src/${name}.astro'`).join(', ')} } }`),
    );
    site.write('src/Head.astro', '<title>{Astro.props.page.title}</title>');
    for (const name of names.slice(1)) {
      const told = name === 'DayStrip' ? 'caption' : 'page.title';
      site.write(`src/${name}.astro`, `<p data-own="${name}">{Astro.props.view.${told}}</p>`);
    }
    site.remove('src/pages');
    const { status, output } = await site.build();
    expect(status).toBe(0);
    expect(output).toContain('There is no home page. Make src/pages/index.astro');
    const dist = readDist(site.path('dist'));
    const own = (address: string): (string | undefined)[] => {
      const $ = dist.page(address);
      return $('[data-own]')
        .toArray()
        .map((element) => `${$(element).attr('data-own') ?? ''}: ${$(element).text()}`);
    };
    expect(dist.page('/posts/ann/hello/')('head').html()).toContain('<title>Hello</title>');
    expect(dist.page('/posts/ann/hello/')('head meta[property]')).toHaveLength(0);
    expect(own('/posts/ann/hello/')).toEqual(['PostHeader: Hello', 'PostFooter: Hello']);
    expect(own('/members/ann/')).toEqual(['MemberPanel: Ann Abbot', 'DayStrip: Ann Abbot, day by day']);
    expect(own('/challenges/week/ann/')).toEqual(['DayStrip: Ann Abbot, day by day']);
    expect(own('/posts/')).toEqual([]);
  });
});

describe("the site's own configuration", () => {
  it('is never overwritten: address, MDX, sitemap, robots.txt, 404 and share cards', async () => {
    const site = createSite('three-members', {
      'astro.config.mjs': `import groupBlog from 'astro-group-blog';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
export default {
  site: 'https://own.example',
  integrations: [groupBlog(), mdx(), sitemap({ filenameBase: 'own' })],
};\n`,
      'public/robots.txt': 'User-agent: own\n',
      'src/pages/about/index.md': '# Own words',
      'src/pages/404.astro': '<html lang="en"><body><h1>Own</h1></body></html>',
      'public/cards/site.png': 'own',
      'public/cards/posts/ben/day-two.png': 'own',
      'src/pages/cards/members/[member].png.ts': `export const getStaticPaths = () => [{ params: { member: 'ann' } }];
export const GET = () => new Response('own');\n`,
    });
    // Where a warning was said before it may not be said again.
    const { status, output } = await site.build({}, { process: 'own' });
    expect(status).toBe(0);
    expect(output).not.toContain('[WARN]');
    const dist = readDist(site.path('dist'));
    expect(dist.page('/about/')('h1').text()).toBe('Own words');
    expect(dist.page('/posts/ann/hello/')('link[rel=canonical]').attr('href')).toBe(
      'https://own.example/posts/ann/hello/',
    );
    expect(dist.has('/own-index.xml')).toBe(true);
    expect(dist.has('/sitemap-index.xml')).toBe(false);
    expect(dist.text('/robots.txt')).toBe('User-agent: own\n');
    expect(dist.page('/404.html')('h1').text()).toBe('Own');
    expect(dist.text('/cards/site.png')).toBe('own');
    expect(dist.text('/cards/posts/ben/day-two.png')).toBe('own');
    expect(dist.text('/cards/members/ann.png')).toBe('own');
    expect(dist.has('/cards/members/ben.png')).toBe(false);
    expect(dist.has('/cards/posts/ann/hello.png')).toBe(true);
  });

  it('may put the site under a path, and add languages of code', async () => {
    const site = createSite('three-members', {
      'content/posts/ann/code.md':
        '---\ntitle: Code\ndate: 2026-03-05\n---\n\n```Breadscript\na\n```\n\n```brd\na\n```\n\n```loaf\na\n```\n\n```cake\na\n```\n',
      'astro.config.mjs': `import groupBlog from 'astro-group-blog';
const bread = { name: 'Breadscript', aliases: ['brd'], scopeName: 'source.bread', patterns: [] };
export default {
  base: '/network',
  markdown: { syntaxHighlight: 'shiki', shikiConfig: { langs: [bread], langAlias: { loaf: 'python' } } },
  integrations: [groupBlog()],
};\n`,
    });
    const { status, output } = await site.build();
    expect(status).toBe(0);
    expect(output.match(/the site knows no language "[^"]*"/g)).toEqual([
      'the site knows no language "cake"',
    ]);
    const dist = readDist(site.path('dist'), '/network');
    const wrong = dist.files
      .filter((file) => file.endsWith('.html'))
      .flatMap((file) => {
        const $ = dist.page(file);
        return $('a[href^="/"], img[src^="/"], link[href^="/"]')
          .toArray()
          .map((element) => $(element).attr('href') ?? $(element).attr('src') ?? '')
          .filter((address) => !address.startsWith('/network/') || !dist.has(address.split('#')[0] ?? ''))
          .map((address) => `${file} → ${address}`);
      });
    expect(wrong).toEqual([]);
    expect(dist.page('/posts/ann/hello/')('link[rel=canonical]').attr('href')).toBe(
      'https://three.example/network/posts/ann/hello/',
    );
    expect(dist.text('/rss.xml')).toContain('<link>https://three.example/network/posts/ann/hello/</link>');
    expect(dist.text('/rss.xml')).toContain('tag:three.example,2026:/old/hello/');
    expect(dist.text('/sitemap-0.xml')).not.toContain('/network/old/hello/');
  });

  it('without the collections is told what to make', async () => {
    const empty = createSite('three-members');
    empty.remove('src/content.config.ts');
    const failed = await empty.build();
    expect(failed.status).toBe(1);
    expect(failed.output).toContain('export const collections = { ...groupBlogCollections() };');
  });
});
