import { describe, expect, it } from 'vitest';
import { readingMinutes } from '../../../integrations/group-blog/network/reading-time.ts';

describe('the time that a text takes to read', () => {
  it.each([
    ['nothing', '', 'en', 0],
    ['signs without words', '— … 🌻', 'en', 0],
    ['a word', 'Bread', 'en', 1],
    ['English', 'bread '.repeat(228 * 3), 'en-GB', 3],
    ['Arabic, whose words say more each', 'خبز '.repeat(138 * 3), 'ar', 3],
    ['Japanese, by its characters', 'パンを焼く'.repeat((357 * 4) / 5), 'ja', 4],
    ['Chinese, by its characters', '烤面包'.repeat(255), 'zh-Hans', 3],
    ['a language whose readers nobody timed', 'bara '.repeat(228 * 2), 'cy', 2],
    ['English within Japanese', `${'パン'.repeat(357)}${' bread'.repeat(228)}`, 'ja', 3],
  ])('of %s', (_, text, language, minutes) => {
    expect(readingMinutes(text, language)).toBe(minutes);
  });
});
