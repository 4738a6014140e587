/** What a share card shows: everything, and nothing else. */
export interface CardModel {
  /** The small line above: whose blog, which day. */
  eyebrow: string;
  title: string;
  /** The line under the title. */
  text: string;
  people: readonly CardPerson[];
  /** On the card of a progress page, its days: whether something was done. */
  strip: readonly boolean[];
  /** The network's title. */
  network: string;
}

export interface CardPerson {
  name: string;
  initials: string;
  /** 0 to 7. */
  shade: number;
}
