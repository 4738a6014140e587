/** Fonts of one writing system, in a package that a site may install. */
export interface ScriptFont {
  /** For people: "Japanese". */
  name: string;
  /** In `@fontsource/`. */
  package: string;
  /** In the names of its files. */
  subset: string;
  /** Whether it is for a text. */
  isIn: RegExp;
}

/** Unicode's names of scripts (UAX 24) that have a font of their own name. */
const SCRIPTS = [
  'Adlam',
  'Arabic',
  'Armenian',
  'Bengali',
  'Canadian_Aboriginal',
  'Cherokee',
  'Devanagari',
  'Ethiopic',
  'Georgian',
  'Gujarati',
  'Gurmukhi',
  'Hebrew',
  'Javanese',
  'Kannada',
  'Khmer',
  'Lao',
  'Malayalam',
  'Myanmar',
  'Nko',
  'Oriya',
  'Sinhala',
  'Syriac',
  'Tamil',
  'Telugu',
  'Thaana',
  'Thai',
  'Tifinagh',
] as const;

const FONTS: readonly ScriptFont[] = SCRIPTS.map((script) => {
  const subset = script.toLowerCase().replace('_', '-');
  const isIn = new RegExp(`\\p{Script=${script}}`, 'u');
  return { name: script.replace('_', ' '), package: `noto-sans-${subset}`, subset, isIn };
});

const JAPANESE: ScriptFont = {
  name: 'Japanese',
  package: 'noto-sans-jp',
  subset: 'japanese',
  isIn: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
};
const KOREAN: ScriptFont = {
  name: 'Korean',
  package: 'noto-sans-kr',
  subset: 'korean',
  isIn: /[\p{Script=Hangul}\p{Script=Han}]/u,
};
const SIMPLIFIED: ScriptFont = {
  name: 'Simplified Chinese',
  package: 'noto-sans-sc',
  subset: 'chinese-simplified',
  isIn: /\p{Script=Han}/u,
};
const TRADITIONAL: ScriptFont = {
  name: 'Traditional Chinese',
  package: 'noto-sans-tc',
  subset: 'chinese-traditional',
  isIn: /[\p{Script=Han}\p{Script=Bopomofo}]/u,
};

/**
 * The fonts that a text needs besides those that come with the plugin; of each that are named together, one.
 * @param language decides how signs look that several East Asian languages write.
 */
export function scriptFontsFor(text: string, language: string): (readonly ScriptFont[])[] {
  return [...eastAsian(text, language), ...FONTS.filter(({ isIn }) => isIn.test(text)).map((font) => [font])];
}

function eastAsian(text: string, language: string): (readonly ScriptFont[])[] {
  const own = [
    ...(/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? [JAPANESE] : []),
    ...(/\p{Script=Bopomofo}/u.test(text) ? [TRADITIONAL] : []),
  ];
  const korean = /\p{Script=Hangul}/u.test(text) ? [KOREAN] : [];
  const han = own.length === 0 && /\p{Script=Han}/u.test(text) ? [...korean, ...ofLanguage(language)] : [];
  return [...[...own, ...korean].map((font) => [font]), ...(han.length > 0 ? [[...new Set(han)]] : [])];
}

/** In a text of another language, whichever the site has. */
function ofLanguage(language: string): readonly ScriptFont[] {
  const locale = new Intl.Locale(language).maximize();
  if (locale.language === 'ja') return [JAPANESE];
  if (locale.language === 'ko') return [KOREAN];
  if (locale.language === 'zh') return [locale.script === 'Hant' ? TRADITIONAL : SIMPLIFIED];
  return [SIMPLIFIED, JAPANESE, TRADITIONAL, KOREAN];
}
