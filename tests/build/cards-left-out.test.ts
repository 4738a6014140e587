import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { IS_DEEP } from '../support/depth.ts';
import { bytesOf, readDist } from '../support/dist.ts';
import { createSite, type TestSite } from '../support/site.ts';

const CONFIG = (options: string): string => `import groupBlog from 'astro-group-blog';
export default {
  cacheDir: './cache',
  experimental: { incrementalBuild: true },
  integrations: [groupBlog({ extend: './src/own.ts', cards: { ${options} } })],
};
`;
/** A template that fails for one card of its kind. */
const OWN = `import { TEMPLATES, type CardTemplate } from 'astro-group-blog/cards';
const community: CardTemplate = () => { throw new Error('not today') };
export const cardTemplates = { community };
`;
const FILES = {
  'astro.config.mjs': CONFIG(''),
  'src/own.ts': OWN,
  'content/posts/ann/rain.md': '---\ntitle: မနီ\ndate: 2026-03-03\n---\nRain.\n',
  'content/posts/ben/rain.md': '---\ntitle: မိုး\ndate: 2026-03-02\n---\nRain.\n',
  'content/posts/ann/bread.md': '---\ntitle: לחם\ndate: 2026-03-03\n---\nBread.\n',
  'content/posts/ben/tea.md': '---\ntitle: Tea ᚠ and bread\ndate: 2026-03-02\n---\nTea.\n',
};
const SENTENCES = [
  'cards: 2 cards leave out words, for there is no font for Myanmar: posts/ann/rain.md, posts/ben/rain.md. ' +
    'Type: npm install @fontsource/noto-sans-myanmar',
  "cards: communities/early.md: cardTemplates['community'] fails, so the usual card is drawn: not today",
  'cards: posts/ben/tea.md: its card leaves out ᚠ (U+16A0) of "Tea ᚠ and bread": no font has it',
];
/** Of a font that was whole when the card was drawn. */
const BROKEN = 'cards: posts/ann/bread.md: its card leaves out "לחם", for the font for Hebrew cannot be used';
const HEBREW = [400, 700].map(
  (weight) => `node_modules/@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-${weight}-normal.woff`,
);
const REPOSITORY = new URL('../../', import.meta.url);
/** The card of Ann, as it is kept. */
function keptCard(site: TestSite): string {
  const kept = bytesOf(site.path('cache/group-blog/cards'));
  const card = readFileSync(site.path('dist/cards/members/ann.png'));
  const [file = ''] = [...kept].find(([, bytes]) => bytes.equals(card)) ?? [];
  return site.path('cache/group-blog/cards', file);
}
const CARDS = ['posts/ann/rain', 'posts/ben/rain', 'posts/ben/tea', 'communities/early'];

/** What the integration says of cards, a line each; not how many are drawn, of which a slow machine tells more. */
function saidIn(output: string): string[] {
  return [...output.matchAll(/^(?:\d\d:){2}\d\d (?:\[\w+\] )?\[astro-group-blog\] (cards: .*)$/gm)]
    .map(([, sentence = '']) => sentence)
    .filter((sentence) => !/^cards: \d+ (?:drawn|of \d+)/.test(sentence))
    .toSorted();
}

describe('cards that cannot show all they should', () => {
  let site: TestSite;
  beforeAll(() => {
    site = createSite('three-members', FILES, { cards: 'own' });
  });

  it.each([
    { build: 'the build that draws them', drawn: /cards: \d+ drawn, 0 from cache/, sentences: SENTENCES },
    { build: 'the next one, which draws none', drawn: /cards: 0 drawn/, sentences: SENTENCES },
    {
      build: 'one for which a font broke, and a kept card',
      // The one of Hebrew is like that of Myanmar, both without their titles.
      drawn: /cards: 1 drawn/,
      sentences: [BROKEN, ...SENTENCES].toSorted(),
    },
  ])('are named with what to type in $build', async ({ drawn, sentences }) => {
    const broken = sentences.includes(BROKEN) ? HEBREW : [];
    const kept = broken.length > 0 ? keptCard(site) : '';
    if (kept !== '') writeFileSync(kept, readFileSync(kept).subarray(0, 500));
    for (const font of broken) site.write(font, 'no font');
    const { status, output } = await site.build();
    expect(status, output).toBe(0);
    const faults = saidIn(output).filter((sentence) =>
      /Remove the folder node_modules|not whole/.test(sentence),
    );
    expect(faults).toHaveLength(broken.length > 0 ? 3 : 0);
    if (kept !== '')
      expect(faults).toContain(`cards: a kept card is not whole, so it is drawn again: ${kept}`);
    expect(
      saidIn(output).filter((sentence) => !faults.includes(sentence)),
      output,
    ).toEqual(sentences);
    const whole = await sharp(readFileSync(site.path('dist/cards/members/ann.png'))).stats();
    expect(whole.channels).toHaveLength(3);
    expect(output).toMatch(drawn);
    const dist = readDist(site.path('dist'));
    for (const card of CARDS) expect(dist.has(`/cards/${card}.png`), card).toBe(true);
  });

  it.each(IS_DEEP ? ['a strict build', 'the next one'] : ['a strict build'])(
    'are all named in %s, which fails without them',
    async () => {
      site.write('astro.config.mjs', CONFIG('strict: true'));
      for (const font of HEBREW) writeFileSync(site.path(font), readFileSync(new URL(font, REPOSITORY)));
      const { status, output } = await site.build();
      expect(status, output).toBe(1);
      expect(saidIn(output), output).toEqual(SENTENCES);
      expect(output).toContain('[CardsNotWhole] Not all share cards show what they should');
      expect(output).not.toContain('Stack trace');
      for (const card of CARDS) expect(existsSync(site.path(`dist/cards/${card}.png`)), card).toBe(false);
      expect(existsSync(site.path('dist/cards/members/ben.png'))).toBe(true);
    },
  );
});
