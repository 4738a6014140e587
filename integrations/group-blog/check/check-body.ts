import { saysNothing } from './alt-text.ts';
import { COMPONENT_EXAMPLES, isSafeAttribute, type Components } from '../safety/mdx-components.ts';
import { nearest } from '../suggest/did-you-mean.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';
import { LINK_FIX } from '../safety/safe-html.ts';
import type { MdxNode, Position, SourceFile } from '../model/source-file.ts';
import { unreadableMdx } from './unreadable-mdx.ts';

const OFFERED = `the network offers ${Object.values(COMPONENT_EXAMPLES).join(', ')}`;

interface Found {
  code: ProblemCode;
  at: Position;
  message: string;
  fix: string;
}

/** What is wrong in a body on its own: MDX that holds code, or components that are not offered. */
export function checkBody({ path, body }: SourceFile, components: Components): Problem[] {
  if (!body) return [];
  const found: Found[] = [
    ...body.mdx.flatMap((node) => checkNode(node, components)),
    ...body.pictures.filter(({ alt, url }) => saysNothing(alt, url)).map(missingAlt),
  ];
  if (body.error) {
    found.push({ code: 'mdx-code', at: body.error.at, ...unreadableMdx(body.error) });
  }
  if (body.tooMuch) {
    found.push({ code: 'out-of-range', ...body.tooMuch, fix: 'make it plainer, or make two posts of it' });
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
function checkNode(node: MdxNode, components: Components): Found[] {
  if (node.type === 'element') return checkElement(node, components);
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

type MdxElement = MdxNode & { type: 'element' };

function checkElement({ name, attributes, at }: MdxElement, components: Components): Found[] {
  const known = Object.hasOwn(components, name) ? components[name] : undefined;
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
  // What of HTML is let in is for check-html.ts to say.
  if (/^[a-z][a-z0-9]*$/.test(name)) return code;
  if (known === undefined) {
    const near = nearest(name, Object.keys(components));
    const fix = near !== undefined ? `did you mean <${near}>? Here ${OFFERED}` : OFFERED;
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
        ? { code: 'missing-alt', at, message, fix: SAY_WHAT_IT_SHOWS }
        : {
            code: key === 'src' ? 'missing-image' : 'unknown-component',
            at,
            message,
            fix: `write it as in ${exampleOf(name)}`,
          };
    });
  return [
    ...code,
    ...unknown,
    ...missing,
    ...unsafeAddresses(name, attributes, at),
    ...emptyWords(name, attributes, at),
  ];
}

const SAY_WHAT_IT_SHOWS = 'say what it shows: alt="Four loaves on a rack"';

function exampleOf(name: string): string {
  return COMPONENT_EXAMPLES[name] ?? `<${name} …>`;
}

function unsafeAddresses(name: string, attributes: MdxElement['attributes'], at: Position): Found[] {
  return attributes
    .filter(({ name: key, value }) => value !== null && !isSafeAttribute(name, key, value))
    .map(({ name: key, value }) => {
      const message = `${key} of <${name}> cannot be "${value?.slice(0, 60)}"`;
      return { code: 'unsafe-link', at, message, fix: LINK_FIX };
    });
}

function fixOfAttribute(component: string, attribute: string, known: readonly string[]): string {
  const near = nearest(attribute, known);
  const remove = `remove it; <${component}> takes ${known.join(', ')}`;
  return near === undefined ? remove : `did you mean ${near}="…"? Else ${remove}`;
}

/** A `<Figure>` with a description that is none. */
function emptyWords(name: string, attributes: MdxElement['attributes'], at: Position): Found[] {
  const valueOf = (key: string): string =>
    attributes.find((attribute) => attribute.name === key)?.value ?? '';
  const alt = valueOf('alt');
  if (name !== 'Figure' || alt === '' || !saysNothing(alt, valueOf('src'))) return [];
  const message = withoutDescription(valueOf('src'), alt);
  return [{ code: 'missing-alt', at, message, fix: SAY_WHAT_IT_SHOWS }];
}
