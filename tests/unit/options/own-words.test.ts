import { describe, expect, it } from 'vitest';
import { checkOwnWords } from '../../../integrations/group-blog/options/own-words.ts';
import { en } from '../../../integrations/group-blog/words/en.ts';

describe('words of the site’s own', () => {
  it('are a whole table, or any part of it', () => {
    const part = { posts: { none: 'Nobody wrote.', count: (count: number) => `${count} letters` } };
    expect(checkOwnWords(en, './words.ts')).toBe(en);
    expect(checkOwnWords(part, './words.ts')).toBe(part);
    expect(checkOwnWords({ posts: undefined }, './words.ts')).toEqual({});
  });

  it.each([undefined, null, 'words', [], () => ({})])('are no %o', (own) => {
    expect(() => checkOwnWords(own, './words.ts')).toThrow(
      'astro-group-blog: ./words.ts has no table of words. Write: export default {',
    );
  });

  it.each<[own: object, message: string]>([
    [{ posts: { count: 'posts' } }, '- posts.count: write a function, (count) => `…`, not a text'],
    [{ posts: { none: () => 'Nothing.' } }, "- posts.none: write a text, '…', not a function"],
    [{ posts: { none: 3 } }, "- posts.none: write a text, '…', not a number"],
    [{ posts: 'Letters' }, '- posts: write a group of words, { count: … }, not a text'],
    [{ posts: null }, '- posts: write a group of words, { count: … }, not null'],
    [{ days: { states: ['kept'] } }, '- days.states: write a group of words, { kept: … }, not a list'],
    [{ posts: { cuont: 'x' } }, '- posts.cuont: there is no such word; did you mean "count"?'],
    [{ toString: 'x' }, '- toString: there is no such word'],
  ])('are not %o', (own, message) => {
    expect(() => checkOwnWords(own, './words.ts')).toThrow(message);
  });

  it('are answered with all that is wrong', () => {
    const own = { navigation: { post: 'Letters' }, posts: { count: 'posts', none: 'Nobody wrote.' } };
    expect(() => checkOwnWords(own, './words.ts')).toThrow(
      /^astro-group-blog: the words in \.\/words\.ts are wrong\.\n- navigation\.post: .*\n- posts\.count: .*$/,
    );
  });
});
