import ts from 'typescript';
import { z } from 'zod';
import { asSchema } from '../../manual/type-words.ts';
import { optionsSchema } from '../../options/options.ts';
import { block, code, referencePage, table } from './markdown.ts';
import { commentOf, parseSource } from './source-types.ts';

/** Writes the page of all options of the integration, from their schema and the comments in it. */
export function optionsPage(source: string): string {
  const comments = commentsIn(source);
  const rows = rowsOf(asSchema(z.toJSONSchema(optionsSchema, { io: 'input' })), '', comments);
  return referencePage(
    'Options',
    'options/options.ts',
    'What `groupBlog({ … })` takes in `astro.config.mjs`. All are optional. Facts about the network stand in `content/network.md` instead ([fields](fields.md)).',
    block('js', "groupBlog({ content: './content', theme: 'bold', feeds: { limit: 20 } });"),
    table(['option', 'what can stand there', 'what it does'], rows),
  );
}

type Schema = ReturnType<typeof asSchema>;

function rowsOf(
  { properties = {} }: Schema,
  prefix: string,
  comments: ReadonlyMap<string, string>,
): string[][] {
  return Object.entries(properties).flatMap(([name, property]) => {
    const schema = asSchema(property);
    const path = prefix + name;
    const own = [code(path), valueWords(schema), comments.get(path) ?? ''];
    return [own, ...rowsOf(schema, `${path}.`, comments)];
  });
}

function valueWords({
  type,
  enum: choices,
  anyOf,
  items,
  properties,
  format,
  minimum,
  maximum,
}: Schema): string {
  if (choices) return choices.map((choice) => code(JSON.stringify(choice))).join(', ');
  if (anyOf) return anyOf.map((choice) => valueWords(asSchema(choice))).join(', or ');
  if (type === 'array') return `a list of ${valueWords(asSchema(Array.isArray(items) ? items[0] : items))}`;
  if (properties) return 'options of its own';
  if (type === 'object') return 'names and files';
  if (type === 'boolean') return '`true` or `false`';
  if (type === 'null') return '`null`';
  if (type === 'integer') {
    const isOpen = maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER;
    return isOpen
      ? `a whole number from ${minimum ?? 0}`
      : `a whole number from ${minimum ?? 0} to ${maximum}`;
  }
  return format === 'uri' ? 'a web address' : 'text';
}

/** Returns the comment of every option in the source of the schema, by its path: `feeds.limit`. */
function commentsIn(text: string): Map<string, string> {
  const source = parseSource(text);
  const comments = new Map<string, string>();
  const visit = (node: ts.Node, prefix: string): void => {
    const isOption = ts.isPropertyAssignment(node) && ts.isIdentifier(node.name);
    const path = isOption ? prefix + node.name.text : prefix;
    const comment = isOption ? commentOf(node, source) : '';
    if (comment !== '') comments.set(path, comment);
    node.forEachChild((child) => {
      visit(child, isOption ? `${path}.` : prefix);
    });
  };
  const schema = source.statements.find(
    (statement) =>
      ts.isVariableStatement(statement) &&
      statement.declarationList.declarations.some((one) => one.name.getText(source) === 'optionsSchema'),
  );
  if (schema === undefined) throw new Error('there is no optionsSchema');
  visit(schema, '');
  return comments;
}
