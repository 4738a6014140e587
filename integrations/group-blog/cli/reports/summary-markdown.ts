import { formatProblems } from '../../check/format-problems.ts';
import type { Problem } from '../../model/problem.ts';
import { atMost, escapeMarkdown, fenced } from '../terminal/markdown-text.ts';
import type { Summary, SummaryItem } from './summary.ts';

const MOST_ITEMS = 30;
const MOST_PROBLEMS = 20;
const MOST_CARDS = 12;
const MOST_OUTSIDE = 10;

const SECTIONS = [
  ['added', 'This adds'],
  ['changed', 'This changes'],
  ['moved', 'This moves'],
  ['removed', 'This takes away'],
] as const;

/** A summary as Markdown, for a comment on a pull request. */
export function summaryMarkdown(summary: Summary, folder: string): string {
  const sections = SECTIONS.flatMap(([what, title]) => section(title, summary[what]));
  const parts = [
    ...(sections.length > 0 ? sections : [`Nothing in ${escapeMarkdown(folder)}/ changes.`]),
    ...cards(SECTIONS.flatMap(([what]) => summary[what])),
    ...outside(summary.outside, folder),
    ...problems(summary.problems, folder),
    nextStep(summary),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(title: string, items: readonly SummaryItem[]): string[] {
  if (items.length === 0) return [];
  const { shown, more } = atMost(items, MOST_ITEMS);
  return [`### ${title}`, [...shown.flatMap(itemLines), ...moreLine(more)].join('\n')];
}

function itemLines({ text, from, path, days }: SummaryItem): string[] {
  const moved = from === null ? '' : `, from ${from} to ${path}`;
  return [`- ${escapeMarkdown(text + moved)}`, ...days.map((day) => `  - **${escapeMarkdown(day.text)}**`)];
}

/** Lists each card once, though several changes may show on it. */
function cards(items: readonly SummaryItem[]): string[] {
  const urls = new Map(items.flatMap(({ cards }) => cards).map(({ address, url }) => [address, url]));
  if (urls.size === 0) return [];
  const { shown, more } = atMost([...urls], MOST_CARDS);
  const lines = shown.map(([address, url]) =>
    url === null ? `- ${escapeMarkdown(address)}` : `- ![Share card](<${url}>)`,
  );
  return ['### Share cards, in the built site', [...lines, ...moreLine(more)].join('\n')];
}

function outside(paths: readonly string[], folder: string): string[] {
  if (paths.length === 0) return [];
  const { shown, more } = atMost(paths, MOST_OUTSIDE);
  const title = `### This changes files outside ${escapeMarkdown(folder)}/`;
  return [title, [...shown.map((path) => `- ${escapeMarkdown(path)}`), ...moreLine(more)].join('\n')];
}

/** Problems in the words of `check`, errors first. */
function problems(all: readonly Problem[], folder: string): string[] {
  if (all.length === 0) return [];
  const rank = ({ severity }: Problem): number => (severity === 'error' ? 0 : 1);
  const { shown, more } = atMost(
    all.toSorted((a, b) => rank(a) - rank(b)),
    MOST_PROBLEMS,
  );
  const hint = more > 0 ? [`and ${more} more: \`group-blog check\` says them all.`] : [];
  return ['### Problems', fenced(formatProblems(shown, folder)), ...hint];
}

function moreLine(more: number): string[] {
  return more > 0 ? [`- and ${more} more`] : [];
}

function nextStep({ problems }: Summary): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (errors === 0)
    return '**Next:** an organiser reads this and merges it; then the site is built and published anew.';
  const what = errors === 1 ? 'the problem' : `the ${errors} problems`;
  return `**Next:** mend ${what} in the same branch, in the browser or with Git. The check then runs by itself, and this text with it.`;
}
