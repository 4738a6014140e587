import type { SourceFile } from '../../../model/source-file.ts';
import { mdxPostWithBody } from '../../examples.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { COMPONENT_LIST } from './unknown-component.ts';
import { unreadableMdxText } from './mdx-error-text.ts';

export const mdxCode = defineRule({
  code: 'mdx-code',
  severity: 'error',
  explanation: {
    means: 'An .mdx file holds code, or cannot be read.',
    why: 'MDX is there for components, not for programs: no import, no export, nothing in {braces}. A { or a < that is meant as text gets a \\ before it.',
    wrong: mdxPostWithBody('It costs {2 + 3} pounds.'),
    right: mdxPostWithBody('It costs 5 pounds, \\{flour included}.'),
  },
  check: ({ parsed }) => parsed.flatMap(({ file }) => codeIn(file)),
});

function codeIn(file: SourceFile): Finding[] {
  const { mdx = [], error } = file.body ?? {};
  const code = mdx.flatMap((node): Finding[] => {
    const { at } = node;
    if (node.type === 'element') {
      return node.attributes
        .filter(({ value }) => value === null)
        .map(({ name }) => {
          const message = `<${node.name}> has code in ${name === '…' ? 'its attributes' : name}`;
          const fix = `write plain text in quotes: ${name === '…' ? 'title' : name}="…"`;
          return { file, at, message, fix };
        });
    }
    const shown = node.source.split('\n')[0]?.slice(0, 60) ?? '';
    if (node.type === 'esm') {
      const message = `a post cannot import or export: ${shown}`;
      return [{ file, at, message, fix: `remove the line; ${COMPONENT_LIST} without an import` }];
    }
    const fix = 'remove it, or write \\{ for a brace that is meant as text';
    return [{ file, at, message: `a post cannot hold code: {${shown}}`, fix }];
  });
  return error ? [...code, { file, at: error.at, ...unreadableMdxText(error) }] : code;
}
