import { formatProblems } from '../../check/format-problems.ts';
import type { Problem } from '../../model/problem.ts';
import { escapeMarkdown, fenced } from '../terminal/markdown-text.ts';
import type { Summary, SummaryItem } from './summary.ts';

const MAX_ITEMS = 30;
const MAX_PROBLEMS = 20;
const MAX_CARDS = 12;
const MAX_OUTSIDE = 10;

const SECTIONS = [
  ['added', 'This adds'],
  ['changed', 'This changes'],
  ['moved', 'This moves'],
  ['removed', 'This takes away'],
] as const;

/** Writes a summary as Markdown, for a comment on a pull request. */
export function summaryMarkdown(summary: Summary, folder: string): string {
  const name = escapeMarkdown(folder);
  const changes = SECTIONS.flatMap(([what, title]) => section(title, summary[what], MAX_ITEMS, itemText));
  // One card may show several changes.
  const cards = new Map(
    SECTIONS.flatMap(([what]) => summary[what].flatMap((item) => item.cards)).map((card) => [
      card.address,
      card,
    ]),
  );
  const parts = [
    ...(changes.length > 0 ? changes : [`Nothing in ${name}/ changes.`]),
    ...section('Share cards, in the built site', [...cards.values()], MAX_CARDS, cardText),
    ...section(`This changes files outside ${name}/`, summary.outside, MAX_OUTSIDE, escapeMarkdown),
    ...problems(summary.problems, folder),
    nextStep(summary),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Writes a heading and a list of the first items, and nothing for an empty list. */
function section<Item>(
  title: string,
  items: readonly Item[],
  most: number,
  textOf: (item: Item) => string,
): string[] {
  if (items.length === 0) return [];
  const more = items.length - most;
  const lines = [...items.slice(0, most).map(textOf), ...(more > 0 ? [`and ${more} more`] : [])];
  return [`### ${title}`, lines.map((line) => `- ${line}`).join('\n')];
}

function itemText({ text, from, path, days }: SummaryItem): string {
  const moved = from === null ? '' : `, from ${from} to ${path}`;
  return [escapeMarkdown(text + moved), ...days.map((day) => `  - **${escapeMarkdown(day.text)}**`)].join(
    '\n',
  );
}

function cardText({ address, url }: SummaryItem['cards'][number]): string {
  return url === null ? escapeMarkdown(address) : `![Share card](<${url}>)`;
}

/** Writes problems as `check` prints them, errors first. */
function problems(all: readonly Problem[], folder: string): string[] {
  if (all.length === 0) return [];
  const { error = [], warning = [] } = Object.groupBy(all, ({ severity }) => severity);
  const listed = [...error, ...warning].slice(0, MAX_PROBLEMS);
  const more = all.length - listed.length;
  const hint = more > 0 ? [`and ${more} more: \`npx group-blog check\` says them all.`] : [];
  return ['### Problems', fenced(formatProblems(listed, folder)), ...hint];
}

function nextStep({ problems }: Summary): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (errors === 0)
    return '**Next:** an organiser reads this and merges it; then the site is built and published anew.';
  const what = errors === 1 ? 'the problem' : `the ${errors} problems`;
  return `**Next:** mend ${what} in the same branch, in the browser or with Git. The check then runs by itself, and this text with it.`;
}
