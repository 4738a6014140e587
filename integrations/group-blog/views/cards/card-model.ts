import type { PictureFile } from '../../model/entries.ts';

/** In pixels. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** Each kind of card has a template of its own. */
export const CARD_KINDS = [
  'post',
  'guest-post',
  'co-authored-post',
  'challenge-post',
  'member',
  'challenge',
  'finished-challenge',
  'progress',
  'community',
  'site',
] as const;
export type CardKind = (typeof CARD_KINDS)[number];

/** All that a share card shows. Empty text is not drawn. */
export interface CardModel {
  kind: CardKind;
  /** Stands in a small line above the title. */
  eyebrow: string;
  title: string;
  /** Stands under the title. */
  text: string;
  /** The people whose faces it shows, in their order. */
  people: readonly CardPerson[];
  /** The member on whose blog a guest writes. */
  host: CardPerson | null;
  /** Stands beside the faces: "Ann and Ben". */
  names: string;
  /** Stands under the names: "a guest at Cara’s blog". */
  role: string;
  /** "Day 5 of 21". */
  day: string;
  /** The days of a challenge, in their order; empty where it shows none. */
  strip: readonly CardDay[];
  cover: CardPicture | null;
  /** The network's title; empty where that is the card's own. */
  network: string;
  language: string;
  direction: 'ltr' | 'rtl';
  /** Says all that it shows, in sentences, to whoever does not see it. */
  alt: string;
}

/** A card that shows nothing yet, over which others are made. */
export const BLANK_CARD = {
  eyebrow: '',
  text: '',
  people: [],
  host: null,
  names: '',
  role: '',
  day: '',
  strip: [],
  cover: null,
} as const satisfies Partial<CardModel>;

/** A day that was missed is `open`, as one that is yet to come. */
export type CardDay = 'done' | 'now' | 'open';

export interface CardPerson {
  name: string;
  initials: string;
  /** Which colour the initials stand on: 0 to 7, from the id. */
  shade: number;
  face: CardPicture | null;
}

/** A member's picture. */
export type CardPicture = PictureFile;

/** What a page says of its card as it is drawn, which is without what the site has no font for. */
export interface CardImage {
  /** Says all that it shows, in sentences. */
  alt: string;
  /** A few characters that change with what it shows and with how cards look. */
  version: string;
}
