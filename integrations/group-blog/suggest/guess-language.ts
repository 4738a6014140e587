const ENGLISH = namesIn('en');
const COUNTRIES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** The language tag that was probably meant: by a name of the language, by a country, or with another sign in it. */
export function guessLanguage(text: string): string | undefined {
  const wanted = text.trim();
  return (
    canonical(wanted.replaceAll('_', '-')) ?? tagsByName().get(wanted.toLowerCase()) ?? ofCountry(wanted)
  );
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag).find((known) => ENGLISH.of(known) !== undefined);
  } catch {
    return undefined;
  }
}

function ofCountry(text: string): string | undefined {
  const isCountry = /^[a-z]{2}$/i.test(text) && COUNTRIES.of(text.toUpperCase()) !== undefined;
  return isCountry ? new Intl.Locale(`und-${text}`).maximize().language : undefined;
}

let tagsOfNames: ReadonlyMap<string, string> | undefined;

/** Maps lower-case names, in English and in the language itself, to tags. Made on first use, since few need it. */
function tagsByName(): ReadonlyMap<string, string> {
  tagsOfNames ??= new Map(namedTags());
  return tagsOfNames;
}

function namedTags(): [name: string, tag: string][] {
  const tags = twoLetterLanguages();
  const named = (names: Intl.DisplayNames, tag: string): [string, string] => [
    names.of(tag)?.toLowerCase() ?? tag,
    tag,
  ];
  return [...tags.map((tag) => named(namesIn(tag), tag)), ...tags.map((tag) => named(ENGLISH, tag))];
}

function namesIn(language: string): Intl.DisplayNames {
  return new Intl.DisplayNames([language], { type: 'language', fallback: 'none' });
}

/** The tags of two letters that stand for a language. */
export function twoLetterLanguages(): string[] {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(97 + index));
  return letters
    .flatMap((first) => letters.map((second) => `${first}${second}`))
    .filter((tag) => ENGLISH.of(tag) !== undefined && canonical(tag) === tag);
}
