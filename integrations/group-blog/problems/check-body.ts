import { saysNothing } from './alt-text.ts';
import { nearest } from './near.ts';
import type { Problem, ProblemCode } from './problem.ts';
import type { MdxNode, Position, SourceFile } from './source-file.ts';

/** The components MDX may use: attribute to whether it must be there. */
export const COMPONENTS: Readonly<Record<string, Readonly<Record<string, 'required' | 'optional'>>>> = {
  Note: { title: 'optional' },
  Figure: { src: 'required', alt: 'required', caption: 'optional' },
};

const OFFERED =
  'the network offers <Note title="…">…</Note> and <Figure src="./picture.jpg" alt="…" caption="…" />';

const CLOSE_EVERY_TAG = 'close every tag, and write \\{ and \\< for a { and a < that are meant as text';

interface Found {
  code: ProblemCode;
  at: Position;
  message: string;
  fix: string;
}

/** What is wrong in a body on its own: MDX that holds code, or components that are not offered. */
export function checkBody({ path, body }: SourceFile): Problem[] {
  if (!body) return [];
  const found: Found[] = [
    ...body.mdx.flatMap(checkNode),
    ...body.pictures.filter(({ alt, url }) => saysNothing(alt, url)).map(missingAlt),
  ];
  if (body.error) {
    const { message, at, isTooMuch } = body.error;
    found.push(
      isTooMuch
        ? { code: 'out-of-range', at, message, fix: 'make it plainer, or make two posts of it' }
        : { code: 'mdx-code', at, message: `the MDX cannot be read: ${message}`, fix: CLOSE_EVERY_TAG },
    );
  }
  return found.map(({ at, ...rest }) => ({ severity: 'error', file: path, ...at, field: null, ...rest }));
}

function missingAlt({ url, alt, at }: { url: string; alt: string; at: Position }): Found {
  const fix = `say what it shows between the brackets: ![Four loaves on a rack](${url})`;
  return { code: 'missing-alt', at, message: withoutDescription(url, alt), fix };
}

/** Tells that a picture's description is missing, or is none. */
export function withoutDescription(url: string, alt: string): string {
  return alt.trim() === ''
    ? `the picture ${url} has no description`
    : `"${alt.trim()}" does not tell what the picture ${url} shows to somebody who cannot see it`;
}

/** What is wrong with one node that Markdown does not have. */
export function checkNode(node: MdxNode): Found[] {
  if (node.type === 'element') return checkElement(node);
  const shown = node.source.split('\n')[0]?.slice(0, 60) ?? '';
  return node.type === 'esm'
    ? [
        {
          code: 'mdx-code',
          at: node.at,
          message: `a post cannot import or export: ${shown}`,
          fix: `remove the line; ${OFFERED} without an import`,
        },
      ]
    : [
        {
          code: 'mdx-code',
          at: node.at,
          message: `a post cannot hold code: {${shown}}`,
          fix: 'remove it, or write \\{ for a brace that is meant as text',
        },
      ];
}

function checkElement({ name, attributes, at }: MdxNode & { type: 'element' }): Found[] {
  const known = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  const code = attributes
    .filter(({ value }) => value === null)
    .map((attribute): Found => {
      const message = `<${name}> has code in ${attribute.name === '…' ? 'its attributes' : attribute.name}`;
      return {
        code: 'mdx-code',
        at,
        message,
        fix: `write plain text in quotes: ${attribute.name === '…' ? 'title' : attribute.name}="…"`,
      };
    });
  if (known === undefined) {
    const near = nearest(name, Object.keys(COMPONENTS));
    const fix =
      near !== undefined
        ? `did you mean <${near}>? Here ${OFFERED}`
        : /^[a-z]/.test(name)
          ? `write it in Markdown; ${OFFERED}`
          : OFFERED;
    return [
      { code: 'unknown-component', at, message: `<${name}> is not a component of the network`, fix },
      ...code,
    ];
  }
  const unknown = attributes
    .filter((attribute) => attribute.value !== null && !Object.hasOwn(known, attribute.name))
    .map((attribute): Found => {
      const message = `<${name}> has no attribute ${attribute.name}`;
      return {
        code: 'unknown-component',
        at,
        message,
        fix: fixOfAttribute(name, attribute.name, Object.keys(known)),
      };
    });
  const missing = Object.keys(known)
    .filter(
      (key) =>
        known[key] === 'required' &&
        !attributes.some((attribute) => attribute.name === key && attribute.value !== ''),
    )
    .map((key): Found => {
      const message = `<${name}> is missing ${key}`;
      return key === 'alt'
        ? { code: 'missing-alt', at, message, fix: 'say what the picture shows: alt="Four loaves on a rack"' }
        : { code: 'missing-image', at, message, fix: 'name the picture: src="./loaves.jpg"' };
    });
  return [...code, ...unknown, ...missing, ...emptyWords(name, attributes, at)];
}

function fixOfAttribute(component: string, attribute: string, known: readonly string[]): string {
  const near = nearest(attribute, known);
  const remove = `remove it; <${component}> takes ${known.join(', ')}`;
  return near === undefined ? remove : `did you mean ${near}="…"? Else ${remove}`;
}

/** A `<Figure>` with a description that is none. */
function emptyWords(
  name: string,
  attributes: (MdxNode & { type: 'element' })['attributes'],
  at: Position,
): Found[] {
  const valueOf = (key: string): string =>
    attributes.find((attribute) => attribute.name === key)?.value ?? '';
  const alt = valueOf('alt');
  if (name !== 'Figure' || alt === '' || !saysNothing(alt, valueOf('src'))) return [];
  const message = withoutDescription(valueOf('src'), alt);
  return [{ code: 'missing-alt', at, message, fix: 'say what it shows: alt="Four loaves on a rack"' }];
}
