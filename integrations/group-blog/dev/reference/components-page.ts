import ts from 'typescript';
import { block, code, referencePage } from './markdown.ts';
import { commentOf, parseSource } from './source-types.ts';

/**
 * Writes the page of the components that a site can import.
 * @param doors the `exports` of the package.
 * @param read reads a file of the plugin.
 */
export function componentsPage(
  doors: Readonly<Record<string, unknown>>,
  read: (path: string) => string,
): string {
  const components = Object.entries(doors).filter(([door]) => door.startsWith('./components/'));
  return referencePage(
    'Components',
    'components/',
    'Each takes what `loadHome()` or `loadPage()` of `astro-group-blog/data` gives, or a part of it; the types are exported there. `groupBlog({ components: { … } })` puts your own in the place of some ([options](options.md)).',
    ...components.flatMap(([door, file]) => componentPart(door, read(String(file).replace('./', '')))),
  );
}

function componentPart(door: string, text: string): string[] {
  const source = parseSource(text);
  const props = source.statements.find(
    (statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === 'Props',
  );
  if (props === undefined) throw new Error(`${door} has no Props`);
  const name = door.replace('./components/', '').replace('.astro', '');
  return [
    `## ${name}`,
    `${commentOf(props, source)} ${code(`astro-group-blog${door.slice(1)}`)}`,
    block('ts', props.getText(source)),
  ];
}
