import { distance } from 'fastest-levenshtein';
import { nearest } from './did-you-mean.ts';

/** Words that are near in letters, and say the opposite of each other. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['best', 'least'],
  ['best', 'worst'],
  ['last', 'least'],
  ['most', 'least'],
  ['published', 'unlisted'],
];

const NEGATION = /^(?:dis|in|no[nt]?|un)[-_ ]?(?=\p{L}{3})/u;

/** Whether one word says the opposite of the other: `listed` and `unlisted`, `worst` and `best`. */
export function areOpposites(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  const isPair = PAIRS.some(([left, right]) => (a === left && b === right) || (a === right && b === left));
  return isPair || isNegated(a, b) || isNegated(b, a);
}

/** Whether a word is another one with a negation before it, perhaps with a slip: `unlisted` and `listd`. */
function isNegated(word: string, other: string): boolean {
  const rest = word.replace(NEGATION, '');
  return rest !== word && rest[0] === other[0] && distance(rest, other) <= 1;
}

/** The word that was probably meant; none that is near in letters alone, and says the opposite. */
export function nearestMeaning(word: string, candidates: readonly string[]): string | undefined {
  return nearest(
    word,
    candidates.filter((candidate) => candidate === word || !areOpposites(word, candidate)),
  );
}
