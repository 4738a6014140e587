import type { GluedHeading } from '../../../model/source-file.ts';
import { offsetAt, type Edit } from '../../edits.ts';
import { postWithBody } from '../../examples.ts';
import { defineRule } from '../../rule.ts';

export const headingWithoutSpace = defineRule({
  code: 'heading-without-space',
  severity: 'warning',
  explanation: {
    means: 'A line begins with ## and its words, with no space between, so it is shown as it is typed.',
    why: 'Some older programs made a heading of it; Markdown as it is today does not. `group-blog check --fix` writes the space.',
    wrong: postWithBody('##The first rise\n\nIt takes a night.'),
    right: postWithBody('## The first rise\n\nIt takes a night.'),
  },
  check: ({ parsed }) =>
    parsed.flatMap(({ file }) =>
      (file.body?.gluedHeadings ?? []).map((heading) => ({
        file,
        at: heading.at,
        message: `"${shorten(heading.line)}" is no heading: a space stands between the # and the words`,
        fix: `write "${shorten(withSpaces(heading.line))}"`,
        edits: (source) => addSpaces(source, heading),
      })),
    ),
});

/** Signs at the end close a heading where they are as many as at its beginning: `##Heading##`, but `##About C#`. */
function withSpaces(line: string): string {
  const [, signs = '', words = ''] = /^(#+)(.*)$/.exec(line) ?? [];
  const [, inner, closing, end = ''] = /^(.*[^\s#])(#+)(\s*)$/.exec(words) ?? [];
  return closing === signs && inner !== undefined
    ? `${signs} ${inner} ${closing}${end}`
    : `${signs} ${words}`;
}

function addSpaces(source: string, { line, at }: GluedHeading): Edit[] {
  const start = offsetAt(source, at);
  if (start === undefined || !source.startsWith(line, start)) return [];
  return [{ start, end: start + line.length, text: withSpaces(line) }];
}

function shorten(line: string): string {
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
