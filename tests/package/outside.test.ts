import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pluginPackage from '../../integrations/group-blog/package.json' with { type: 'json' };
import { PLUGIN } from '../support/architecture.ts';
import { findBrowser } from '../support/browser.ts';
import { brokenLinks, readDist, type Dist } from '../support/dist.ts';
import {
  buildExample,
  createOutsideSite,
  EXAMPLES,
  FIXTURE,
  testBehaviour,
  type OutsideSite,
} from '../support/outside.ts';
import { pathOf, blocksIn, type Block } from '../support/readme.ts';
import { serveFolder } from '../support/serve-folder.ts';
import { createSite, environmentOf } from '../support/site.ts';

/** The oldest that a stranger may have (`engines` of the plugin). */
const OLDEST = '22.12.0';

let site: OutsideSite;

beforeAll(() => {
  const { dependencies } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  ) as { dependencies: { astro: string } };
  site = createOutsideSite({ astro: dependencies.astro }, 'locked', OLDEST);
});

afterAll(() => {
  site.remove();
});

describe(`a site outside the repository, from the packed tarball, with packages apart as pnpm has them, on Node ${OLDEST}`, () => {
  it('runs on it', () => {
    expect(site.run('node --version').output.trim()).toBe(`v${OLDEST}`);
  });

  testBehaviour(() => site);

  it('builds every file as it is built here, on another Node, to the byte', async () => {
    expect(process.version).not.toBe(`v${OLDEST}`);
    const here = createSite(FIXTURE, {}, { cards: 'own' });
    const { status, output } = await here.build();
    expect(status, output).toBe(0);
    const [theirs, ours] = [readDist(site.path('dist')), readDist(here.path('dist'))];
    expect(theirs.files.toSorted()).toEqual(ours.files.toSorted());
    for (const file of ours.files) {
      // As text, so that it tells what differs.
      if (/\.(?:html|json|xml)$/.test(file)) expect.soft(theirs.text(file), file).toBe(ours.text(file));
      expect.soft(theirs.bytes(file).equals(ours.bytes(file)), file).toBe(true);
    }
  });
});

/** What WordPress exports of a blog with one post. */
const EXPORT = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Rain</title><link>https://rain.example</link><language>en</language>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://rain.example</wp:base_site_url><wp:base_blog_url>https://rain.example</wp:base_blog_url>
<wp:author><wp:author_login>ann</wp:author_login><wp:author_display_name>Ann Lee</wp:author_display_name></wp:author>
<item>
<title>Old rain</title><link>https://rain.example/2020/05/old-rain/</link><dc:creator>ann</dc:creator>
<guid isPermaLink="false">https://rain.example/?p=1</guid>
<content:encoded><![CDATA[It rained all day.]]></content:encoded>
<wp:post_id>1</wp:post_id><wp:post_date>2020-05-01 10:00:00</wp:post_date><wp:post_date_gmt>2020-05-01 10:00:00</wp:post_date_gmt>
<wp:post_name>old-rain</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
</item>
</channel>
</rss>
`;

describe('who has the tarball and the README alone', () => {
  const blocks = new Set(blocksIn(`${PLUGIN}README.md`));
  /** How a page looks without a stylesheet of one's own. */
  let plain: Record<string, string>;

  /** Takes the blocks that are meant out of those that are still to be used, and says what is in them. */
  const take = (isMeant: (block: Block) => boolean, count = 1): string[] => {
    const found = [...blocks].filter(isMeant).slice(0, count);
    expect(found).toHaveLength(count);
    for (const block of found) blocks.delete(block);
    return found.map(({ text }) => text);
  };
  const takeFile = (path: string, count = 1): void => {
    site.write(path, take((block) => pathOf(block) === path, count).join('\n'));
  };
  const takeOptions = (name: string): string => {
    const [text = ''] = take((block) => block.text.startsWith(`groupBlog({ ${name}:`));
    return text.replace(/^groupBlog\(/, '').replace(/\);\n$/, '');
  };
  /** Types the lines of the next block of commands; the packages are there already, and a server would not end. */
  const type = (): string => {
    const [text = ''] = take(({ language }) => language === 'sh');
    const lines = text.trimEnd().split('\n');
    return (
      lines
        .filter((line) => !line.startsWith('npm install') && line !== 'npx astro dev')
        // It asks other hosts.
        .filter((line) => !/^npx group-blog pull +#/.test(line))
        .map((line) => {
          const { status, output } = site.run(line);
          expect(status, output).toBe(0);
          return output;
        })
        .join('')
    );
  };
  const build = (): string => {
    const { status, output } = site.run('astro build');
    expect(status, output).toBe(0);
    return output;
  };
  const dist = (): Dist => readDist(site.path('dist'));

  beforeAll(() => {
    site.empty();
  });

  it('begins a network as the page for organisers says, with two members, a post and a challenge', () => {
    const [line = ''] = take(({ text }) => text.startsWith('npx astro-group-blog init'));
    const [begin, write, build, ...others] = blocksIn('docs/organisers.md').map(({ text }) => text.trim());
    expect(begin).toBe(line.trim());
    const answers = [
      '--title "Unser Netz" --description "Nachbarn, die schreiben." --language de --member "Änne Löw" --login anne',
      '--site https://anne.github.io/netz/ --repository https://github.com/anne/netz',
      '--post "Grüß Gott" --theme bold --feature policy --feature incremental --no-install --on 2026-03-02',
    ];
    const succeed = (command: string): string => {
      const { status, output } = site.run(command);
      expect(status, output).toBe(0);
      return output;
    };
    succeed(`${line.trim()} ${answers.join(' ')}`);
    // Its packages are found in the folder above.
    for (const command of `${write ?? ''}\n${others.join('\n')}`.split('\n')) {
      // It is asked for on a terminal.
      const start = command.includes('new challenge') ? ' --start 2026-03-02' : '';
      succeed(`cd our-network && GROUP_BLOG_TODAY=2026-03-02 ${command}${start}`);
    }
    const { scripts } = JSON.parse(readFileSync(site.path('our-network/package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const built = (build ?? '').split('\n').map((command) => {
      const name = command.replace('npm run ', '');
      return succeed(`cd our-network && ${scripts[name] ?? command}`);
    });
    expect(built[0]).toContain('No problems in content/.');
    expect(built.join('')).not.toContain('[WARN]');
    expect(succeed('cd our-network && group-blog doctor')).toContain('Nothing is behind');
    const dist = readDist(site.path('our-network/dist'));
    const home = dist.page('/');
    expect(home('html').attr('lang')).toBe('de');
    expect(home('h1').text()).toBe('Unser Netz');
    expect(home('link[rel=canonical]').attr('href')).toBe('https://anne.github.io/netz/');
    expect(home('a[href="/netz/posts/anne-low/gruss-gott/"]').length).toBeGreaterThan(0);
    expect(home('meta[http-equiv="content-security-policy"]').length).toBe(1);
    expect(dist.has('/challenges/three-weeks-in-the-garden/ben-cole/')).toBe(true);
    site.empty();
  });

  it('makes the first files, whose check and build warn of nothing', async () => {
    expect(type()).toBe('');
    takeFile('astro.config.mjs');
    takeFile('src/content.config.ts');
    site.write(
      'content/network.md',
      take(({ text }) => text.startsWith('---\ntitle: Our Network\n'))[0] ?? '',
    );
    takeFile('src/pages/index.astro');
    expect(type()).toContain('No problems in content/.');
    expect(readFileSync(site.path('content/README.md'), 'utf8')).toContain('### A post: `posts/');
    expect(build()).not.toContain('[WARN]');
    expect(dist().page('/')('h1').text()).toBe('Our Network');
    expect(dist().has('/posts/ann-lee/what-rain-does/')).toBe(true);
    plain = await looksOf('/about/');
    expect(plain).toMatchObject({ accent: '#1a6358' });
    expect(plain.family).toMatch(/^Figtree-/);
  });

  it('gives the layout colours', async () => {
    takeFile('src/styles/site.css');
    takeFile('src/components/Head.astro');
    const options = takeOptions('components');
    site.write('astro.config.mjs', configOf(`{ ...${options}, cards: { styles: './src/styles/site.css' } }`));
    expect(build()).not.toContain('[WARN]');
    expect(await looksOf('/about/')).toEqual({ ...plain, accent: '#8a2f5c' });
  });

  it('has a layout, components, words, feeds, cards and a security policy of its own', async () => {
    expect(type()).toContain('Wrote src/words/pl.ts.');
    expect(site.run('npx group-blog words pl --missing').output).toContain('words are left to translate');
    expect(takeOptions('words')).toBe("{ words: './src/words/pl.ts' }");
    takeFile('src/words/en.ts');
    site.write('../export.xml', EXPORT);
    expect(type()).toContain('No problems in content/.');
    expect(readFileSync(site.path('content/posts/ann-lee/old-rain.md'), 'utf8')).toContain('aliases:');
    const member = readFileSync(site.path('content/members/ann-lee.md'), 'utf8');
    const [feed = ''] = take(({ text }) => text.startsWith('feed:'));
    site.write('content/members/ann-lee.md', member.replace('---\n', `---\n${feed}`));
    expect(type()).toContain('not read yet');
    site.write('content/members/ann-lee.md', member);
    takeFile('src/layouts/Network.astro');
    takeFile('src/components/PostFooter.astro');
    takeFile('src/components/Recipe.astro');
    takeFile('src/group-blog.ts', 2);
    const options = ['layout', 'components', 'mdx', 'feeds'].map((name) => `...${takeOptions(name)}`);
    const [policy = ''] = take(({ text }) => text.startsWith('markdown:'));
    site.write(
      'astro.config.mjs',
      configOf(
        `{ ${options.join(', ')}, words: './src/words/en.ts', extend: './src/group-blog.ts' }`,
        policy,
      ),
    );
    const network = readFileSync(site.path('content/network.md'), 'utf8');
    const [components = ''] = take(({ language }) => language === 'yaml');
    site.write('content/network.md', network.replace('---\n', `---\n${components}`));
    site.write(
      'content/posts/ann-lee/soup.mdx',
      '---\ntitle: Soup\ndate: 2026-03-02\n---\n\n<Recipe title="Leeks" serves="4">Peel them.</Recipe>\n',
    );
    // The lines for an update end with a build.
    const output = type();
    expect(output).toContain('No problems in content/.');
    expect(output).toContain('Nothing is behind astro-group-blog');
    expect(output).not.toContain('[WARN]');
    const soup = dist().page('/posts/ann-lee/soup/');
    expect(soup('h2').text()).toContain('Leeks');
    expect(soup('.gb-share').length).toBe(1);
    expect(soup('meta[http-equiv="content-security-policy"]').length).toBe(1);
    expect(dist().text('/rss.xml')).toContain('Answer by mail');
    expect(dist().has('/feed.json')).toBe(false);
    expect(dist().page('/posts/')('h1').text()).toBe('Letters');
    expect(await looksOf('/about/')).toEqual({ ...plain, accent: '#8a2f5c' });
  });

  it('has used every block but the list of commands', () => {
    expect([...blocks].map(({ text }) => text.slice(0, 15))).toEqual(['group-blog init']);
  });

  function configOf(options: string, others = ''): string {
    return `import { defineConfig } from 'astro/config';
import groupBlog from 'astro-group-blog';
export default defineConfig({ ${others} integrations: [groupBlog(${options})] });
`;
  }

  /** What a browser makes of a page of the built site. */
  async function looksOf(address: string): Promise<Record<string, string>> {
    const { server, port } = await serveFolder(site.path('dist'));
    const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: ['--no-sandbox'] });
    try {
      const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
      await page.goto(`http://localhost:${port}${address}`);
      return await page.evaluate(() => {
        const { backgroundColor, color, fontFamily, maxInlineSize } = getComputedStyle(document.body);
        const accent = getComputedStyle(document.documentElement).getPropertyValue('--gb-accent');
        return { ground: backgroundColor, ink: color, family: fontFamily, width: maxInlineSize, accent };
      });
    } finally {
      await browser.close();
      server.close();
    }
  }
});

describe('a site that has pages of its own', () => {
  beforeAll(() => {
    site.empty();
  });

  it('keeps its blog as it was, and has a network below /network/', () => {
    const dist = buildExample(site, 'blog');
    const old = dist.page('/posts/first/');
    expect(old('h1').text()).toBe('The first post of the old blog');
    expect(old('pre').attr('class')).toContain('nord');
    expect(old('link[rel=stylesheet], style').length).toBe(0);
    expect(dist.page('/network/')('h1').text()).toBe('Readers who write');
    expect(dist.page('/network/rules/')('title').text()).toBe('House rules · Readers who write');
    expect(dist.page('/network/posts/ann/hello/')('h1').text()).toBe('Hello from the network');
    expect(dist.has('/network/rss.xml')).toBe(true);
    expect(dist.has('/posts/ann/hello/')).toBe(false);
    expect(brokenLinks(dist, 'https://example.org')).toEqual([]);
  });

  it('is as the documentation shows it', () => {
    const blocks = blocksIn('docs/site-builders.md').map((block) => [pathOf(block), block.text]);
    expect(blocks.map(([path]) => path)).toEqual([
      'astro.config.mjs',
      'src/content.config.ts',
      'src/pages/network/rules.astro',
    ]);
    for (const [path, text] of blocks) {
      const file = readFileSync(join(EXAMPLES, 'blog', path ?? ''), 'utf8');
      expect(text?.replace(`// ${path ?? ''}\n`, '')).toBe(file);
    }
  });
});

describe('what is published', () => {
  it('is every room, the compiled code and the documents, and nothing else', () => {
    const { status, stdout, stderr } = spawnSync('npm', ['publish', site.tarball, '--dry-run', '--json'], {
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
    const published = (JSON.parse(stdout) as Record<string, { files: { path: string }[] }>)[
      pluginPackage.name
    ];
    const paths = published?.files.map(({ path }) => path) ?? [];
    expect([...new Set(paths.map((path) => path.split('/')[0]))].toSorted()).toEqual(
      [...pluginPackage.files, 'LICENSE', 'README.md', 'package.json'].toSorted(),
    );
    expect(paths.filter((path) => /\.test\.|(?:^|\/)(?:node_modules|tests)\/|\.map$/.test(path))).toEqual([]);
    for (const path of ['bin/group-blog.js', 'dist/cli/main.js', 'dist/index.js', 'manual/manual.md'])
      expect(paths).toContain(path);
  });

  it('is what publint would have it', async () => {
    const { buffer } = new Uint8Array(readFileSync(site.tarball));
    const { messages } = await publint({ pack: { tarball: buffer }, strict: true });
    expect(messages).toEqual([]);
  });

  it('has types that fit its modules', () => {
    // Components and stylesheets are for Vite, which reads them by their paths.
    const doors = Object.keys(pluginPackage.exports).filter((door) => !/\.(?:astro|css|json)$/.test(door));
    const flags = ['--profile', 'esm-only', '--no-color', '--entrypoints', ...doors];
    const { status, stdout } = spawnSync('attw', [site.tarball, ...flags], {
      encoding: 'utf8',
      env: environmentOf(),
    });
    expect(status, stdout).toBe(0);
  });

  it('is the version that the examples ask for', () => {
    for (const example of ['blog', 'starlight']) {
      const { dependencies } = JSON.parse(readFileSync(join(EXAMPLES, example, 'package.json'), 'utf8')) as {
        dependencies: Record<string, string>;
      };
      expect(dependencies[pluginPackage.name], example).toBe(`^${pluginPackage.version}`);
    }
  });
});
