import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardModel } from '../../../integrations/group-blog/cards/card-model.ts';
import { cardElement, type CardElement } from '../../../integrations/group-blog/cards/template.ts';

const card: CardModel = {
  eyebrow: 'Day 5 of 21',
  title: 'Bread',
  text: '',
  people: [{ name: 'Ann Baker', initials: 'AB', shade: 3 }],
  strip: [],
  network: 'Our Network',
};

function elementsOf(element: CardElement): CardElement[] {
  const { children } = element.props;
  return [element, ...(Array.isArray(children) ? children.flatMap(elementsOf) : [])];
}

const textsOf = (model: CardModel): string[] =>
  elementsOf(cardElement(model)).flatMap(({ props: { children } }) =>
    typeof children === 'string' ? [children] : [],
  );

function sizeOf(text: string, model: CardModel): number {
  const line = elementsOf(cardElement(model)).find(({ props }) => props.children === text);
  return Number(line?.props.style['fontSize']);
}

const model = fc.record({
  eyebrow: fc.string(),
  title: fc.string({ minLength: 1 }),
  text: fc.string(),
  people: fc.array(
    fc.record({ name: fc.string(), initials: fc.string({ maxLength: 2 }), shade: fc.nat(7) }),
    { maxLength: 6 },
  ),
  strip: fc.array(fc.boolean(), { maxLength: 366 }),
  network: fc.string(),
});

describe('a card', () => {
  it('is the same for the same model, and leaves the model alone', () => {
    fc.assert(
      fc.property(model, (facts) => {
        const before = JSON.stringify(facts);
        const first = JSON.stringify(cardElement(facts));
        expect(JSON.stringify(cardElement(structuredClone(facts)))).toBe(first);
        expect(JSON.stringify(facts)).toBe(before);
      }),
    );
  });

  it('shows everything its model holds', () => {
    const texts = textsOf({ ...card, text: 'In short' });
    expect(texts).toEqual(
      expect.arrayContaining(['Day 5 of 21', 'Bread', 'In short', 'AB', 'Ann Baker', 'Our Network']),
    );
  });

  it('has no empty lines for what is not there', () => {
    const texts = textsOf({ ...card, eyebrow: '', network: '', people: [] });
    expect(texts).toEqual(['Bread']);
  });

  it('is 1200 by 630', () => {
    expect(cardElement(card).props.style).toMatchObject({ width: 1200, height: 630 });
  });

  it('has smaller letters for a longer title, and never smaller than a phone can show', () => {
    const sizes = Array.from({ length: 160 }, (_, index) => {
      const title = 'x'.repeat(index + 1);
      return sizeOf(title, { ...card, title });
    });
    expect(sizes.every((size, index) => index === 0 || size <= (sizes[index - 1] ?? 0))).toBe(true);
    expect(sizes.at(-1)).toBeLessThan(sizes[0] ?? 0);
    expect(sizes.at(-1)).toBeGreaterThanOrEqual(40);
  });

  it('draws anyone’s initials on a colour of their own', () => {
    const colours = Array.from({ length: 8 }, (_, shade) => {
      const [face] = elementsOf(
        cardElement({ ...card, people: [{ name: '', initials: 'AB', shade }] }),
      ).filter(({ props }) => props.children === 'AB');
      return face?.props.style['backgroundColor'];
    });
    expect(new Set(colours).size).toBe(8);
  });
});
