import { fieldsIn } from '../../../model/source-file.ts';
import { unseenBreaksIn } from '../../../schemas/values/unseen-breaks.ts';
import { postWithFields } from '../../examples.ts';
import { defineRule, type Finding, type FindingLocation } from '../../rule.ts';

export const unseenBreak = defineRule({
  code: 'unseen-break',
  severity: 'warning',
  explanation: {
    means:
      'Between two words stands an old line or page break, U+000B or U+0085 for example, that nobody sees.',
    why: 'It comes along with text that is copied from other programs, and the two words look like one. They are published with a space between them; `group-blog check --fix` writes it.',
    wrong: postWithFields('title: "Two lines\\Nin one"', 'date: 2026-03-02'),
    right: postWithFields('title: Two lines in one', 'date: 2026-03-02'),
  },
  check: ({ parsed }) =>
    parsed.flatMap(({ file }) => {
      const inFields = [...textsIn(fieldsIn(file), [])].flatMap(({ text, field }) => {
        const count = unseenBreaksIn(text).length;
        return count > 0 ? [told({ file, field }, count)] : [];
      });
      const inBody = file.body?.unseenBreaks ?? [];
      return inBody.length > 0 ? [...inFields, told({ file, at: inBody[0] }, inBody.length)] : inFields;
    }),
});

/**
 * Every text in the fields of a file, also in lists and maps, and the names in maps, such as labels and units. Each list and map is
 * visited once, for a YAML alias can put one into itself.
 */
function* textsIn(
  value: unknown,
  field: readonly PropertyKey[],
  visited = new Set<object>(),
): Generator<{ text: string; field: readonly PropertyKey[] }> {
  if (typeof value === 'string') yield { text: value, field };
  if (typeof value !== 'object' || value === null || visited.has(value)) return;
  visited.add(value);
  const items: Iterable<[PropertyKey, unknown]> = Array.isArray(value)
    ? value.entries()
    : Object.entries(value);
  for (const [name, item] of items) {
    const inner = [...field, name];
    // A field that is no field because of a break is told as an unknown one.
    if (typeof name === 'string' && field.length > 0) yield { text: name, field: inner };
    yield* textsIn(item, inner, visited);
  }
}

function told(location: FindingLocation, count: number): Finding {
  const message =
    count === 1
      ? 'a line or page break that nobody sees stands here, and joins two words'
      : `${count} line or page breaks that nobody sees stand from here on, and join words`;
  return {
    ...location,
    message,
    fix: 'write a space in its place, as "group-blog check --fix" does',
    edits: (source) => unseenBreaksIn(source).map((start) => ({ start, end: start + 1, text: ' ' })),
  };
}
