import { closest, distance } from 'fastest-levenshtein';

/** No name or address is longer; comparing a megabyte with a list takes seconds. */
const MAX_WORD_LENGTH = 400;

/** The candidate that was probably meant, or undefined when none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0 || word.length > MAX_WORD_LENGTH) return undefined;
  const wanted = word.toLowerCase();
  const lower = candidates.map((candidate) => candidate.toLowerCase());
  const best = closest(wanted, lower);
  const isNear = distance(wanted, best) <= Math.max(wanted.length > 3 ? 2 : 1, Math.floor(wanted.length / 3));
  return isNear ? candidates[lower.indexOf(best)] : undefined;
}

/** Whether words differ by one letter, or in capitals. */
export function isSlip(word: string, other: string): boolean {
  return distance(word.toLowerCase(), other.toLowerCase()) <= 1;
}

/** The nearest of names with a place before them, as `Europe/London`, of which people remember the last part. */
export function nearestName(word: string, candidates: readonly string[]): string | undefined {
  const last = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
  const near = nearest(word, candidates) ?? nearest(last(word).replaceAll(' ', '_'), candidates.map(last));
  return candidates.find((candidate) => candidate === near || last(candidate) === near);
}

/** The path or address that was probably meant: of as many parts, each of them near. */
export function nearestPath(path: string, candidates: readonly string[]): string | undefined {
  const parts = path.split('/');
  const ranked = candidates.flatMap((candidate) => {
    const others = candidate.split('/');
    const isNear =
      others.length === parts.length &&
      others.every(
        (other, index) => other === parts[index] || nearest(parts[index] ?? '', [other]) === other,
      );
    return isNear ? [{ candidate, edits: distance(path, candidate) }] : [];
  });
  return ranked.toSorted((a, b) => a.edits - b.edits)[0]?.candidate;
}

const MAX_LISTED = 8;

/** What to write instead of `word`: the candidate that was probably meant, else the first few of all. */
export function suggest(word: string, candidates: readonly string[]): string | undefined {
  const meant = didYouMean(nearest(word, candidates));
  if (meant !== undefined || candidates.length === 0) return meant;
  const listed = candidates.slice(0, MAX_LISTED).join(', ');
  return `it can be ${listed}${candidates.length > MAX_LISTED ? ', …' : '.'}`;
}

/** Asks whether a candidate was meant; undefined without one. */
export function didYouMean(near: string | undefined): string | undefined {
  return near === undefined ? undefined : `did you mean "${near}"?`;
}

/** Says what to do: what was probably meant, where it is known, and what to do otherwise. */
export function withAlternative(suggestion: string | undefined, otherwise: string): string {
  return suggestion === undefined ? otherwise : `${suggestion} Else ${otherwise}`;
}
