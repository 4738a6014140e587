import { Document, stringify, visit } from 'yaml';
import { isCivilDate } from '../schemas/fields.ts';

/** Facts as one line of YAML, as `{ title: Eat better, target: 21 }`, to be typed into a file. */
export function flowLine(facts: object): string {
  const document = new Document(facts);
  visit(document, {
    Collection(_, node) {
      node.flow = true;
    },
    Scalar(_, node) {
      if (typeof node.value === 'string' && isAmbiguous(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  const onOneLine = {
    lineWidth: 0,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    singleQuote: false,
  };
  return document.toString(onOneLine).trim();
}

/** Text that some readers of YAML take for something else; a date is read as one by all of them. */
function isAmbiguous(text: string): boolean {
  return !isCivilDate(text) && stringify(text, { compat: 'yaml-1.1' }).startsWith('"');
}
