import type { Picture } from '../../model/entries.ts';

/** Each has a template of its own. */
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

/** What a share card shows: everything, and nothing else. Empty text is not drawn. */
export interface CardModel {
  kind: CardKind;
  /** The small line above the title. */
  eyebrow: string;
  title: string;
  /** Under the title. */
  text: string;
  /** Whose it is: their faces, in their order. */
  people: readonly CardPerson[];
  /** On whose blog a guest writes. */
  host: CardPerson | null;
  /** Beside the faces: "Ann and Ben". */
  names: string;
  /** Under the names: "a guest at Cara’s blog". */
  role: string;
  /** "Day 5 of 21". */
  day: string;
  /** A challenge's days, in their order; none where it shows none. */
  strip: readonly CardDay[];
  cover: CardPicture | null;
  /** The network's title, where it is not the card's. */
  network: string;
  language: string;
  direction: 'ltr' | 'rtl';
  /** All that it shows, in sentences, for who does not see it. */
  alt: string;
}

/** A card that shows nothing yet, for others to be made over. */
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

/** What is not done looks like what is yet to come. */
export type CardDay = 'done' | 'now' | 'open';

export interface CardPerson {
  name: string;
  initials: string;
  /** 0 to 7, from the id: which colour the initials stand on. */
  shade: number;
  face: CardPicture | null;
}

/** A picture of a member's. */
export interface CardPicture {
  /** Under the content folder, with `/` between its parts. */
  file: string;
  /** Changes with its bytes. */
  version: string;
}

/** What the outside knows and cards need. */
export interface CardTools {
  /** Where a picture stands; null where that is not known. */
  pictureOf: (picture: Picture) => CardPicture | null;
  /** What a page says of its card. */
  shownOf: (card: CardModel) => ShownCard;
}

/** A card as it is drawn: without what the site has no font for. */
export interface ShownCard {
  /** All that it shows, in sentences. */
  alt: string;
  /** A few characters that change with what it shows and how cards look. */
  version: string;
}
