import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardElement } from '../../../integrations/group-blog/cards/element.ts';
import { galleryCards } from '../../../integrations/group-blog/cards/gallery.ts';
import type { Look } from '../../../integrations/group-blog/cards/look.ts';
import { TEMPLATES } from '../../../integrations/group-blog/cards/templates.ts';
import { CARD_KINDS, type CardModel } from '../../../integrations/group-blog/views/card.ts';

const MARK = { file: 'mark.svg', version: 'mark' };
const FACE = { file: 'face.jpg', version: 'face' };
const COVER = { file: 'cover.jpg', version: 'cover' };

function lookWith(mark: Look['mark']): Look {
  return {
    theme: {
      ink: '#000001',
      quiet: '#000002',
      paper: '#000003',
      surface: '#000004',
      line: '#000005',
      accent: '#000006',
      onAccent: '#000007',
      shades: ['#000008', '#000009'],
    },
    fonts: 'Inter',
    regular: (text) => text.length * 0.55,
    bold: (text) => text.length * 0.6,
    mark,
  };
}

const elementsOf = (element: CardElement): CardElement[] => [
  element,
  ...(Array.isArray(element.props.children) ? element.props.children.flatMap(elementsOf) : []),
];

const textsOf = (element: CardElement): string[] =>
  elementsOf(element).flatMap(({ props }) =>
    typeof props.children === 'string' ? [props.children.replaceAll(/[\u200e\u200f]/g, '')] : [],
  );

const picturesOf = (element: CardElement): string[] =>
  elementsOf(element).flatMap(({ props }) => (props.picture ? [props.picture.version] : []));

/** Whole, or from its beginning on to an ellipsis. */
function isShown(text: string, shown: readonly string[]): boolean {
  return shown.some(
    (one) => one === text || (one.endsWith('…') && text.startsWith(one.slice(0, -1)) && one !== '…'),
  );
}

/** What a card of a kind has, besides its title. */
const PARTS = {
  member: ['eyebrow', 'text', 'network'],
  site: ['text', 'names', 'role', 'network'],
  other: ['eyebrow', 'text', 'names', 'role', 'day', 'network'],
} as const;

function partsOf({ kind }: CardModel): readonly (typeof PARTS)[keyof typeof PARTS][number][] {
  return kind === 'member' || kind === 'site' ? PARTS[kind] : PARTS.other;
}

const words = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: 'grapheme', maxLength }).map((text) => text.replaceAll(/[\s\p{C}…]/gu, ' ').trim());
const person = fc.record({
  name: words(40),
  initials: words(2),
  shade: fc.integer({ min: 0, max: 7 }),
  face: fc.constantFrom(null, FACE),
});
const card: fc.Arbitrary<CardModel> = fc.record({
  kind: fc.constantFrom(...CARD_KINDS),
  eyebrow: words(80),
  title: words(160).filter((title) => title !== ''),
  text: words(300),
  people: fc.array(person, { maxLength: 8 }),
  host: fc.option(person, { nil: null }),
  names: words(120),
  role: words(80),
  day: fc.constantFrom('', 'Day 1 of 1', 'Day 366 of 366'),
  strip: fc.array(fc.constantFrom('done', 'now', 'open'), { maxLength: 366 }),
  cover: fc.constantFrom(null, COVER),
  network: words(60),
  language: fc.constantFrom('en', 'ar', 'ja'),
  direction: fc.constantFrom('ltr', 'rtl'),
  alt: words(20),
});
const look = fc.constantFrom(lookWith(null), lookWith(MARK));

describe('a template', () => {
  it('shows whatever a card says, of every kind', () => {
    fc.assert(
      fc.property(card, look, (model, with_) => {
        const element = TEMPLATES[model.kind](model, with_);
        const shown = textsOf(element);
        expect(isShown(model.title, shown), model.title).toBe(true);
        for (const part of partsOf(model)) {
          // The network's mark stands for its name where there is no room for both.
          const stands = part === 'network' && picturesOf(element).includes(MARK.version);
          if (model[part] !== '' && !stands)
            expect(isShown(model[part], shown), `${part} of ${model.kind}`).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('draws 1200 × 630, nothing of no or less than no size, and the same for the same card', () => {
    fc.assert(
      fc.property(card, look, (model, with_) => {
        const element = TEMPLATES[model.kind](model, with_);
        expect(element.props.style).toMatchObject({ width: 1200, height: 630 });
        for (const { props } of elementsOf(element)) {
          for (const side of ['width', 'height', 'maxWidth', 'fontSize']) {
            const size = props.style[side] ?? 1;
            expect(Number.isFinite(size) && Number(size) >= 0, `${side} ${size}`).toBe(true);
          }
        }
        expect(TEMPLATES[model.kind](model, with_)).toEqual(element);
      }),
      { numRuns: 300 },
    );
  });

  it('shows every face, the host’s and the cover', () => {
    fc.assert(
      fc.property(card, look, (model, with_) => {
        const { kind, people, host, cover } = model;
        const persons = kind === 'member' ? people.slice(0, 1) : [...people, ...(host ? [host] : [])];
        const pictures = picturesOf(TEMPLATES[kind](model, with_));
        expect(pictures.filter((version) => version === FACE.version)).toHaveLength(
          persons.filter(({ face }) => face).length,
        );
        expect(pictures.includes(COVER.version)).toBe(cover !== null);
      }),
    );
  });
});

describe('the gallery', () => {
  const cards = galleryCards({ face: FACE, cover: COVER });
  const models = cards.map(({ card: model }) => model);

  it('has cards of every kind, each under a name of its own', () => {
    expect(new Set(models.map(({ kind }) => kind))).toEqual(new Set(CARD_KINDS));
    expect(new Set(cards.map(({ name }) => name)).size).toBe(cards.length);
    expect(cards.filter(({ name }) => !/^[a-z0-9-]+$/.test(name))).toEqual([]);
  });

  it('has what is awkward', () => {
    const lengths = models.map(({ title }) => title.length);
    expect(lengths).toEqual(expect.arrayContaining([1, 60, 160]));
    expect(models.map(({ names }) => names.length)).toContain(40);
    expect(models.map(({ people }) => people.length)).toEqual(expect.arrayContaining([0, 6, 8]));
    expect(models.map(({ day }) => day)).toEqual(expect.arrayContaining(['Day 1 of 21', 'Day 366 of 366']));
    expect(models.filter(({ alt, title }) => !alt.startsWith(title))).toEqual([]);
  });
});
