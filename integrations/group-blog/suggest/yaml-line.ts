import { Document, stringify, visit, type Scalar } from 'yaml';
import { readPlainScalar } from '../parse/plain-scalar.ts';
import { isCivilDate } from '../schemas/fields.ts';

/** Data as one line of YAML, as `{ title: Eat better, target: 21 }`, to be typed into a file. */
export function flowLine(data: object): string {
  const document = new Document(data);
  visit(document, {
    Collection(_, node) {
      node.flow = true;
    },
    Scalar: quoteAmbiguous,
  });
  return onOneLine(document);
}

/** A value as it can stand in brackets. */
export function flowValue(value: unknown): string {
  return typeof value === 'object' && !Array.isArray(value) && value !== null
    ? flowLine(value)
    : flowLine([value])
        .slice(1, -1)
        .trim()
        .replace(/^\[ | \]$/g, (bracket) => bracket.trim());
}

/** A field as one line of YAML, as `tags: [bread, rolls]`. */
export function fieldLine(name: string, value: unknown): string {
  if (typeof value === 'object') return `${name}: ${flowValue(value)}`;
  const document = new Document({ [name]: value });
  visit(document, { Scalar: quoteAmbiguous });
  return onOneLine(document);
}

function quoteAmbiguous(key: unknown, node: Scalar): void {
  if (key === 'key' || typeof node.value !== 'string') return;
  if (isAmbiguous(node.value) || node.value.includes('\n')) node.type = 'QUOTE_DOUBLE';
}

function onOneLine(document: Document): string {
  return document
    .toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER, singleQuote: false })
    .trim();
}

/** Text that some readers of YAML take for something else; a date is read as one by all of them. */
function isAmbiguous(text: string): boolean {
  if (isCivilDate(text)) return false;
  return readPlainScalar(text) !== text || stringify(text, { compat: 'yaml-1.1' }).startsWith('"');
}
