import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDist } from '../support/dist.ts';
import { createSite } from '../support/site.ts';

const SENTENCE =
  'its card leaves out "မနီ", for there is no font for Myanmar. Type: npm install @fontsource/noto-sans-myanmar';
const FILES = { 'content/members/ann.md': '---\nname: မနီ\n---\n' };

describe('a card that cannot show a name', () => {
  it('is named in the build’s log, with what to type, and drawn without it', async () => {
    const site = createSite('three-members', FILES);
    const { status, output } = await site.build();
    expect(status, output).toBe(0);
    expect(output).toContain(`cards: members/ann.md: ${SENTENCE}`);
    expect(readDist(site.path('dist')).has('/cards/members/ann.png')).toBe(true);
  });

  it('stops a strict build, and half a card is nowhere', async () => {
    const site = createSite('three-members', {
      ...FILES,
      'astro.config.mjs': `import groupBlog from 'astro-group-blog';
        export default { cacheDir: './cache', integrations: [groupBlog({ cards: { strict: true } })] };`,
    });
    const { status, output } = await site.build();
    expect(status).toBe(1);
    expect(output).toContain(SENTENCE);
    expect(existsSync(site.path('dist/cards/members/ann.png'))).toBe(false);
    const kept = existsSync(site.path('cache/group-blog/cards'))
      ? readdirSync(site.path('cache/group-blog/cards'))
      : [];
    expect(kept.filter((name) => !name.endsWith('.card'))).toEqual([]);
  });
});
