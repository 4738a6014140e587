import type { HtmlTag } from '../../../model/source-file.ts';
import { attributesAt } from '../../../parse/tag-attributes.ts';
import { attributeOf, propertiesOf } from '../../../safety/safe-html.ts';
import { offsetAt, type Edit } from '../../edits.ts';

/** Takes an attribute out of a tag, with the white space before it. */
export function takeAttributeOut(source: string, tag: HtmlTag, attribute: string): Edit[] {
  const offset = offsetAt(source, tag.at);
  const attributes = offset === undefined ? undefined : attributesAt(source, offset, tag.name);
  if (attributes === undefined || !isSame(attributes, tag.attributes)) return [];
  // React's `className` is the attribute `class`.
  const names = Object.entries(tag.attributes).flatMap(([name, value]) =>
    Object.keys(propertiesOf({ [name]: value })).some((property) => attributeOf(property) === attribute)
      ? [name.toLowerCase()]
      : [],
  );
  return attributes
    .filter(({ name }) => names.includes(name))
    .map(({ start, end }) => ({ start: start - blanksBefore(source, start), end, text: '' }));
}

/** Tells whether the tag is as the check read it. Of an attribute that is given twice, the first counts. */
function isSame(
  placed: readonly { name: string; value: string }[],
  read: Readonly<Record<string, string>>,
): boolean {
  const first = new Map(placed.toReversed().map(({ name, value }) => [name, value]));
  const known = Object.entries(read).map(([name, value]) => [name.toLowerCase(), value] as const);
  return known.length === first.size && known.every(([name, value]) => first.get(name) === value);
}

function blanksBefore(source: string, offset: number): number {
  return /\s*$/.exec(source.slice(Math.max(0, offset - 200), offset))?.[0].length ?? 0;
}
