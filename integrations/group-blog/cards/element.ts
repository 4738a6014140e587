import type { CardPicture } from '../views/cards/card-model.ts';

/** An element as satori takes it, which is like one of React. */
export interface CardElement {
  type: string;
  props: {
    style: Style;
    children?: string | CardElement[];
    /** The picture that is loaded into this element before the card is drawn. */
    picture?: PictureBox;
    [attribute: string]: unknown;
  };
}

export type Style = Record<string, string | number>;

/** A size in pixels. */
export interface Size {
  width: number;
  height: number;
}

/** An area in pixels, measured from the card's top left corner. */
export interface Area extends Size {
  x: number;
  y: number;
}

/** A member's picture in a box. `round` and `square` crop it to fill the box, and `whole` fits it into the box. */
export interface PictureBox extends CardPicture, Size {
  shape: 'round' | 'square' | 'whole';
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
 * A transform that moves nothing. For an element without a transform, satori makes a mask as large as the card, which takes sharp 3 ms. As in CSS, an element with a transform is drawn in front of those without.
 */
export const IN_PLACE: Style = { transform: 'translate(0px, 0px)' };

export function picture(picture: PictureBox): CardElement {
  const { width, height } = picture;
  return { type: 'img', props: { style: { width, height, ...IN_PLACE }, width, height, picture } };
}

/** Makes an SVG. Many shapes in it are drawn faster than as many boxes. */
export function drawing(width: number, height: number, shapes: Shape[]): CardElement {
  return {
    type: 'svg',
    props: {
      style: { width, height, ...IN_PLACE },
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

/** Makes an element of a text, and none of an empty text. */
export function optional(text: string, make: (text: string) => CardElement): CardElement[] {
  return text === '' ? [] : [make(text)];
}
