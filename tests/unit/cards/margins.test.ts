import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { box, CARD_HEIGHT, CARD_WIDTH } from '../../../integrations/group-blog/cards/element.ts';
import { GALLERY_CARDS } from '../../../integrations/group-blog/dev/gallery/gallery.ts';
import { TEMPLATES, type Templates } from '../../../integrations/group-blog/cards/templates.ts';
import { CARD_KINDS } from '../../../integrations/group-blog/views/cards/card-model.ts';
import { cardOf, openCards } from '../../support/card.ts';

/** The plugin's templates as a site's own: of those the whole card is drawn. */
const SAME = Object.fromEntries(
  CARD_KINDS.map((kind) => [kind, (...of: Parameters<Templates['post']>) => TEMPLATES[kind](...of)]),
);

describe('no letter reaches out of what is drawn', () => {
  const both = Promise.all([openCards(), openCards({ templates: SAME })]);
  it.each([
    'post-longest',
    'post-vietnamese',
    'guest-post-arabic',
    'co-authored-by-six',
    'challenge-post-day-366-of-366',
    'member-devanagari',
    'progress-hebrew',
    'site-with-eight-faces',
  ])('%s', async (name) => {
    const card = GALLERY_CARDS.get(name);
    if (!card) throw new Error('there is no such card');
    const [ours, whole] = await Promise.all((await both).map((site) => site.draw(card)));
    expect(ours?.bytes.equals(whole?.bytes ?? Buffer.of())).toBe(true);
  });
});

it('a site’s own template draws up to the edge', async () => {
  const { draw } = await openCards({
    templates: { post: () => box({ width: CARD_WIDTH, height: CARD_HEIGHT, backgroundColor: '#123456' }) },
  });
  const { bytes } = await draw(cardOf());
  const corner = await sharp(bytes).extract({ left: 0, top: 0, width: 1, height: 1 }).raw().toBuffer();
  expect([...corner.subarray(0, 3)]).toEqual([0x12, 0x34, 0x56]);
});
