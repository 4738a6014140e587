import type { z } from 'zod';

/** The ways in which values are mostly written wrong, put right. */
const REWRITINGS: readonly ((text: string) => string | undefined)[] = [
  (text) => text.trim().toLowerCase(),
  (text) => (/^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(text) ? `https://${text}` : undefined),
  (text) => {
    const [, year, month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
    return year === undefined ? undefined : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  },
  (text) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, ''),
];

/** What was probably meant by text that does not fit, where that does; undefined where nobody can tell. */
export function meantValue(schema: z.ZodType | undefined, value: unknown): string | undefined {
  if (typeof value !== 'string' || schema === undefined) return undefined;
  const number = /^\s*(-?\d+(?:\.\d+)?)(?:\s.*)?$/.exec(value)?.[1];
  if (number !== undefined && schema.safeParse(Number(number)).success) return number;
  return REWRITINGS.map((rewrite) => rewrite(value)).find(
    (text) => text !== undefined && text !== '' && text !== value && schema.safeParse(text).success,
  );
}
