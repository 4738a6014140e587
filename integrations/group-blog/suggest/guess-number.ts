import { inAscii } from './ascii-text.ts';

/** An amount, and perhaps what it is of; "2 hours 30" and "5 of 7" are two. */
const AMOUNT = /^\s*([-+]?)((?:\d[\d.,'’_\s]*)?\d|\.\d+)(?:(k)(?!\p{L})|\s*%)?(?:[\s\p{L}]\P{N}*)?$/iu;

/**
 * The numbers that text can mean, the likeliest first: `10k`, `50%` and `3 miles` mean one; `1,000` is a thousand in one
 * country and one in another.
 */
export function guessNumbers(text: string): number[] {
  const [, sign, written = '', thousands] = AMOUNT.exec(inAscii(text)) ?? [];
  if (sign === undefined) return [];
  const factor = (sign === '-' ? -1 : 1) * (thousands === undefined ? 1 : 1000);
  return read(written).map((number) => Number(number) * factor);
}

function read(digits: string): string[] {
  const written = digits.replace(/^\./, '0.').replace(/(?<=\d)_+(?=\d)/g, '');
  if (/^\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d+)?$/.test(written))
    return [written.replace(/[\s'’]/g, '').replace(',', '.')];
  const [, whole = '', , part] = /^(\d+)([.,])(\d+)$/.exec(written) ?? [];
  const withPoint = `${whole}.${part ?? ''}`;
  if (part !== undefined)
    return /^[1-9]\d{0,2}[.,]\d{3}$/.test(written) ? [whole + part, withPoint] : [withPoint];
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(written)) return [written.replaceAll(',', '')];
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(written)) return [written.replaceAll('.', '').replace(',', '.')];
  return /^\d+$/.test(written) ? [written] : [];
}
