import { realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createSafeBodies,
  type SafeBodies,
} from '../../../integrations/group-blog/astro/content/safe-bodies.ts';
import { writeFolder } from '../../support/folder.ts';

type Processor = SafeBodies['processor'];

/** Lets everything through, and says who it was. */
const OTHER: Processor = {
  name: 'other',
  options: { own: true },
  createRenderer: () =>
    Promise.resolve({
      render: (content, { frontmatter = {} } = {}) =>
        Promise.resolve({
          code: `other: ${content}`,
          metadata: { headings: [], localImagePaths: [], remoteImagePaths: [], frontmatter },
        }),
    }),
  createMdxRenderer: async (shared, mdx) => {
    const renderer = await satteri().createMdxRenderer?.(shared, mdx);
    if (!renderer) throw new Error('no renderer');
    return {
      async process(content, file, frontmatter) {
        const result = await renderer.process(content, file, frontmatter);
        return { ...result, code: `/* other */ ${result.code}` };
      },
    };
  },
};

const ATTACK = '<b onclick="alert(1)">bold</b><script>alert(2)</script> [a](javascript:alert(3))';
const ATTACK_MDX =
  'import fs from "node:fs"\n\n<b onClick="alert(1)">bold</b> {globalThis.x()} <Note title={fs} />';

let root: string;
let contentFolder: string;

beforeAll(() => {
  root = realpathSync(
    writeFolder({
      'content/posts/ann/hello.md': '',
      'src/pages/own.md': '',
      'src/pages/linked.md': { linkTo: 'content/posts/ann/hello.md' },
    }),
  );
  contentFolder = join(root, 'content');
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

function bodiesOf(site: Processor): SafeBodies {
  return createSafeBodies(site, {
    contentFolder,
    publicFolder: '/public',
    components: { Note: { title: 'optional' } },
    language: 'en',
  });
}

async function render(
  { processor }: SafeBodies,
  file: string | undefined,
  content: string,
  frontmatter: Record<string, unknown> = {},
): Promise<{ code: string; frontmatter: Record<string, unknown> }> {
  const renderer = await processor.createRenderer({ syntaxHighlight: false });
  const about = file === undefined ? {} : { fileURL: pathToFileURL(join(root, file)), frontmatter };
  const { code, metadata } = await renderer.render(content, about);
  return { code: code.trim(), frontmatter: metadata.frontmatter };
}

async function compile(
  { processor }: SafeBodies,
  file: string,
  frontmatter: Record<string, unknown> = {},
): Promise<string> {
  const renderer = await processor.createMdxRenderer?.({ syntaxHighlight: false }, { optimize: false });
  const result = await renderer?.process(ATTACK_MDX, join(root, file), frontmatter);
  return result?.code ?? '';
}

describe.each([
  { what: 'another processor', site: OTHER },
  { what: 'a Sätteri', site: satteri() },
])('on a site with $what, a member’s file', ({ site }) => {
  it.each(['content/posts/ann/hello.md', 'content/posts/ann/new.md', 'src/pages/linked.md'])(
    'is made safe: %s',
    async (file) => {
      const { code } = await render(bodiesOf(site), file, ATTACK);
      expect(code).toBe('<p><b>bold</b> <a>a</a></p>');
    },
  );

  it('is made safe if it is MDX', async () => {
    const code = await compile(bodiesOf(site), 'content/posts/ann/hello.mdx');
    expect(code).toContain('bold');
    expect(code).not.toMatch(/other|node:fs|alert|globalThis/);
  });

  it('imports no layout', async () => {
    const layout = { title: 'Hello', layout: 'node:fs' };
    const { frontmatter } = await render(bodiesOf(site), 'content/posts/ann/hello.md', 'Hi', layout);
    expect(frontmatter).toEqual({ title: 'Hello' });
    const code = await compile(bodiesOf(site), 'content/posts/ann/hello.mdx', layout);
    expect(code).toContain('"title":"Hello"');
    expect(code).not.toContain('node:fs');
  });
});

describe('a file of the site', () => {
  it.each(['src/pages/own.md', 'content-of-others/a.md', undefined])(
    'is rendered by the site’s processor: %s',
    async (file) => {
      expect((await render(bodiesOf(OTHER), file, ATTACK)).code).toBe(`other: ${ATTACK}`);
      expect((await render(bodiesOf(satteri()), file, '<b onclick="x()">a</b>')).code).toBe(
        '<p><b onclick="x()">a</b></p>',
      );
    },
  );

  it('is compiled by the site’s processor if it is MDX', async () => {
    expect(await compile(bodiesOf(OTHER), 'src/pages/own.mdx')).toMatch(/^\/\* other \*\/ .*node:fs/s);
  });

  it('cannot be MDX where that processor knows none, though a member’s can', async () => {
    const { name, options, createRenderer } = OTHER;
    const bodies = bodiesOf({ name, options, createRenderer });
    expect(await compile(bodies, 'content/posts/ann/hello.mdx')).toContain('bold');
    await expect(compile(bodies, 'src/pages/own.mdx')).rejects.toThrow(
      'The Markdown processor "other" in the configuration cannot render MDX.',
    );
  });
});

describe('the site’s Sätteri', () => {
  const upper = {
    name: 'upper',
    element: {
      filter: ['p'],
      visit: (node: never, context: { setProperty: (node: never, name: string, value: string) => void }) => {
        context.setProperty(node, 'title', 'by the site');
      },
    },
  };

  it('lends its plugins to members’ files, those that come late too, and stays as it is', async () => {
    const site = satteri();
    const bodies = bodiesOf(site);
    expect(bodies.processor).toMatchObject({ name: 'satteri', options: site.options });
    site.options.hastPlugins.push(upper);
    expect((await render(bodies, 'content/posts/ann/hello.md', 'Hi')).code).toBe(
      '<p title="by the site">Hi</p>',
    );
    expect(site.options).toEqual({ mdastPlugins: [], hastPlugins: [upper], features: {} });
  });

  it.each([
    { headingAttributes: true, code: '<h1 id="hi">Hi</h1>' },
    { headingAttributes: false, code: '<h1 id="hi--main-content-nav-onclickx-">Hi { #main-content' },
  ])(
    'opens no way around by its features: headingAttributes $headingAttributes',
    async ({ headingAttributes, code }) => {
      const bodies = bodiesOf(satteri({ features: { headingAttributes } }));
      const rendered = await render(
        bodies,
        'content/posts/ann/hello.md',
        '# Hi { #main-content .nav onclick=x() }',
      );
      expect(rendered.code.startsWith(code)).toBe(true);
    },
  );
});

describe('the guard', () => {
  const guard = ({ mdxGuard }: SafeBodies, id: string): void => {
    mdxGuard.transform.handler('', join(root, id));
  };

  it('lets pass members’ MDX that was made safe, and the site’s own', async () => {
    const bodies = bodiesOf(OTHER);
    await compile(bodies, 'content/posts/ann/hello.mdx');
    expect(() => {
      guard(bodies, 'content/posts/ann/hello.mdx');
    }).not.toThrow();
    expect(() => {
      guard(bodies, 'src/pages/own.mdx');
    }).not.toThrow();
  });

  it('stops at members’ MDX that something else compiled', async () => {
    const bodies = bodiesOf(OTHER);
    await compile(bodies, 'content/posts/ann/hello.mdx');
    expect(() => {
      guard(bodies, 'content/posts/ann/other.mdx');
    }).toThrow(/other\.mdx is not compiled by .* set `markdown\.processor` instead\.$/);
  });

  it('stops where another integration has put its own processor', () => {
    const bodies = bodiesOf(OTHER);
    // Astro makes another object of it when it validates the configuration.
    expect(() => {
      bodies.stopIfReplaced({ ...bodies.processor });
    }).not.toThrow();
    expect(() => {
      bodies.stopIfReplaced(satteri());
    }).toThrow('Put astro-group-blog after it in `integrations`.');
  });
});
