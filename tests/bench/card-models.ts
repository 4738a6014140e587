import type { CardDay, CardModel } from '../../integrations/group-blog/views/cards/card-model.ts';
import { phrase } from './prose.ts';
import { createRandom } from './random.ts';

const DAYS = 21;
const MEMBERS = 50;

/** Cards of posts for a challenge: a day, a title, 21 days, a name, and a network; no two alike. */
export function makeCardModels(count: number): CardModel[] {
  const random = createRandom(2026);
  return Array.from({ length: count }, (_, index): CardModel => {
    const day = (index % DAYS) + 1;
    const number = random.between(1, MEMBERS);
    const name = `Member Number ${number}`;
    const title = `${phrase(random, 2, 8)} ${index + 1}`;
    return {
      kind: 'challenge-post',
      eyebrow: 'Three weeks of small walks',
      title,
      text: '',
      people: [{ name, initials: 'MN', shade: number % 8, face: null }],
      host: null,
      names: name,
      role: '',
      day: `Day ${day} of ${DAYS}`,
      strip: Array.from({ length: DAYS }, (_, other): CardDay => (other < day ? 'done' : 'open')),
      cover: null,
      network: 'The measured network',
      language: 'en',
      direction: 'ltr',
      alt: title,
    };
  });
}
