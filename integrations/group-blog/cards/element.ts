import type { CardPicture } from '../views/cards/card-model.ts';

/** satori's input: a React-like element. */
export interface CardElement {
  type: string;
  props: {
    style: Style;
    children?: string | CardElement[];
    /** Of a picture, which is put in its place before the card is drawn. */
    picture?: PictureBox;
    [attribute: string]: unknown;
  };
}

export type Style = Record<string, string | number>;

/** A member's picture, cut to a size; or a whole one, as large as it fits. */
export interface PictureBox extends CardPicture {
  shape: 'round' | 'square' | 'whole';
  /** Pixels. */
  width: number;
  height: number;
}

/** In pixels from the corner at the top and the left. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;
export const WHOLE_CARD: Area = { x: 0, y: 0, width: CARD_WIDTH, height: CARD_HEIGHT };

export function box(style: Style, children: string | CardElement[] = []): CardElement {
  return { type: 'div', props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children } };
}

export function column(style: Style, children: CardElement[]): CardElement {
  return box({ flexDirection: 'column', ...style }, children);
}

/**
 * Where it is anyway. What is moved, satori draws without a mask as large as the card, which takes sharp 3 ms; as in CSS it
 * then stands in front of what is not.
 */
export const IN_PLACE: Style = { transform: 'translate(0px, 0px)' };

export function picture(picture: PictureBox, style: Style = {}): CardElement {
  const { width, height } = picture;
  return { type: 'img', props: { style: { width, height, ...IN_PLACE, ...style }, width, height, picture } };
}

/** Shapes of SVG, which cost less than boxes where there are many. */
export function drawing(width: number, height: number, style: Style, shapes: Shape[]): CardElement {
  return {
    type: 'svg',
    props: {
      style: { width, height, ...IN_PLACE, ...style },
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      children: shapes.map(({ type, ...props }) => ({ type, props: { ...props, style: {} } })),
    },
  };
}

export interface Shape {
  type: 'rect' | 'circle' | 'path';
  [attribute: string]: string | number;
}

/** What there is text for. */
export function optional(text: string, make: (text: string) => CardElement): CardElement[] {
  return text === '' ? [] : [make(text)];
}
