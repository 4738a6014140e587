import { pathToFileURL } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSafeBodies } from '../../../integrations/group-blog/astro/content/safe-bodies.ts';

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
