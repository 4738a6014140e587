import { toValidContent, type ParsedContent, type ValidContent } from '../model/parsed-content.ts';
import type { SourceFile } from '../model/source-file.ts';
import { findingsOf } from './check-content.ts';
import { createContext } from './context.ts';
import type { Finding, Rule } from './rule.ts';
import { RULES } from './rules.ts';
import { faultsByFile } from './rules/front-matter/field-faults.ts';

export interface BuildableContent {
  /** All content that can be read. */
  content: ParsedContent;
  /** The content that a network can be built from. */
  buildable: ValidContent;
  /** The paths of the other files. */
  excluded: ReadonlySet<string>;
}

/**
 * Excludes what no network can be built from: what cannot be read or does not fit its schema, and what breaks a rule about
 * names, plans or goals. A file stays where something that it refers to is missing, or something is wrong with its text.
 */
export function selectBuildable(
  read: readonly SourceFile[],
  rules: readonly Rule[] = RULES,
): BuildableContent {
  const context = createContext(read, rules, {});
  const { files, parsed, content } = context;
  const faulty = new Set(
    context
      .once(faultsByFile)
      .filter(({ faults }) => faults.some(({ code }) => !context.allowed.has(code)))
      .map(({ file }) => file),
  );
  const valid = new Set(parsed.map(({ file }) => file).filter((file) => !faulty.has(file)));
  const broken = new Set(
    rules
      .filter(
        ({ code, severity, excludes }) =>
          severity === 'error' && excludes !== undefined && !context.allowed.has(code),
      )
      .flatMap((rule) => findingsOf(rule, context).filter((finding) => isExcluded(finding, rule)))
      .map(({ file }) => file.path),
  );
  const isUnbuildable = (file: SourceFile): boolean => {
    const { place, isLink, body } = file;
    if (!isLink && place.is === 'witnessed') return broken.has(file.path);
    if (!isLink && place.is === 'stray') return file.path !== content.network[0]?.data.forgeKeys;
    if (!isLink && place.is !== 'content') return false;
    return !valid.has(file) || body?.error !== undefined || broken.has(file.path);
  };
  const excluded = new Set(files.filter(isUnbuildable).map(({ path }) => path));
  const buildable = toValidContent(parsed.filter(({ file }) => !excluded.has(file.path)));
  return { content, buildable, excluded };
}

function isExcluded({ file, field = [] }: Finding, { excludes }: Rule): boolean {
  return excludes === 'any-file' || (field.length > 0 && /^(?:challenges|participants)\//.test(file.path));
}
