import { describe, expect, it } from 'vitest';
import { backgroundOf } from '../../../integrations/group-blog/cards/background.ts';
import type { CardElement } from '../../../integrations/group-blog/cards/element.ts';
import { CARD_KINDS, type CardModel } from '../../../integrations/group-blog/views/cards/card-model.ts';

const theme = {
  ink: '#000001',
  quiet: '#000002',
  paper: '#000003',
  surface: '#000004',
  line: '#000005',
  accent: '#000006',
  onAccent: '#000007',
  shades: [],
};
const background = (kind: CardModel['kind'], direction: CardModel['direction'] = 'ltr'): CardElement =>
  backgroundOf({ kind, direction }, theme);
const shapesOf = (element: CardElement): Record<string, unknown>[] =>
  (element.props.children as CardElement[]).map(({ type, props }) => ({ type, ...props }));

describe('behind a card', () => {
  it.each(CARD_KINDS)('of the kind %s is the paper, over it a band where lines begin', (kind) => {
    const shapes = shapesOf(background(kind));
    expect(shapes[0]).toMatchObject({
      type: 'rect',
      x: 0,
      y: 0,
      width: 1200,
      height: 630,
      fill: theme.paper,
    });
    expect(shapes.at(-1)).toMatchObject({ x: 0, width: 14, height: 630, fill: theme.accent });
    expect(shapesOf(background(kind, 'rtl')).at(-1)).toMatchObject({ x: 1186, width: 14 });
  });

  it.each(CARD_KINDS)(
    'of the kind %s ornaments are quiet, and the other way round from right to left',
    (kind) => {
      const circles = shapesOf(background(kind)).filter(({ type }) => type === 'circle');
      const mirrored = shapesOf(background(kind, 'rtl')).filter(({ type }) => type === 'circle');
      expect(circles.length).toBeGreaterThan(0);
      expect(new Set(circles.map(({ fill }) => fill))).toEqual(new Set([theme.surface]));
      expect(mirrored.map(({ cx }) => 1200 - Number(cx))).toEqual(circles.map(({ cx }) => cx));
    },
  );

  it('is one picture for like kinds, so that it is drawn once', () => {
    expect(background('guest-post')).toEqual(background('post'));
    expect(background('progress')).toEqual(background('challenge-post'));
    expect(background('member')).not.toEqual(background('post'));
  });
});
