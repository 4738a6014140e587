import { fieldsIn, type SourceFile } from '../model/source-file.ts';
import { network } from '../schemas/network.ts';
import type { Rule } from './rule.ts';

/** Tells whether `network.md` can allow what breaks a rule: it is advice, or can be published as it is. */
export function canBeAllowed({ severity, isHarmless }: Rule): boolean {
  return severity === 'warning' || isHarmless === true;
}

/** Returns the codes that `network.md` allows, without those that it cannot allow, whatever else is wrong in it. */
export function allowedCodes(files: readonly SourceFile[], rules: readonly Rule[]): ReadonlySet<string> {
  const file = files.find(({ path }) => path === network.path);
  const listed = network.schema
    .pick({ allow: true })
    .loose()
    .safeParse(file ? fieldsIn(file) : {});
  const codes = new Set(listed.data?.allow);
  return new Set(rules.filter((rule) => codes.has(rule.code) && canBeAllowed(rule)).map(({ code }) => code));
}
