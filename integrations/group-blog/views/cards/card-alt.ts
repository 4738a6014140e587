import type { CardModel } from './card-model.ts';
import { sentences } from '../../words/sentences.ts';
import type { Words } from '../../words/words.ts';

/** Writes the alternative text of a card, which says everything that the card shows. */
export function altOf(card: Omit<CardModel, 'alt'>, words: Words): string {
  const { kind, eyebrow, title, text, names, role, day, strip } = card;
  if (kind === 'progress') {
    const done = strip.filter((state) => state === 'done').length;
    const subject = names && eyebrow ? words.cards.inChallenge(names, eyebrow) : names || eyebrow;
    return sentences([subject, title, done > 0 ? words.cards.daysDone(done) : ''], words);
  }
  if (!IS_WRITTEN.has(kind)) return sentences([title, eyebrow, text, names, role], words);
  const writers = [names, role].filter((part) => part !== '').join(words.marks.comma);
  return sentences([title, writers === '' ? '' : words.posts.by(writers), day, eyebrow], words);
}

const IS_WRITTEN: ReadonlySet<CardModel['kind']> = new Set([
  'post',
  'guest-post',
  'co-authored-post',
  'challenge-post',
]);
