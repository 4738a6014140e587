import { isPair, isScalar, isSeq, visit, type Document, type Node, type Pair, type Scalar } from 'yaml';
import { parseYamlTree } from '../parse/front-matter.ts';
import { timestampDay } from '../parse/plain-scalar.ts';

/** A value whose writer probably meant something else than what is read. */
export interface MisreadValue {
  path: readonly PropertyKey[];
  /**
   * The text contains a # that begins a comment, or the round quotes of a phone, which are read as a part of it; or Astro
   * reads a day of it that is not what stands there.
   */
  because: 'comment' | 'round-quotes' | 'day';
  /** The whole text as it was typed, without the quotes. */
  meant: string;
}

/** `#1`, `# 1` and `#bread` are words; `# the headline` is a comment. */
const WORDS_AFTER_HASH = /^(?: ?\p{N}|\p{L})/u;
const ROUND_QUOTED = /^(?:[“”„]([^“”„]+)[“”"]|[‘‚]([^‘’‚]+)[’‘])$/;

/** A day that not every month or no year has, and a day with an hour. */
const ODD_DAY =
  /\d{4}-(?:00|1[3-9]|[2-9]\d)-\d\d|\d{4}-\d\d-(?:00|29|[3-9]\d)|00\d\d-\d\d-\d\d|\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d/;

/** Finds values without quotes that end before a # or keep the round quotes around them, or are days, in YAML that can be read. */
export function misreadValues(text: string): MisreadValue[] {
  if (!/#|[“”„‘‚]/.test(text) && !ODD_DAY.test(text)) return [];
  const found: MisreadValue[] = [];
  visit(parseYamlTree(text), {
    Scalar(key, scalar, ancestors) {
      if (key === 'key' || scalar.type !== 'PLAIN') return;
      const misread = comment(scalar, text) ?? roundQuotes(scalar) ?? anotherDay(scalar);
      if (misread) found.push({ path: pathTo(scalar, ancestors), ...misread });
    },
  });
  return found;
}

function comment({ comment, range }: Scalar, text: string): Omit<MisreadValue, 'path'> | undefined {
  if (!range || !WORDS_AFTER_HASH.test(comment ?? '')) return undefined;
  const line = text.slice(range[0], range[2]).trimEnd();
  return line.includes('\n') ? undefined : { because: 'comment', meant: line };
}

function roundQuotes({ value }: Scalar): Omit<MisreadValue, 'path'> | undefined {
  const [, double, single] = ROUND_QUOTED.exec(typeof value === 'string' ? value : '') ?? [];
  const meant = double ?? single;
  return meant === undefined ? undefined : { because: 'round-quotes', meant };
}

function anotherDay({ value }: Scalar): Omit<MisreadValue, 'path'> | undefined {
  const day = typeof value === 'string' ? timestampDay(value) : undefined;
  return day === undefined || day === value ? undefined : { because: 'day', meant: String(value) };
}

function pathTo(scalar: Scalar, ancestors: readonly (Document | Node | Pair)[]): PropertyKey[] {
  return ancestors.flatMap((holder, index): PropertyKey[] => {
    const inside = ancestors[index + 1] ?? scalar;
    if (isPair(holder)) return [isScalar(holder.key) ? String(holder.key.value) : ''];
    return isSeq(holder) ? [holder.items.indexOf(inside)] : [];
  });
}
