import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardElement, PictureBox } from '../../../integrations/group-blog/cards/element.ts';
import { GALLERY_CARDS } from '../../../integrations/group-blog/dev/gallery/gallery.ts';
import {
  sampleGuestPost,
  sampleMember,
  samplePost,
} from '../../../integrations/group-blog/dev/gallery/gallery-models.ts';
import { GALLERY_TEXTS } from '../../../integrations/group-blog/dev/gallery/gallery-texts.ts';
import type { TemplateContext } from '../../../integrations/group-blog/cards/template-context.ts';
import { TEMPLATES } from '../../../integrations/group-blog/cards/templates.ts';
import { CARD_KINDS, type CardModel } from '../../../integrations/group-blog/views/cards/card-model.ts';

const MARK = { file: 'mark.svg', version: 'mark', ratio: 1 };
const FACE = { file: 'face.jpg', version: 'face' };
const COVER = { file: 'cover.jpg', version: 'cover' };

function contextWith(mark: TemplateContext['mark']): TemplateContext {
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

const boxesOf = (element: CardElement): PictureBox[] =>
  elementsOf(element).flatMap(({ props }) => (props.picture ? [props.picture] : []));
const picturesOf = (element: CardElement): string[] => boxesOf(element).map(({ version }) => version);

/** Whole, or from its beginning on to an ellipsis; long words broken, with hyphens or without. */
function isShown(whole: string, lines: readonly string[]): boolean {
  const text = withoutBreaks(whole);
  const shown = lines.map(withoutBreaks);
  return shown.some(
    (one) => one === text || (one.endsWith('…') && text.startsWith(one.slice(0, -1)) && one !== '…'),
  );
}

function withoutBreaks(text: string): string {
  return text.replaceAll(/[-\n\u200b]/g, '');
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
const context = fc.constantFrom(contextWith(null), contextWith(MARK));

describe('a template', () => {
  it('shows whatever a card says, of every kind', () => {
    fc.assert(
      fc.property(card, context, (model, given) => {
        const element = TEMPLATES[model.kind](model, given);
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
      fc.property(card, context, (model, given) => {
        const element = TEMPLATES[model.kind](model, given);
        expect(element.props.style).toMatchObject({ width: 1200, height: 630 });
        for (const { props } of elementsOf(element)) {
          for (const side of ['width', 'height', 'maxWidth', 'fontSize']) {
            const size = props.style[side] ?? 1;
            expect(Number.isFinite(size) && Number(size) >= 0, `${side} ${size}`).toBe(true);
          }
        }
        expect(TEMPLATES[model.kind](model, given)).toEqual(element);
      }),
      { numRuns: 300 },
    );
  });

  it('shows every face, the host’s and the cover', () => {
    fc.assert(
      fc.property(card, context, (model, given) => {
        const { kind, people, host, cover } = model;
        const persons = kind === 'member' ? people.slice(0, 1) : [...people, ...(host ? [host] : [])];
        const pictures = picturesOf(TEMPLATES[kind](model, given));
        expect(pictures.filter((version) => version === FACE.version)).toHaveLength(
          persons.filter(({ face }) => face).length,
        );
        expect(pictures.includes(COVER.version)).toBe(cover !== null);
      }),
    );
  });
});

describe('faces', () => {
  const facesOf = (facts: Partial<CardModel>): number[] => {
    const people = [{ name: 'Ann', initials: 'A', shade: 1, face: FACE }];
    const element = TEMPLATES['guest-post'](sampleGuestPost({ people, ...facts }), contextWith(MARK));
    return boxesOf(element)
      .filter(({ version }) => version === FACE.version)
      .map(({ width }) => width);
  };
  const roleOf = (letters: number): string => `a guest at ${'Abcdefghi '.repeat(letters / 10).trim()}’s blog`;

  it('of a guest and the host are large, however long the host’s name is', () => {
    expect(facesOf({})).toEqual([116]);
    expect(facesOf({ role: roleOf(40) })).toEqual([116]);
    expect(facesOf({ role: roleOf(60) })).toEqual([116]);
    expect(facesOf({ role: roleOf(80) })).toEqual([84]);
  });

  it('are large enough where their names have lines of their own', () => {
    expect(facesOf({ names: 'Abcdefghi '.repeat(8).trim(), role: roleOf(80) })).toEqual([84]);
    expect(facesOf({ role: roleOf(80), cover: COVER })).toEqual([84]);
  });

  it('of who has no initials that can be drawn are silhouettes', () => {
    const drawn = (initials: string): CardElement[] =>
      elementsOf(
        TEMPLATES.member(
          sampleMember({ people: [{ name: '', initials, shade: 1, face: null }] }),
          contextWith(null),
        ),
      ).filter(({ type }) => type === 'path');
    expect(drawn('')).toHaveLength(1);
    expect(drawn('A')).toEqual([]);
  });
});

describe('the network’s mark', () => {
  it.each([
    { ratio: 1, width: 52 },
    { ratio: 2, width: 104 },
    { ratio: 10, width: 130 },
    { ratio: 0.75, width: 39 },
    { ratio: 0.1, width: 26 },
  ])('of the ratio $ratio is whole in $width × 52 pixels', ({ ratio, width }) => {
    const element = TEMPLATES.post(samplePost({ title: 'Bread' }), contextWith({ ...MARK, ratio }));
    expect(boxesOf(element)).toEqual([
      { file: MARK.file, version: MARK.version, shape: 'whole', width, height: 52 },
    ]);
  });
});

describe('a title', () => {
  it('with marks above its capitals leaves them room', () => {
    const heightOf = (title: string): unknown =>
      elementsOf(TEMPLATES.post(samplePost({ title }), contextWith(MARK))).find(
        ({ props }) => props.children === title,
      )?.props.style['lineHeight'];
    expect(heightOf('Bread')).toBe(1.15);
    expect(heightOf('Äpfel')).toBe(1.15);
    expect(heightOf('Ổ bánh mì')).toBe(1.25);
    expect(heightOf('रोटी')).toBe(1.4);
  });
});

describe('the gallery', () => {
  const models = [...GALLERY_CARDS.values()];

  it('has cards of every kind in every writing system, under names that files may have', () => {
    for (const kind of CARD_KINDS) {
      for (const [script, { language }] of Object.entries(GALLERY_TEXTS)) {
        const found = GALLERY_CARDS.get(`${kind}-${script}`);
        expect(found, `${kind}-${script}`).toMatchObject({ kind, language });
      }
    }
    expect([...GALLERY_CARDS.keys()].filter((name) => !/^[a-z0-9-]+$/.test(name))).toEqual([]);
  });

  it('has no day done that is yet to come', () => {
    const running = models.filter(({ kind, title }) => kind === 'progress' && title.startsWith('Day'));
    expect(running.length).toBeGreaterThan(10);
    for (const { title, strip } of running) {
      expect(strip.slice(Number(/\d+/.exec(title)?.[0])), title).not.toContain('done');
    }
  });

  it('has what is awkward', () => {
    const lengths = models.map(({ title }) => title.length);
    expect(lengths).toEqual(expect.arrayContaining([1, 60, 160]));
    expect(models.map(({ names }) => names.length)).toContain(40);
    expect(models.map(({ people }) => people.length)).toEqual(expect.arrayContaining([0, 6, 8]));
    expect(models.map(({ day }) => day)).toEqual(expect.arrayContaining(['Day 1 of 21', 'Day 366 of 366']));
    expect(models.filter(({ alt, title }) => !alt.includes(title))).toEqual([]);
  });
});
