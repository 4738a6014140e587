import { currentIdsIn, withCurrentPlaces } from '../model/current-ids.ts';
import type { FeaturesOff } from '../model/features.ts';
import type { History } from '../model/history.ts';
import { toParsedContent } from '../model/parsed-content.ts';
import type { PublicFiles } from '../model/public-files.ts';
import type { PageTemplate } from '../model/site-pages.ts';
import type { HighlighterName } from '../parse/code-languages.ts';
import type { FrontMatterFault, SourceFile } from '../model/source-file.ts';
import type { Now } from '../network/now.ts';
import type { ChangeSet } from '../ownership/change.ts';
import { allowedCodes } from './allowed-codes.ts';
import { parseFile } from '../parse/parse-content.ts';
import type { ContentKind } from '../schemas/kind.ts';
import { kindNamed, KINDS } from '../schemas/kinds.ts';
import { repairFrontMatter } from '../suggest/repair-front-matter.ts';
import type { CheckContext, Rule } from './rule.ts';

export interface ContextOptions {
  /** Says what is still to come; without it, nothing is. */
  now?: Now | undefined;
  /** What links and pictures can lead to besides the network. */
  publicFiles?: PublicFiles;
  /** The pages that the site has files for, besides the network's. */
  sitePages?: readonly PageTemplate[];
  /** What colours code on the site. */
  highlighter?: HighlighterName | undefined;
  /** The languages, in small letters, that the site adds to those of its highlighter. */
  ownLanguages?: readonly string[];
  /** What the site has switched off. */
  off?: FeaturesOff;
  /** What was changed, where a change is checked. */
  changeSet?: ChangeSet | undefined;
  /** What the repository has seen. */
  history?: History | undefined;
  kinds?: readonly ContentKind[];
  /** Codes of problems that are let be, besides those that `network.md` allows. */
  allow?: Iterable<string>;
}

export function createContext(
  read: readonly SourceFile[],
  rules: readonly Rule[],
  {
    now,
    publicFiles,
    sitePages = [],
    highlighter,
    ownLanguages = [],
    off = new Set(),
    changeSet,
    history,
    kinds = KINDS,
    allow = [],
  }: ContextOptions,
): CheckContext {
  const currentIds = currentIdsIn(read, kinds);
  const files = withCurrentPlaces(read, currentIds, kinds);
  const frontMatterFaults = faultsIn(files, kinds);
  const allowed = new Set([...allowedCodes(files, rules), ...allow]);
  const ignoresUnknown = allowed.has('unknown-field');
  const parsed = files
    .filter((file) => frontMatterFaults.get(file)?.is !== 'syntax')
    .flatMap((file) => parseFile(file, { kinds, ignoresUnknown, currentIds }) ?? []);
  const facts = new Map<unknown, unknown>();
  const context: CheckContext = {
    files,
    frontMatterFaults,
    parsed,
    content: toParsedContent(files, parsed, currentIds, kinds),
    kinds,
    rules,
    allowed,
    now,
    publicFiles,
    sitePages,
    highlighter,
    ownLanguages,
    off,
    changeSet,
    history,
    once<Fact>(compute: (context: CheckContext) => Fact): Fact {
      if (!facts.has(compute)) facts.set(compute, compute(context));
      return facts.get(compute) as Fact;
    },
  };
  return context;
}

/** What is wrong with front matter; `syntax` also where YAML reads in it something else than was meant. */
function faultsIn(
  files: readonly SourceFile[],
  kinds: readonly ContentKind[],
): Map<SourceFile, FrontMatterFault> {
  const faults = new Map<SourceFile, FrontMatterFault>();
  for (const file of files) {
    const { place, isLink, frontMatter } = file;
    if (place.is !== 'content' || isLink || !frontMatter) continue;
    const fault = repairFrontMatter(frontMatter, kindNamed(place.kind, kinds).schema) ?? frontMatter.fault;
    if (fault) faults.set(file, fault);
  }
  return faults;
}
