import type { PictureFile } from '../../model/entries.ts';

/** The size of a card in pixels. */
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
  'offer',
  'conversations',
  'week',
  'focus',
  'site',
] as const;
export type CardKind = (typeof CARD_KINDS)[number];

/** Everything that a share card shows. Empty text is not drawn. */
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
  /** The alternative text, which says everything that the card shows. */
  alt: string;
}

/** The empty fields of a card, to be overwritten. */
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

/** A missed day is `open`, as a future one is. */
export type CardDay = 'done' | 'now' | 'open';

export interface CardPerson {
  name: string;
  initials: string;
  /** The number of the colour behind the initials, 0 to 7. */
  shade: number;
  face: CardPicture | null;
}

/** A member's picture. */
export type CardPicture = PictureFile;

/** What a page needs to know of its card as it is drawn, without the text that no font has. */
export interface CardImage {
  /** The alternative text. */
  alt: string;
  /** A short hash that changes with the content and the design of the card. */
  version: string;
}
