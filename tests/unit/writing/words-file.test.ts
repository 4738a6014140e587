import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { untranslatedIn } from '../../../integrations/group-blog/words/untranslated.ts';
import { LANGUAGES, wordsIn, type Words } from '../../../integrations/group-blog/words/words.ts';
import { wordsFile } from '../../../integrations/group-blog/writing/words-file.ts';

const WORDS = fileURLToPath(new URL('../../../integrations/group-blog/words/', import.meta.url));
const sourceOf = (language: string): string => readFileSync(join(WORDS, `${language}.ts`), 'utf8');
const polish = wordsFile({ language: 'pl', source: sourceOf('en'), isBuiltIn: false });

/** What a module of words exports, without a file for it. */
async function loaded(module: string): Promise<Words> {
  const code = Buffer.from(stripTypeScriptTypes(module)).toString('base64');
  const { default: words } = (await import(/* @vite-ignore */ `data:text/javascript;base64,${code}`)) as {
    default: Words;
  };
  return words;
}

/** What the compiler says of modules of words, by their names. */
function faultsOf(modules: Readonly<Record<string, string>>): Record<string, string[]> {
  const fileOf = (name: string): string => join(dirname(WORDS), `${name}.ts`);
  const texts = new Map(Object.entries(modules).map(([name, text]) => [fileOf(name), text]));
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    types: [],
    // The plugin's main door would bring the types of all of Astro.
    paths: { 'astro-group-blog': [join(WORDS, 'words.ts')] },
  };
  const host = ts.createCompilerHost(options);
  const real = { ...host };
  host.fileExists = (file) => texts.has(file) || real.fileExists(file);
  host.readFile = (file) => texts.get(file) ?? real.readFile(file);
  host.getSourceFile = (file, version) => {
    const text = texts.get(file);
    return text === undefined ? real.getSourceFile(file, version) : ts.createSourceFile(file, text, version);
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  return Object.fromEntries(
    Object.keys(modules).map((name) => [
      name,
      ts
        .getPreEmitDiagnostics(program, program.getSourceFile(fileOf(name)))
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
    ]),
  );
}

describe('a file of words to translate', () => {
  it('has every word in English, and says which forms the language has', async () => {
    const { missing, sameAsEnglish } = untranslatedIn(await loaded(polish));
    expect(missing).toEqual([]);
    expect(sameAsEnglish.length).toBeGreaterThan(500);
    expect(polish).toContain('Polish has "one", "few", "many", "other".');
    expect(polish).toContain("new Intl.PluralRules('pl')");
  });
});

describe('a file of words to change', () => {
  it.each(LANGUAGES)('has those of %s', async (language) => {
    const own = await loaded(wordsFile({ language, source: sourceOf(language), isBuiltIn: true }));
    const words = wordsIn(language);
    expect(Object.keys(own)).toEqual(Object.keys(words));
    expect(own.posts.allOf('N')).toBe(words.posts.allOf('N'));
    expect([1, 2, 5, 11].map(own.posts.count)).toEqual([1, 2, 5, 11].map(words.posts.count));
    expect(own.community.acts).toEqual(
      Object.fromEntries(
        Object.keys(words.community.acts).map((act) => [
          act,
          { given: expect.any(Function) as unknown, received: expect.any(Function) as unknown },
        ]),
      ),
    );
  });
});

describe('the compiler', () => {
  let faults: Record<string, string[]>;
  const changing = (language: string): string =>
    wordsFile({ language, source: sourceOf(language), isBuiltIn: true });

  beforeAll(() => {
    faults = faultsOf({
      polish,
      'one-missing': polish.replace("    toHome: 'To the home page',\n", ''),
      'one-extra': polish.replace("    toHome: '", "    toHomes: '', toHome: '"),
      'some-changed':
        "import type { WordChanges } from 'astro-group-blog';\nexport default { posts: { by: (credit) => `From ${credit}` } } satisfies WordChanges;\n",
      'a-change-of-nothing':
        "import type { WordChanges } from 'astro-group-blog';\nexport default { posts: { buy: '' } } satisfies WordChanges;\n",
      ...Object.fromEntries(LANGUAGES.map((language) => [language, changing(language)])),
    });
  }, 60_000);

  it.each(['polish', 'some-changed', ...LANGUAGES])('takes what is right: %s', (name) => {
    expect(faults[name]).toEqual([]);
  });

  it.each([
    ['one-missing', "'toHome' is missing"],
    ['one-extra', "'toHomes' does not exist"],
    ['a-change-of-nothing', "'buy' does not exist"],
  ])('refuses %s', (name, message) => {
    expect(faults[name]?.join('\n')).toContain(message);
  });
});
