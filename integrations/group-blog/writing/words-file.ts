import { languageName } from '../words/language.ts';

/** Which words a module is to have. */
interface WordsFileFacts {
  /** BCP 47. */
  language: string;
  /** The plugin's own module of these words: the English one, where the plugin lacks the language. */
  source: string;
  /** Whether the plugin has the language, so that a site needs only what it changes. */
  isBuiltIn: boolean;
}

/** Makes a module of all words, for a site to translate or to change. It needs nothing of the plugin but types. */
export function wordsFile({ language, source, isBuiltIn }: WordsFileFacts): string {
  const name = languageName(language, 'en');
  const type = isBuiltIn ? 'WordChanges' : 'Words';
  const [helpers = '', table = ''] = source
    .replace(/^import .*\n/gm, '')
    .replace(/^\/\*\*[^\n]*\*\/\nexport type .*\n/m, '')
    .replace(/^const plural = .*\n/m, '')
    .split(/^\/\*\*(?:(?!\*\/)[\s\S])*\*\/\nexport const [^=]*= /m);
  const isNeeded = (word: string): boolean => new RegExp(`\\b${word}\\b`).test(helpers + table);
  const types = [...new Set([type, ...(isNeeded('Words') ? ['Words'] : [])])].toSorted();
  return [
    `import type { ${types.join(', ')} } from 'astro-group-blog';\n`,
    ...(isBuiltIn ? changeText(name) : translateText(name, language)).map((line) => `// ${line}`),
    '',
    ...(isNeeded('plural') ? [pluralText(language)] : []),
    helpers.trim(),
    '',
    `export default ${table.trim().replace(/;$/, '')} satisfies ${type};`,
    '',
  ].join('\n');
}

function translateText(name: string, language: string): string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return [
    `The words of the interface in ${name}, to be translated: the option words of groupBlog({ … }) names this file.`,
    'A text is a whole sentence or label. What stands between ${ and } is put into it, such as a name or a number: move it to where',
    `your sentence wants it. plural() chooses the form for a number; ${name} has ${forms.map((form) => `"${form}"`).join(', ')}.`,
    'Words above the table are used in several of its texts.',
  ];
}

function changeText(name: string): string[] {
  return [
    `The words of the interface in ${name}, as astro-group-blog has them. Put into other words what you like, and delete the rest: what is`,
    'not here stays as the package has it, in later versions too. The option words of groupBlog({ … }) names this file.',
  ];
}

function pluralText(language: string): string {
  return `const rules = new Intl.PluralRules('${language}');
const plural = (
  count: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string => forms[rules.select(count)] ?? forms.other;
`;
}
