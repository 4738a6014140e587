import type { z } from 'zod';
import { isSafeLink, plainAddress } from '../../../safety/safe-html.ts';
import type { IssueParams } from '../../../schemas/fields.ts';
import { didYouMean, nearestName } from '../../../suggest/did-you-mean.ts';
import { nearestMeaning } from '../../../suggest/opposites.ts';

type Issue = z.core.$ZodIssue;

/** The codes of the rules that front matter breaks where it does not fit its schema. */
export type FieldCode = IssueParams['problem'] | 'unsafe-link';

interface IssueDescription {
  code: FieldCode;
  /** Goes on after the field's name. */
  says: string;
  /** The value that was probably meant. */
  meant?: string;
  fix?: string;
}

/**
 * Describes Zod's issue with a value that is there, in a member's words.
 * @param typed the value as it was typed.
 */
export function describeIssue(issue: Issue, value: unknown, typed: unknown = value): IssueDescription {
  const quoted = quote(value, typed);
  if (isForAddress(issue) && isUnsafeAddress(value))
    return { code: 'unsafe-link', says: `is ${quoted}, and no link can lead there` };
  switch (issue.code) {
    case 'too_big':
      return {
        code: 'out-of-range',
        says: `is ${sizeText(value)}; at most ${issue.maximum}`,
        ...(typeof value === 'string' && {
          fix: `leave out ${value.length - Number(issue.maximum)} characters or more: at most ${issue.maximum}`,
        }),
      };
    case 'too_small':
      if (value === '') return { code: 'missing-field', says: 'is empty' };
      if (Array.isArray(value) && value.length === 0) return { code: 'out-of-range', says: 'is empty' };
      return {
        code: 'out-of-range',
        says: `is ${sizeText(value)}; ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`,
      };
    case 'invalid_type':
      return describeType(issue.expected, value, quoted);
    case 'invalid_value':
      return describeChoice(issue.values.map(String), value);
    case 'invalid_union': {
      const choices = issue.errors
        .flat()
        .flatMap((inner) => (inner.code === 'invalid_value' ? inner.values.map(String) : []));
      if (choices.length > 0 && typeof value === 'string') return describeChoice(choices, value);
      return { code: 'wrong-type', says: `is ${quoted}, which does not have the right form` };
    }
    case 'custom': {
      const params = issue.params as IssueParams | undefined;
      const says = `is ${quoted}, and that ${issue.message}`;
      const meant = nearestName(String(value), params?.choices ?? []);
      return {
        code: params?.problem ?? 'wrong-type',
        says: meant === undefined ? says : `${says}; did you mean "${meant}"?`,
        ...(meant !== undefined && { meant }),
        ...(params?.fix !== undefined && { fix: params.fix }),
      };
    }
    default:
      return { code: 'wrong-type', says: `is ${quoted}, which does not have the right form` };
  }
}

/** Whether a web address could stand there. */
function isForAddress(issue: Issue): boolean {
  const issues = issue.code === 'invalid_union' ? issue.errors.flat() : [issue];
  return issues.some((one) => one.code === 'invalid_format' && one.format === 'url');
}

function isUnsafeAddress(value: unknown): boolean {
  return typeof value === 'string' && !isSafeLink(plainAddress(value));
}

function describeType(expected: string, value: unknown, shown: string): IssueDescription {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return { code: 'out-of-range', says: `is ${shown}, and nobody can count to that` };
  }
  if (expected === 'int' && typeof value === 'number') {
    return { code: 'out-of-range', says: `is ${value}, not a whole number` };
  }
  return { code: 'wrong-type', says: `is ${shown}, not ${TYPES[expected] ?? expected}` };
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text (put it in quotes)',
  array: 'a list: [one, two]',
  object: 'a group of fields: { name: value }',
  record: 'a group of fields: { name: value }',
  number: 'a number',
  int: 'a whole number',
};

function describeChoice(choices: readonly string[], value: unknown): IssueDescription {
  const meant = typeof value === 'string' ? nearestMeaning(value, choices) : undefined;
  const says = `is ${quote(value)}; ${meant === undefined ? `it can be ${choices.join(', ')}` : didYouMean(meant)}`;
  return { code: 'wrong-type', says, ...(meant !== undefined && { meant }) };
}

/** A value as it is shown in a message, cut where it is long. */
function quote(value: unknown, typed: unknown = value): string {
  const text = typeof value === 'string' ? `"${value}"` : shownAs(value, typed);
  return text.length > 60 ? `${text.slice(0, 59)}…"` : text;
}

/** A value as it was typed, with the quotes of a text. */
export function shownAs(value: unknown, typed: unknown): string {
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'a group of fields';
  return typeof value !== 'string' && typeof typed === 'string' ? typed : scalarText(value);
}

/** A number or a flag as it is written. */
export function scalarText(value: unknown): string {
  return typeof value === 'number' ? `${value}` : JSON.stringify(value);
}

function sizeText(value: unknown): string {
  if (typeof value === 'string') return `${value.length} characters long`;
  return Array.isArray(value) ? `${value.length} items long` : quote(value);
}
