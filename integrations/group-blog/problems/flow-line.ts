import { Document, isScalar, visit } from 'yaml';
import { isCivilDate } from '../schemas/fields.ts';

/** Facts as one line of YAML, as `{ title: Eat better, target: 21 }`, to be typed into a file. */
export function flowLine(facts: object): string {
  const document = new Document(facts);
  visit(document, {
    Collection(_, node) {
      node.flow = true;
    },
    Pair(_, { value }) {
      // Some readers of YAML know more ways to write a number than others.
      if (!isScalar(value) || typeof value.value !== 'string') return;
      if (/^[-+.\d]/.test(value.value) && !isCivilDate(value.value)) value.type = 'QUOTE_DOUBLE';
    },
  });
  const onOneLine = {
    lineWidth: 0,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    singleQuote: false,
  };
  return document.toString(onOneLine).trim();
}
