import { types } from 'js-yaml';

/** In the order in which js-yaml asks them. */
const TYPES = [types.null, types.bool, types.int, types.float];

/**
 * Reads a scalar without quotes as Astro does, which uses js-yaml and its types of YAML 1.1. A date stays the text it is; the
 * schemas make text of Astro's dates.
 */
export function readPlainScalar(text: string): unknown {
  if (text === '') return null;
  const type = TYPES.find((one) => one.resolve(text));
  return type === undefined ? text : type.construct(text);
}

/** The day that Astro reads where a date or an hour stands without quotes; undefined where it reads something else. */
export function timestampDay(text: string): string | undefined {
  if (!types.timestamp.resolve(text)) return undefined;
  const date = types.timestamp.construct(text) as Date;
  return Number.isNaN(date.valueOf()) ? '' : date.toISOString().slice(0, 10);
}
