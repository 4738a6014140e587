import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { importsOf, PLUGIN, readSources, roomOf, targetOf } from '../support/architecture.ts';

/** The rooms whose text readers see. */
const ROOMS = new Set(['views', 'feeds', 'cards', 'progress', 'components', 'routes', 'browser']);
/** They speak to whoever builds the site. */
const MESSAGES = new Set(['cards/loss-text.ts', 'cards/scripts.ts'].map((file) => PLUGIN + file));
const ATTRIBUTES = new Set(['aria-label', 'alt', 'title', 'placeholder', 'label']);
/** Names that are the same in every language. */
const NAMES = new Set([
  ...['Mastodon', 'Bluesky', 'LinkedIn', 'Facebook', 'WhatsApp', 'members.opml'],
  ...['Feedly', 'Inoreader', 'NewsBlur', 'The Old Reader', 'Feedbin', 'Atom', 'JSON Feed', 'WebSub'],
]);
/** What programs read: schema.org, the components of MDX, robots.txt, classes, sizes and `rel`. */
const CODE = new Set([
  ...['Person', 'Organization', 'ProfilePage', 'WebSite', 'BlogPosting'],
  ...['Member', 'Post', 'Video', 'Progress'],
  ...['User-agent: *', 'Allow: /', 'Sitemap:', 'h-card', 'px'],
  ...['nofollow ugc noopener', 'nofollow noopener noreferrer'],
]);
/** A sentence, a part of one that was cut at what stands in it, or a word that begins as a title does. */
const WORDS = /\p{L}\s+\p{L}|^\s+\p{L}|\p{L}\s+$|^\p{Lu}\p{Ll}/u;

/** A file as TypeScript: of an `.astro` file the front matter, and below it the template without its scripts. */
function asTypeScript(path: string, text: string): string {
  if (!path.endsWith('.astro')) return text;
  const [, code = '', template = ''] = /^(?:---\n([\s\S]*?)^---\n)?([\s\S]*)$/m.exec(text) ?? [];
  const markup = template.replace(/<(script|style)\b(?:[^>]*[^/])?>[\s\S]*?<\/\1>|<!doctype html>/g, '');
  return `${code}\n;(<>${markup}</>);`;
}

/** The words that a file says by itself. */
function wordsIn(path: string, text: string): string[] {
  const kind = path.endsWith('.astro') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const found: string[] = [];
  const add = (words: string): void => {
    if (!NAMES.has(words.trim())) found.push(words.trim());
  };
  const visit = (node: ts.Node): void => {
    const { parent } = node;
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isJsxText(node)) {
      if (/\p{L}/u.test(node.text)) add(node.text);
    } else if (ts.isJsxAttribute(parent) && ts.isStringLiteral(node)) {
      if (ATTRIBUTES.has(parent.name.getText()) && /\p{L}/u.test(node.text)) add(node.text);
    } else if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
    ) {
      const isSplit = ts.isPropertyAccessExpression(parent) && parent.name.text === 'split';
      const words = node.text.replace(/<[^>]*>?|\{\{.*?\}\}/g, '');
      if (!isSplit && !CODE.has(words.trim()) && WORDS.test(words)) add(words);
    }
    ts.forEachChild(node, visit);
  };
  const file = ts.createSourceFile(path, asTypeScript(path, text), ts.ScriptTarget.Latest, true, kind);
  ts.forEachChild(file, visit);
  return found;
}

const isTable = (target: string | null): boolean => /\/words\/[a-z]{2,3}\.ts$/.test(target ?? '');

/** What a file of the plugin may not do, with what to do instead. */
function violationsOf(path: string, text: string): string[] {
  const own = ROOMS.has(roomOf(path)) && !MESSAGES.has(path) ? wordsIn(path, text) : [];
  const tables = importsOf(path, text).filter(({ specifier }) => isTable(targetOf(path, specifier)));
  return [
    ...own.map(
      (words) =>
        `${path} says "${words}": put it into words/en.ts, and take it from there by page.words or network.words`,
    ),
    ...(roomOf(path) === 'words' ? [] : tables).map(
      ({ specifier }) =>
        `${path} imports ${specifier}: take the words of the network's language, network.words`,
    ),
  ];
}

const plugin = Object.entries(readSources('integrations/group-blog'));

describe('every word that a reader sees', () => {
  it('stands in the table of words', () => {
    expect(plugin.flatMap(([path, text]) => violationsOf(path, text))).toEqual([]);
  });

  it.each(plugin.filter(([path]) => path.endsWith('.astro')))('is looked for in all of %s', (path, text) => {
    const { diagnostics } = ts.transpileModule(asTypeScript(path, text), {
      fileName: `${path}.tsx`,
      reportDiagnostics: true,
      compilerOptions: { jsx: ts.JsxEmit.Preserve, target: ts.ScriptTarget.Latest },
    });
    expect(diagnostics?.map(({ messageText }) => messageText)).toEqual([]);
  });

  it.each([
    ['components/A.astro', '---\n---\n\n<p>Nothing yet.</p>\n', 'Nothing yet.'],
    ['components/A.astro', '---\n---\n\n<p>{name} of <b>{other}</b></p>\n', 'of'],
    ['components/A.astro', '---\n---\n\n<p>Member</p>\n', 'Member'],
    ['components/A.astro', '<p>Nobody</p>\n', 'Nobody'],
    ['components/A.astro', '---\n---\n\n{isThere && <h2>Here</h2>}\n', 'Here'],
    ['components/A.astro', '---\n---\n\n<nav aria-label="main" class="gb-a gb-b" />\n', 'main'],
    ['components/A.astro', '---\n---\n\n<B title={`More by ${name}`} />\n', 'More by'],
    ['components/A.astro', "---\nconst title = 'Guests';\n---\n\n<h2>{title}</h2>\n", 'Guests'],
    ['routes/a.astro', '---\nreturn null;\n---\n\n<p>Gone</p>\n', 'Gone'],
    ['views/a.ts', "const text = 'by mail';", 'by mail'],
    ['views/a.ts', 'const text = `${name} at ${network}`;', 'at'],
    ['views/a.ts', 'const text = `By ${name}`;', 'By'],
    ['feeds/a.ts', 'const html = `<p>Published at <a href="${url}">${host}</a></p>`;', 'Published at'],
    ['progress/a.ts', "const text = isDone ? 'Done on time.' : '';", 'Done on time.'],
    ['cards/a.ts', "const eyebrow = 'A challenge';", 'A challenge'],
  ])('is found in %s: %s', (file, text, words) => {
    expect(violationsOf(PLUGIN + file, text)).toEqual([expect.stringContaining(`says "${words}"`)]);
  });

  it('comes from the table of the network’s language', () => {
    const text = "import { en } from '../words/en.ts';";
    expect(violationsOf(`${PLUGIN}views/a.ts`, text)).toEqual([
      expect.stringContaining('imports ../words/en.ts'),
    ]);
  });

  it.each([
    [
      'components/A.astro',
      '---\nconst name = \'gb-a\';\n---\n\n<p class="gb-a gb-b" lang="en">{words.none}, {name}</p>\n',
    ],
    ['components/A.astro', '---\n---\n\n<a>Mastodon</a>\n<script>\n  const text = "Not seen";\n</script>\n'],
    ['views/a.ts', "// A comment.\ntype A = 'Not seen';\nconst names = 'one two'.split(' ');"],
    ['cli/a.ts', "const text = 'A message for the terminal';"],
  ])('is nothing of this in %s: %s', (file, text) => {
    expect(violationsOf(PLUGIN + file, text)).toEqual([]);
  });
});
