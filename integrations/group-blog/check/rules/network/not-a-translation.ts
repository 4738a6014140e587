import { shareAuthor, translationGroups } from '../../../network/translations.ts';
import { examplePost } from '../../examples.ts';
import { defineRule, type CheckContext, type Finding } from '../../rule.ts';

export const notATranslation = defineRule({
  code: 'not-a-translation',
  severity: 'error',
  explanation: {
    means:
      'A post says that it translates another one, but has no author in common with it, or is in the language of the other or of another translation, or is that post itself.',
    why: 'Both pages link to each other as the same words in two languages. So one of those who wrote the first has to stand behind the second, and each language is there once.',
    wrong: examplePost('translationOf: ben/starter', 'language: es'),
    right: examplePost('authors: [ann, ben]', 'translationOf: ben/starter', 'language: es'),
  },
  check(context) {
    const posts = context.once(translatedPosts);
    const byId = new Map(posts.map((post) => [post.id, post]));
    const groups = new Map(
      translationGroups(posts).flatMap((group) => group.map((post) => [post.id, group] as const)),
    );
    return posts.flatMap((post): Finding[] => {
      const { id, file, translationOf, language } = post;
      const original = byId.get(translationOf ?? '');
      const field = ['translationOf'];
      if (!original) return [];
      if (original === post) {
        const message = `translationOf names this post itself`;
        return [{ file, field, message, fix: 'name the post that it translates, or remove this line' }];
      }
      if (!shareAuthor(post, original)) {
        const message = `"${original.id}" has no author in common with this post`;
        const line = `authors: [${[...post.authors, ...original.authors].join(', ')}]`;
        const typed = post.hasAuthors ? 'write' : 'add the line';
        const fix = `${typed} "${line}", if the translation is theirs as well, or remove "translationOf: ${original.id}"`;
        return [{ file, field: post.hasAuthors ? ['authors'] : field, message, fix }];
      }
      const other = groups
        .get(id)
        ?.find((one) => one.language === language && (one.translationOf === undefined || one.id < id));
      if (!other || other === post) return [];
      const message = `this post and "${other.id}", which are translations of each other, are both in the language "${language}"`;
      const spare = ['en', 'es', 'fr'].find((tag) => tag !== language) ?? 'en';
      const fix = post.hasLanguage
        ? `write the language of this post, as in "language: ${spare}", or remove "translationOf: ${original.id}"`
        : `add the language of this post, as in the line "language: ${spare}", or remove "translationOf: ${original.id}"`;
      return [{ file, field: post.hasLanguage ? ['language'] : field, message, fix }];
    });
  },
});

/** The posts whose authors and languages can be read. */
function translatedPosts({ content }: CheckContext) {
  const ofNetwork = content.network[0]?.data.language ?? 'en';
  return content.posts
    .filter(({ issues }) => !issues.some(({ path: [field] }) => field === 'authors' || field === 'language'))
    .map(({ id, parts: [host = ''], file, data: { authors, language, translationOf } }) => ({
      id,
      file,
      authors: authors ?? [host],
      hasAuthors: authors !== undefined,
      language: new Intl.Locale(language ?? ofNetwork).toString(),
      hasLanguage: language !== undefined,
      translationOf,
    }));
}
