import { untranslatedIn, WORD_COUNT } from '../../words/untranslated.ts';
import { hasWords, LANGUAGES, type WordChanges } from '../../words/words.ts';

/**
 * Says where an interface is English though its network is not; undefined where it is not.
 * @param ownWords the site's own, from the `file` that the option `words` names.
 */
export function noticeOnWords(
  language: string,
  ownWords: WordChanges | undefined,
  file = '',
): string | undefined {
  if (hasWords(language)) return undefined;
  if (!ownWords) {
    return (
      `There are no words in "${language}" (language in network.md), so the interface is English. "npx group-blog words ${language}" writes ` +
      `a file to translate. There are words in ${LANGUAGES.join(', ')}: where the network is in one of these, write it, as "language: fr", and ` +
      `the language of posts in each of them.`
    );
  }
  const missing = untranslatedIn(ownWords).missing.length;
  if (missing === 0) return undefined;
  return `${file} lacks ${missing} of ${WORD_COUNT} words, which are English. "npx group-blog words ${language} --missing" lists them.`;
}
