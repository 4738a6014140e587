import type { FindEdits } from './edits.ts';
import type { Feature, FeaturesOff } from '../model/features.ts';
import type { History } from '../model/history.ts';
import type { ParsedContent, ParsedFile } from '../model/parsed-content.ts';
import type { Severity } from '../model/problem.ts';
import type { PublicFiles } from '../model/public-files.ts';
import type { PageTemplate } from '../model/site-pages.ts';
import type { HighlighterName } from '../parse/code-languages.ts';
import type { FrontMatterFault, Position, SourceFile } from '../model/source-file.ts';
import type { Now } from '../network/now.ts';
import type { ChangeSet } from '../ownership/change.ts';
import type { GoalData } from '../schemas/goal.ts';
import type { ContentKind } from '../schemas/kind.ts';

/** One thing that can be wrong with content: how it is found, what to type instead, and why it matters. */
export interface Rule<Code extends string = string> {
  /** Its name in the output, in JSON and in `--explain`. */
  code: Code;
  /** A warning is advice, which nobody has to follow. */
  severity: Severity;
  explanation: Explanation;
  /** Whether `network.md` may allow what breaks the rule, although it is an error: the site can be built with it. */
  isHarmless?: true;
  /** Finds what breaks the rule anywhere in the content. */
  check?: (context: CheckContext) => Iterable<Finding>;
  /** Finds what breaks the rule in one goal, of a participant or of the group. */
  checkGoal?: (goal: GoalData, facts: GoalContext, context: CheckContext) => Iterable<GoalFinding>;
  /**
   * Which files that break the rule cannot be part of a network that leaves out what is wrong: any file, or challenges and
   * participants in which a field breaks it.
   */
  excludes?: 'any-file' | 'plans-and-goals';
}

/** The page on a code: `check --explain` prints it, and the manual's last chapter is made of all of them. */
export interface Explanation {
  /** What is the matter, in a sentence or two. */
  means: string;
  /** Why it is worth looking for. */
  why: string;
  wrong: ExampleFile;
  /** The same file put right. */
  right: ExampleFile;
  /** The day of the check, where it matters. */
  on?: string;
  /** For a rule about changes: who sends the change, and the file that it removes. */
  change?: { actor: string; removes?: ExampleFile };
  /** For a rule about what a site has switched off. */
  off?: readonly Feature[];
}

/** A file in the example network: its text, or the size of a picture. */
export type ExampleFile = { path: string } & ({ text: string } | { bytes: number });

/** A part of the content that a rule looks at: a field, a place in a body, or a whole file. */
export interface FindingLocation {
  file: Pick<SourceFile, 'path' | 'frontMatter'>;
  field?: readonly PropertyKey[] | undefined;
  /** Where it stands; without it, where the field does, or at line 1. */
  at?: Position | undefined;
}

/** What is wrong, in a member's words. */
export interface FindingText {
  message: string;
  /** What to do or type; never empty. */
  fix: string;
  /** Where it is another one than the rule's. */
  severity?: Severity;
  /** What mends it, where there is no choice about that: for `check --fix`. */
  edits?: FindEdits;
}

/** What breaks a rule, and where. */
export interface Finding extends FindingLocation, FindingText {}

/** What breaks a rule in a goal. */
export interface GoalFinding extends FindingText {
  /** The path of the field within the goal; empty for the goal as a whole. */
  field: readonly PropertyKey[];
}

/** What a rule about goals knows besides the goal. */
export interface GoalContext {
  /** Its name in messages: `goals.0`. */
  name: string;
  /** Who takes part; null for the goal of the group. */
  member: string | null;
  /** Undefined where the plan is not known. */
  days: GoalDays | undefined;
  /** A member who could be asked to judge it, where there is one. */
  suggestedJudge: string | undefined;
}

/** The days that a goal has. */
export interface GoalDays {
  /** The participant's first day. */
  first: string;
  /** The last day of the plan. */
  last: string;
  /** How many of them have work. */
  working: number;
}

/** The content that is checked, and what is known about it. */
export interface CheckContext {
  /** Their places are as their paths would be with the ids of now. */
  files: readonly SourceFile[];
  /** What cannot be read in front matter, or is wrong with the lines around it. */
  frontMatterFaults: ReadonlyMap<SourceFile, FrontMatterFault>;
  /** The content files whose front matter can be read. */
  parsed: readonly ParsedFile[];
  /** The fields of these files that fit their schemas, by kind of content. */
  content: ParsedContent;
  kinds: readonly ContentKind[];
  /** The rules that content is checked by. */
  rules: readonly Rule[];
  /** The codes of problems that are let be. */
  allowed: ReadonlySet<string>;
  /** Undefined where nothing may depend on the day. */
  now: Now | undefined;
  publicFiles: PublicFiles;
  sitePages: readonly PageTemplate[];
  /** What colours code on the site; undefined where nobody knows. */
  highlighter: HighlighterName | undefined;
  /** The languages, in small letters, that the site adds to those of its highlighter. */
  ownLanguages: readonly string[];
  /** What the site has switched off. */
  off: FeaturesOff;
  /** What was changed, where a change is checked. */
  changeSet: ChangeSet | undefined;
  /** What the repository has seen; undefined where nobody asked, or no challenge does. */
  history: History | undefined;
  /** Computes a fact that several rules need, when the first of them asks for it, and keeps it. */
  once: <Fact>(compute: (context: CheckContext) => Fact) => Fact;
}

export function defineRule<const Code extends string>(rule: Rule<Code>): Rule<Code> {
  return rule;
}
