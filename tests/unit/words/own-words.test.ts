import { describe, expect, it } from 'vitest';
import { buildHome } from '../../../integrations/group-blog/views/pages/list-pages.ts';
import { noticeOnWords } from '../../../integrations/group-blog/astro/setup/words-notice.ts';
import { en } from '../../../integrations/group-blog/words/en.ts';
import { untranslatedIn, WORD_COUNT } from '../../../integrations/group-blog/words/untranslated.ts';
import { localeOf, wordsIn } from '../../../integrations/group-blog/words/words.ts';
import { siteOf } from '../../support/content.ts';

describe('the words of a network', () => {
  it('are those of its language, but for the site’s own', () => {
    const { language, words } = localeOf('de', { navigation: { posts: 'Briefe' } });
    expect(language).toBe('de');
    expect(words.navigation).toEqual({ ...wordsIn('de').navigation, posts: 'Briefe' });
    expect(words.posts).toEqual(wordsIn('de').posts);
    expect(wordsIn('de').navigation.posts).toBe('Beiträge');
  });

  it('may be in a language that the plugin lacks, with its dates, and no mark of English', () => {
    const site = siteOf({ network: { language: 'pl' } }, { words: { navigation: { posts: 'Wpisy' } } });
    const { page } = buildHome(site);
    expect(page).toMatchObject({ language: 'pl', interface: {} });
    expect(page.words.navigation).toEqual({ ...en.navigation, posts: 'Wpisy' });
    expect(site.network.language).toBe('pl');
  });
});

describe('the log of a build', () => {
  it('says what to do where the interface is English, and how much of it is', () => {
    expect(noticeOnWords('de-AT', undefined)).toBeUndefined();
    expect(noticeOnWords('pl', undefined)).toMatch(
      /no words in "pl".*"npx group-blog words pl" writes a file/,
    );
    expect(noticeOnWords('pl', en, './src/words/pl.ts')).toBeUndefined();
    expect(noticeOnWords('pl', { ...en, home: {} }, './src/words/pl.ts')).toBe(
      `./src/words/pl.ts lacks 10 of ${WORD_COUNT} words, which are English. "npx group-blog words pl --missing" lists them.`,
    );
    expect(noticeOnWords('de', { home: {} }, './src/words/de.ts')).toBeUndefined();
  });
});

describe('what is left to translate', () => {
  it('is nothing in the plugin’s own tables', () => {
    for (const language of ['ar', 'ja'])
      expect(untranslatedIn(wordsIn(language))).toEqual({ missing: [], sameAsEnglish: [] });
  });

  it('is what is missing, and what says the same as in English, whatever function says it', () => {
    const { missing, sameAsEnglish } = untranslatedIn({
      navigation: { posts: 'Wpisy', members: 'Members' },
      posts: {
        by: (credit) => `By ${credit}`,
        count: (count) => (count > 1 ? `${count} posts` : `${count} wpis`),
        updated: (date) => `${date.length}`,
      },
    });
    expect(sameAsEnglish).toEqual(['navigation.members', 'posts.by']);
    expect(missing).toHaveLength(WORD_COUNT - 5);
    expect(missing).toContain('navigation.about');
    expect(missing).toContain('days.states.kept');
  });

  it('is no name, and no text without a word', () => {
    const { missing, sameAsEnglish } = untranslatedIn(en);
    expect(missing).toEqual([]);
    expect(sameAsEnglish).toContain('posts.none');
    for (const path of ['people.links.mastodon', 'marks.labelled', 'goals.verdict', 'progress.percent'])
      expect(sameAsEnglish).not.toContain(path);
  });
});
