import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { readCardSetup } from '../../integrations/group-blog/drawing/card-setup.ts';
import { createCardRenderer, type DrawnCard } from '../../integrations/group-blog/drawing/card-renderer.ts';
import { BLANK_CARD, type CardModel } from '../../integrations/group-blog/views/cards/card-model.ts';

/**
 * Draws a card of each kind in a process of its own: `node draw-cards.ts /absolute/content threads`. Says of each which bytes
 * it has, and whether of few colours, as JSON.
 */

export interface CardDigest {
  kind: string;
  digest: string;
  hasPalette: boolean;
}

const [contentFolder = '', threads = '1'] = process.argv.slice(2);
sharp.concurrency(Number(threads));

const fail = (sentence: string): never => {
  throw new Error(sentence);
};
const root = fileURLToPath(new URL('../..', import.meta.url));
const renderer = await createCardRenderer({
  setup: readCardSetup({ cards: { strict: false } }, root, fail),
  root,
  contentFolder,
  templates: {},
  report: fail,
});

const ann = { name: 'Ann Baker', initials: 'AB', shade: 2, face: { file: 'face.png', version: '1' } };
const ben = { name: 'Βεν', initials: 'Β', shade: 5, face: null };
const card: CardModel = {
  ...BLANK_CARD,
  kind: 'post',
  eyebrow: '2 March 2026',
  title: 'Bread, and what a week of it taught us 🍞',
  people: [ann],
  names: 'Ann Baker',
  network: 'Our Network',
  language: 'en',
  direction: 'ltr',
  alt: '',
};
const days = { day: 'Day 2 of 4', strip: ['done', 'now', 'open', 'open'] } as const;
const cards: CardModel[] = [
  { ...card, cover: { file: 'photograph.jpg', version: '1' } },
  { ...card, kind: 'guest-post', host: ben, role: 'a guest at Βεν’s blog' },
  { ...card, kind: 'co-authored-post', people: [ann, ben] },
  { ...card, ...days, kind: 'challenge-post', title: 'يوميات الخبز', language: 'ar', direction: 'rtl' },
  { ...card, kind: 'member', text: 'Bakes, and writes of it.' },
  { ...card, ...days, kind: 'challenge' },
  { ...card, ...days, kind: 'finished-challenge' },
  { ...card, ...days, kind: 'progress', text: '12 of 40 miles' },
  { ...card, kind: 'community', people: [ann, ben, ben, ben, ben] },
  { ...card, kind: 'site', text: 'Neighbours who write.' },
];

/** At once, or one after another. */
const drawn: Promise<DrawnCard>[] = [];
for (const model of cards) {
  const drawing = renderer.draw(model);
  drawn.push(drawing);
  if (threads === '1') await drawing;
}

const COLOUR_TYPE_AT = 25;
const PALETTE = 3;
const all = await Promise.all(drawn);
for (const { one } of all.flatMap(({ losses }) => losses)) fail(one);
const digests = all.map(({ bytes }, index): CardDigest => ({
  kind: cards[index]?.kind ?? '',
  digest: createHash('sha256').update(bytes).digest('hex'),
  hasPalette: bytes[COLOUR_TYPE_AT] === PALETTE,
}));
process.stdout.write(JSON.stringify(digests));
