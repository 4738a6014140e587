import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { isReservedName, NOT_RESERVED, RESERVED_TEXT } from './reserved-names.ts';
import { spaceUnseenBreaks } from './values/unseen-breaks.ts';

/** What a custom Zod issue carries in its `params`; `check/` makes a problem of it. */
export interface IssueParams {
  problem:
    'bad-id' | 'no-such-date' | 'out-of-range' | 'wrong-type' | 'unknown-field' | 'missing-field' | 'vanity';
  /** What to type instead, where the example of the field would not help. */
  fix?: string;
  /** The values that are allowed. */
  choices?: readonly string[];
}

/** Makes an issue for `superRefine` at one field. */
export function issue(problem: IssueParams['problem'], message: string, path: PropertyKey[] = []) {
  return { code: 'custom' as const, message, params: { problem } satisfies IssueParams, path };
}

export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Whether `text` is an id: 1–64 lower-case ASCII letters, digits and single hyphens, but not digits only, since
 * `/posts/2/` is a page, and no name that Windows keeps for itself.
 */
export function isId(text: string): boolean {
  return text.length <= 64 && ID_PATTERN.test(text) && !/^\d+$/.test(text) && !isReservedName(text);
}

const DATE_SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether `text` is a civil date `YYYY-MM-DD` that exists. */
export function isCivilDate(text: string): boolean {
  if (!DATE_SHAPE.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** A civil date, which stays text in the form `YYYY-MM-DD`. */
export function date() {
  return z
    .preprocess(
      dateAsText,
      z.string().superRefine((text, context) => {
        if (!DATE_SHAPE.test(text)) context.addIssue(issue('wrong-type', 'is not a date'));
        else if (!isCivilDate(text)) context.addIssue(issue('no-such-date', 'is no day of the calendar'));
        else if (text < '1900') context.addIssue(issue('out-of-range', 'lies before 1900'));
      }),
    )
    .meta({ title: 'date like 2026-08-03', format: 'date', pattern: DATE_SHAPE.source });
}

const TIME_SHAPE = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** A time of day `HH:MM`, from `00:00` to `23:59`. */
export function timeOfDay() {
  return z.string().regex(TIME_SHAPE).meta({ title: 'time like 09:30' });
}

/**
 * Text of 1 to `max` characters without white space at its ends. A date is accepted as text, too, and unseen breaks become
 * spaces.
 */
export function text(max: number) {
  return z.preprocess((value) => withSpaces(dateAsText(value)), z.string().trim().min(1).max(max));
}

function withSpaces(value: unknown): unknown {
  return typeof value === 'string' ? spaceUnseenBreaks(value) : value;
}

/** Text that may have the form of a date: `tags: [2026-11-01]`. */
export function orDate<Text extends z.ZodString>(schema: Text) {
  return z.preprocess(dateAsText, schema);
}

/** The name of a unit or a label, which is the key of a map. Unseen breaks become spaces. */
export function name() {
  return z
    .string()
    .overwrite(spaceUnseenBreaks)
    .trim()
    .min(1)
    .max(40)
    .regex(/^(?!__proto__$)/)
    .meta({ title: 'name' });
}

/** Turns a `Date` back into the text it was: Astro's YAML 1.1 reader makes a `Date` at midnight UTC of an unquoted date. */
function dateAsText(value: unknown): unknown {
  const isDate = value instanceof Date && !Number.isNaN(value.valueOf());
  return isDate ? value.toISOString().slice(0, 10) : value;
}

/** The id of another file. Whether that file exists is checked across files (`unknown-reference`). */
export function reference() {
  return orDate(
    z.string().superRefine((id, context) => {
      if (!isId(id)) context.addIssue(issue('bad-id', isReservedName(id) ? RESERVED_TEXT : 'is not an id'));
    }),
  ).meta({
    title: 'file name without .md',
    maxLength: 64,
    pattern: `^(?!\\d+$)${NOT_RESERVED}${ID_PATTERN.source.slice(1)}`,
  });
}

/** The ids that a file had before. */
export function formerIds(example: string) {
  return z
    .array(reference())
    .optional()
    .meta({
      description:
        'The names that this file had before, without .md, the oldest first: they, and the addresses and feeds of that name, lead here.',
      example: `aliases: [${example}]`,
    });
}

/** At most 40 lower-case letters and digits of any script, and single hyphens. */
export function tag() {
  return orDate(
    z
      .string()
      .normalize('NFC')
      .max(40)
      .regex(/^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$/u),
  ).meta({ title: 'tag' });
}

/** A finite number between -1e12 and 1e12. */
export function quantity() {
  return z.number().min(-1e12).max(1e12);
}

export function webAddress() {
  return z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .meta({ title: 'web address', pattern: '^[Hh][Tt][Tt][Pp][Ss]?:' });
}

/** An address from the root, without a host, a query or a step to a parent folder. */
export function oldAddress() {
  return z
    .string()
    .max(300)
    .regex(/^(?:\/(?!\.{1,2}(?:\/|$))[^\s?#\\/]+)+\/?$/, { abort: true })
    .refine(staysWithin, 'cannot be read as an address')
    .meta({ title: 'address on this site' });
}

/** Whether an address still has no step to a parent folder once it is decoded: `%2e%2e` is one, too. */
function staysWithin(address: string): boolean {
  try {
    return !/[\\\p{Cc}]|\/\.{1,2}(?:\/|$)/u.test(decodeURI(address));
  } catch {
    return false;
  }
}

/** A flag, which can only be `true`: leaving it out means no. */
export function flag() {
  return z.literal(true);
}

function accepts(make: () => unknown): boolean {
  try {
    make();
    return true;
  } catch {
    return false;
  }
}

/**
 * A BCP 47 language tag. `Intl` has to know the language, unless it has three letters: of those rarer languages only the
 * form is checked.
 */
export function language() {
  return z
    .string()
    .superRefine((tag, context) => {
      if (!isLanguage(tag)) context.addIssue(issue('wrong-type', 'is not a language tag'));
    })
    .meta({ title: 'language tag like en-GB' });
}

const LANGUAGE_NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

function isLanguage(tag: string): boolean {
  if (!accepts(() => new Intl.Locale(tag))) return false;
  const { language: name } = new Intl.Locale(tag);
  return name.length === 3 || LANGUAGE_NAMES.of(name) !== undefined;
}

/** An IANA time zone name. */
export function timeZone() {
  return z
    .string()
    .superRefine((zone, context) => {
      if (!accepts(() => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone))) {
        const { params, ...fault } = issue('wrong-type', 'is not a time zone');
        context.addIssue({ ...fault, params: { ...params, choices: Intl.supportedValuesOf('timeZone') } });
      }
    })
    .meta({ title: 'time zone like Europe/London' });
}

/** One text or a list of texts, which is always parsed into a list. */
export function oneOrMore<T extends z.ZodType<string>>(item: T) {
  return z
    .preprocess(
      (value) => (value === undefined || Array.isArray(value) ? value : [value]),
      z.array(item).min(1),
    )
    .meta({ type: ['string', 'array'] });
}

interface Fault {
  problem: IssueParams['problem'];
  message: string;
  /** The field that is reported. */
  at: string;
  fix?: string;
}

/**
 * Makes the second argument of `refine` for a rule between fields. The rule runs even where other fields have problems,
 * so it must not rely on their types.
 */
export function betweenFields({ problem, message, at, fix }: Fault) {
  return {
    when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null,
    message,
    path: [at],
    params: { problem, ...(fix !== undefined && { fix }) } satisfies IssueParams,
  };
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && isCivilDate(value);
}

/** Whether `later` is the same day as `earlier` or a later one; true where one of them is not a date. */
export function isOrdered(earlier: unknown, later: unknown): boolean {
  return !isDate(earlier) || !isDate(later) || later >= earlier;
}

/** The arguments of `refine` for a span of days, which may not end before it begins. */
export const TO_AFTER_FROM = [
  ({ from, to }: { from: unknown; to: unknown }) => isOrdered(from, to),
  betweenFields({
    problem: 'out-of-range',
    message: 'lies before from',
    at: 'to',
    fix: 'write the day of from or a later one, or swap the two days',
  }),
] as const;
