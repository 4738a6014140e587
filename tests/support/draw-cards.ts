import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { readCardSetup } from '../../integrations/group-blog/drawing/card-setup.ts';
import { drawInWorkers } from '../../integrations/group-blog/drawing/card-workers.ts';
import { BLANK_CARD, type CardModel } from '../../integrations/group-blog/views/cards/card-model.ts';

/**
 * Draws a card of each kind in a process of its own: `node draw-cards.ts /absolute/content 4`, where 4 is the number of worker
 * threads, and of sharp's in each. Says of each card which bytes it has, and whether of few colours, as JSON.
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
  { ...card, kind: 'offer', people: [ann, ben], text: 'A loaf, and the recipe', role: '2–22 March 2026' },
  { ...card, kind: 'conversations', people: [ann, ben], text: 'Newest answer' },
  { ...card, kind: 'week', people: [ben, ann], text: '12 posts' },
  { ...card, kind: 'focus', text: 'Bakes, and writes of it.' },
  { ...card, kind: 'site', text: 'Neighbours who write.' },
];

const storeFolder = mkdtempSync(join(tmpdir(), 'group-blog-cards-'));
const drawn = new Map<number, string>();
await drawInWorkers(
  {
    cards: cards.map((model, place) => ({ place, model })),
    setup: readCardSetup({ theme: 'paper', cards: { strict: false } }, root, fail),
    root,
    contentFolder,
    storeFolder,
  },
  {
    drawn(place, { content, losses }) {
      for (const { one } of losses) fail(one);
      drawn.set(place, String(content));
    },
    report: fail,
  },
  Number(threads),
).wait();

const COLOUR_TYPE_AT = 25;
const PALETTE = 3;
const digests = cards.map(({ kind }, place): CardDigest => {
  const bytes = readFileSync(drawn.get(place) ?? '');
  const digest = createHash('sha256').update(bytes).digest('hex');
  return { kind, digest, hasPalette: bytes[COLOUR_TYPE_AT] === PALETTE };
});
rmSync(storeFolder, { recursive: true });
process.stdout.write(JSON.stringify(digests));
