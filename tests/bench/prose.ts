import { createRandom, type Random } from './random.ts';

/** As in English: of a post's 1,100 words some 450 are different ones, on which the size of the search index depends. */
const FREQUENT = 8;
const WORDS = makeWords(4_000);

function makeWords(count: number): string[] {
  const random = createRandom(1);
  const syllables =
    'ba be bo da di en er fa fi go ha in ka la le ma mi na ne or pa re ri sa so ta te un va we'.split(' ');
  const words = new Set('the of and to in a is that it was for on we are with as they at be this'.split(' '));
  while (words.size < count) {
    words.add(Array.from({ length: random.between(1, 4) }, () => random.pick(syllables)).join(''));
  }
  return [...words];
}

function words(random: Random, least: number, most: number): string {
  return Array.from({ length: random.between(least, most) }, () => random.pick(WORDS, FREQUENT)).join(' ');
}

/** Words with a capital letter and no full stop. */
export function phrase(random: Random, least: number, most: number): string {
  const text = words(random, least, most);
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function sentence(random: Random): string {
  const text = phrase(random, 6, 18);
  if (random.chance(0.05))
    return `${text}, [${words(random, 1, 3)}](https://example.org/${random.pick(WORDS)}).`;
  if (random.chance(0.1)) return `${text} **${words(random, 1, 2)}** and _${words(random, 1, 3)}_.`;
  return `${text}.`;
}

function sentences(random: Random, least: number, most: number): string {
  return Array.from({ length: random.between(least, most) }, () => sentence(random)).join(' ');
}

function list(random: Random): string {
  const mark = random.chance(0.3) ? '1.' : '-';
  return Array.from({ length: random.between(3, 6) }, () => `${mark} ${phrase(random, 3, 10)}`).join('\n');
}

function code(random: Random): string {
  const lines = Array.from(
    { length: random.between(3, 8) },
    () => `const ${random.pick(WORDS)}${random.between(1, 99)} = '${words(random, 1, 3)}';`,
  );
  return ['```js', ...lines, '```'].join('\n');
}

/**
 * Markdown of about 6 KB: paragraphs under headings, lists, links, and in one section of ten some code.
 * @param opening stands before all else.
 */
export function body(random: Random, opening: readonly string[]): string {
  const blocks = [...opening, sentences(random, 4, 7)];
  for (let section = random.between(5, 7); section > 0; section -= 1) {
    blocks.push(`## ${phrase(random, 2, 6)}`, sentences(random, 4, 7), sentences(random, 4, 7));
    if (random.chance(0.5)) blocks.push(list(random));
    if (random.chance(0.1)) blocks.push(code(random));
  }
  return blocks.join('\n\n');
}
