/** The fonts of one writing system, in a package that a site may install. */
export interface ScriptFont {
  /** The name that people read: "Japanese". */
  name: string;
  /** The name of the package in `@fontsource/`. */
  package: string;
  /** The subset that the names of its files name. */
  subset: string;
  /** Matches a text that needs this font. */
  isIn: RegExp;
}

/** A writing system that cannot be drawn. */
export interface MissingFont {
  script: ScriptFont;
  /** Whether the site has the font but it cannot be used. */
  isBroken: boolean;
}

/** Unicode's names of the scripts (UAX 24) that have a Noto font of the same name. */
const SCRIPTS =
  'Adlam Arabic Armenian Bengali Canadian_Aboriginal Cherokee Devanagari Ethiopic Georgian Gujarati ' +
  'Gurmukhi Hebrew Javanese Kannada Khmer Lao Malayalam Myanmar Nko Oriya Sinhala Syriac Tamil ' +
  'Telugu Thaana Thai Tifinagh';

function notoSans(name: string, suffix: string, subset: string, isIn: RegExp): ScriptFont {
  return { name, package: `noto-sans-${suffix}`, subset, isIn };
}

/** Matches the symbols of Noto Sans Symbols that neither the plugin's fonts nor its emoji have, and some that they have. */
const RARE_SYMBOL =
  /[\u2301-\u2315\u2329-\u2335\u2380-\u239a\u23be-\u23e8\u249c-\u24e9\u260a-\u260d\u2613\u2624-\u262d\u263f-\u2647\u2670-\u267d\u2690-\u269d\u26a2-\u26bc\u26e2-\u26ff\u271e\u271f\u{1f110}-\u{1f16c}\u{1f172}-\u{1f1ac}\u{1f546}-\u{1f54f}\u{1f700}-\u{1f773}]/u;

const FONTS: readonly ScriptFont[] = [
  ...SCRIPTS.split(' ').map((script) => {
    const subset = script.toLowerCase().replace('_', '-');
    return notoSans(script.replace('_', ' '), subset, subset, new RegExp(`\\p{Script=${script}}`, 'u'));
  }),
  notoSans('these symbols', 'symbols', 'symbols', RARE_SYMBOL),
];
const JAPANESE = notoSans(
  'Japanese',
  'jp',
  'japanese',
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
);
const KOREAN = notoSans('Korean', 'kr', 'korean', /[\p{Script=Hangul}\p{Script=Han}]/u);
const SIMPLIFIED = notoSans('Simplified Chinese', 'sc', 'chinese-simplified', /\p{Script=Han}/u);
const TRADITIONAL = notoSans(
  'Traditional Chinese',
  'tc',
  'chinese-traditional',
  /[\p{Script=Han}\p{Script=Bopomofo}]/u,
);

/**
 * Returns the fonts that a text needs besides those of the plugin. Each item is a list of alternatives, best first.
 * @param language decides between the fonts of Japanese, Korean and Chinese, which draw the same characters differently.
 */
export function scriptFontsFor(text: string, language: string): (readonly ScriptFont[])[] {
  return [...eastAsian(text, language), ...FONTS.filter(({ isIn }) => isIn.test(text)).map((font) => [font])];
}

function eastAsian(text: string, language: string): (readonly ScriptFont[])[] {
  const certain = [
    ...(/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? [JAPANESE] : []),
    ...(/\p{Script=Bopomofo}/u.test(text) ? [TRADITIONAL] : []),
  ];
  const korean = /\p{Script=Hangul}/u.test(text) ? [KOREAN] : [];
  const needsHan = certain.length === 0 && /\p{Script=Han}/u.test(text);
  const han = needsHan ? [[...new Set([...korean, ...hanFontsOf(language)])]] : [];
  return [...[...certain, ...korean].map((font) => [font]), ...han];
}

/** Returns the fonts for Han characters. In a text of another language, any that the site has will do. */
function hanFontsOf(language: string): readonly ScriptFont[] {
  const locale = new Intl.Locale(language).maximize();
  if (locale.language === 'ja') return [JAPANESE];
  if (locale.language === 'ko') return [KOREAN];
  if (locale.language === 'zh') return [locale.script === 'Hant' ? TRADITIONAL : SIMPLIFIED];
  return [SIMPLIFIED, JAPANESE, TRADITIONAL, KOREAN];
}
