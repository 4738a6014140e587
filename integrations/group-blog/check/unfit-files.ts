import type { SourceFile } from '../model/source-file.ts';
import { findingsOf } from './check-content.ts';
import { createContext } from './context.ts';
import type { Finding, Rule } from './rule.ts';
import { RULES } from './rules.ts';
import { faultsByFile } from './rules/front-matter/field-faults.ts';

/**
 * The paths of files that cannot be part of a network that is made of the others: what cannot be read or does not fit its
 * schema, and what breaks a rule about names, plans or goals. A file can be part of it where something that it refers to is
 * missing, or something is wrong with its text.
 */
export function unfitFiles(
  files: readonly SourceFile[],
  rules: readonly Rule[] = RULES,
): ReadonlySet<string> {
  const context = createContext(files, rules, {});
  const faulty = new Set(context.once(faultsByFile).map(({ file }) => file));
  const valid = new Set(context.parsed.map(({ file }) => file).filter((file) => !faulty.has(file)));
  const broken = new Set(
    rules.flatMap((rule) =>
      rule.severity === 'error' && rule.excludes !== undefined
        ? findingsOf(rule, context).flatMap((finding) => (excludes(rule, finding) ? [finding.file.path] : []))
        : [],
    ),
  );
  const isUnfit = (file: SourceFile): boolean => {
    const { place, isLink, body } = file;
    if (!isLink && place.is !== 'content' && place.is !== 'stray') return false;
    return !valid.has(file) || body?.error !== undefined || broken.has(file.path);
  };
  return new Set(files.filter(isUnfit).map(({ path }) => path));
}

function excludes(rule: Rule, { file, field = [] }: Finding): boolean {
  return (
    rule.excludes === 'any-file' || (field.length > 0 && /^(?:challenges|participants)\//.test(file.path))
  );
}
