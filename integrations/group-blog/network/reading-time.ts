/**
 * Words a minute, by language, of adults who read the same texts aloud: Trauzettel-Klosinski and Dietz, "Standardized Assessment
 * of Reading Performance: The New International Reading Speed Texts IReST", 2012, https://doi.org/10.1167/iovs.11-8284. Other
 * languages are taken to be read as English is.
 */
const WORDS_A_MINUTE: Readonly<Record<string, number>> = {
  ar: 138,
  de: 179,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
};

/** Characters a minute of scripts without spaces between words, from the same texts. */
const CHARACTERS_A_MINUTE: Readonly<Record<string, number>> = { ja: 357, zh: 255 };

const ENGLISH = 228;

const WITHOUT_SPACES = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu;
const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/**
 * Estimates how long a text takes to read, in whole minutes; 0 for a text without words, else at least 1.
 * @param language of the text, BCP 47.
 */
export function readingMinutes(text: string, language: string): number {
  const [base = ''] = language.toLowerCase().split('-');
  const characters = text.match(WITHOUT_SPACES)?.length ?? 0;
  const words = text.replace(WITHOUT_SPACES, ' ').match(WORDS)?.length ?? 0;
  if (characters + words === 0) return 0;
  const minutes = characters / (CHARACTERS_A_MINUTE[base] ?? 255) + words / (WORDS_A_MINUTE[base] ?? ENGLISH);
  return Math.max(1, Math.round(minutes));
}
