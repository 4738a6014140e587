/** Compares two texts by their UTF-16 code units, so that the order is the same on every machine. For `sort`. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Compares two things by a text of theirs: `items.toSorted(byText(({ path }) => path))`. */
export function byText<Item>(textOf: (item: Item) => string): (a: Item, b: Item) => number {
  return (a, b) => compareText(textOf(a), textOf(b));
}

const NUMBERED = new Intl.Collator('en', { numeric: true });

/** Compares two ids, in which numbers count as numbers: `part-2` stands before `part-10`. The order is the same on every machine. */
export function compareNumbered(a: string, b: string): number {
  return NUMBERED.compare(a, b) || compareText(a, b);
}

/**
 * Compares names as readers of a language look for them: in Swedish, Å stands behind Z. Numbers in names count as numbers. The order is the
 * same on every machine; where the language has no order of its own, it is that of English.
 * @param language a BCP 47 tag.
 */
export function byName<Item>(language: string, nameOf: (item: Item) => string): (a: Item, b: Item) => number {
  const { compare } = new Intl.Collator([language, 'en'], { numeric: true });
  return (a, b) => compare(nameOf(a), nameOf(b));
}
