import { Parser } from 'htmlparser2';

/** An attribute of a tag, with where it stands in the text. */
export interface PlacedAttribute {
  /** In small letters. */
  name: string;
  value: string;
  start: number;
  end: number;
}

/** Nobody writes a longer tag by hand. */
const LONGEST = 20_000;

/** The attributes of the tag that begins at an offset in a text; undefined where no tag of that name does. */
export function attributesAt(source: string, offset: number, name: string): PlacedAttribute[] | undefined {
  if (source[offset] !== '<') return undefined;
  const attributes: PlacedAttribute[] = [];
  let found: string | undefined;
  const parser = new Parser(
    {
      onattribute: (attribute, value) => {
        if (found !== undefined) return;
        attributes.push({
          name: attribute,
          value,
          start: offset + parser.startIndex,
          end: offset + parser.endIndex,
        });
      },
      onopentag: (tag) => {
        found ??= tag;
        parser.pause();
      },
    },
    { decodeEntities: true },
  );
  parser.write(source.slice(offset, offset + LONGEST));
  return found === name.toLowerCase() ? attributes : undefined;
}
