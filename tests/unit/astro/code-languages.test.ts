import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSafeBodies } from '../../../integrations/group-blog/astro/content/safe-bodies.ts';
import { languagesOf } from '../../../integrations/group-blog/parse/code-languages.ts';

const { processor } = createSafeBodies(satteri(), {
  contentFolder: '/content',
  publicFolder: '/public',
  components: {},
  language: 'en',
});
const rendered = async (syntaxHighlight: 'prism' | 'shiki', body: string): Promise<string> => {
  const renderer = await processor.createRenderer({ syntaxHighlight });
  const { code } = await renderer.render(body, { fileURL: pathToFileURL('/content/posts/ann/a.md') });
  return code;
};

afterEach(() => vi.restoreAllMocks());

describe('the language of a fence', () => {
  it.each([
    ['rs', 'rust'],
    ['console', 'shellsession'],
    ['zsh', 'bash'],
    ['golang', 'go'],
    ['c++', 'cpp'],
    ['C#', 'csharp'],
    ['Python', 'python'],
    ['JSON', 'json'],
    ['rust,ignore', 'rust'],
    ['js{1,3}', 'js'],
    ['{.python}', 'python'],
    ['postgresql', 'sql'],
    ['none', 'plaintext'],
    ['ts', 'ts'],
  ])('%s is %s, and no highlighter warns of it', async (typed, language) => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const body = `\`\`\`${typed}\nlet a = 1\n\`\`\`\n`;
    expect(await rendered('prism', body)).toContain(`data-language="${language}"`);
    expect(await rendered('shiki', body)).toContain(`data-language="${language}"`);
    expect(warn).not.toHaveBeenCalled();
  });
});

/** The languages of a package that Astro brings. */
const installed = createRequire(createRequire(import.meta.url).resolve('astro'));

describe('the list of languages', () => {
  it('has those of Prism', () => {
    const { languages } = installed('prismjs/components.json') as {
      languages: Record<string, { alias?: string | string[] }>;
    };
    const names = Object.entries(languages).flatMap(([name, { alias = [] }]) =>
      name === 'meta' ? [] : [name, ...[alias].flat()],
    );
    expect(languagesOf('prism').toSorted()).toEqual(
      [...new Set([...names, 'astro', 'plain', 'plaintext', 'text', 'txt'])].toSorted(),
    );
  });

  it('has those of Shiki', async () => {
    const { bundledLanguages } = (await import(pathToFileURL(installed.resolve('shiki/langs')).href)) as {
      bundledLanguages: Record<string, unknown>;
    };
    expect(languagesOf('shiki').toSorted()).toEqual(
      [
        ...new Set([...Object.keys(bundledLanguages), 'ansi', 'plain', 'plaintext', 'text', 'txt']),
      ].toSorted(),
    );
  });
});
