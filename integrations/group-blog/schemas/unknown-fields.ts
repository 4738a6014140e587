import type { z } from 'zod';
import type { IssueParams } from './fields.ts';

/** Whether an issue is about a name that no field has, or a field that says nothing where it stands. */
export function isAboutUnknown(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'unrecognized_keys' || paramsOf(issue)?.problem === 'unknown-field';
}

/**
 * The front matter without the fields that its schema does not know, at any depth.
 * @param data is not changed.
 */
export function withoutUnknownFields(schema: z.ZodType, data: unknown): unknown {
  return withoutFields(data, (schema.safeParse(data).error?.issues ?? []).filter(isAboutUnknown));
}

/**
 * Data without the fields that issues are about.
 * @param issues all of them about unknown fields.
 */
export function withoutFields<Data>(data: Data, issues: readonly z.core.$ZodIssue[]): Data {
  const paths = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path],
  );
  return paths.reduce<unknown>((left, path) => without(left, path), data) as Data;
}

function paramsOf(issue: z.core.$ZodIssue): IssueParams | undefined {
  return issue.code === 'custom' ? (issue.params as IssueParams | undefined) : undefined;
}

/** A copy without what stands at a path. */
function without(value: unknown, [step, ...deeper]: readonly PropertyKey[]): unknown {
  if (step === undefined || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (index === Number(step) ? without(item, deeper) : item));
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, own]): [string, unknown][] => {
      if (key !== step) return [[key, own]];
      return deeper.length === 0 ? [] : [[key, without(own, deeper)]];
    }),
  );
}
