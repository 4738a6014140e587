import type { WeekItem, WeekView } from '../../views/community/week-sections.ts';
import { directionOf } from '../../words/language.ts';
import { escapeMarkdown } from '../terminal/markdown-text.ts';
import { escapeHtml } from '../../model/escape-html.ts';

/** What the text of a week needs besides. */
export interface WeekTextFacts {
  /** The title of the network. */
  title: string;
  language: string;
  /** What is said of a week that brought nothing. */
  nothing: string;
  /** Joins the title of the network and that of the week. */
  labelled: (label: string, text: string) => string;
  /** Puts the host in front of a path. Without a host, a path leads nowhere from a letter. */
  absolute: (path: string) => string;
}

/** Writes a week as Markdown. */
export function weekMarkdown({ title, dates, sections }: WeekView, facts: WeekTextFacts): string {
  const item = ({ name, url, text }: WeekItem): string => {
    const link = linkOf(url, facts);
    const shown = escapeMarkdown(name);
    const said = text === '' ? '' : ` – ${escapeMarkdown(text)}`;
    return `- ${link === null ? shown : `[${shown}](<${link}>)`}${said}`;
  };
  const parts = [
    `# ${facts.labelled(escapeMarkdown(facts.title), title)}`,
    dates,
    ...sections.map(({ heading, items }) => `## ${heading}\n\n${items.map(item).join('\n')}`),
    ...(sections.length === 0 ? [facts.nothing] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Writes a week as HTML with the styles in it, since programs for mail take out style sheets. */
export function weekHtml({ title, dates, sections }: WeekView, facts: WeekTextFacts): string {
  const heading = facts.labelled(facts.title, title);
  const item = ({ name, url, text }: WeekItem): string => {
    const link = linkOf(url, facts);
    const shown = `<bdi>${escapeHtml(name)}</bdi>`;
    const linked =
      link === null ? shown : `<a href="${escapeHtml(link)}" style="color: #1a5fb4">${shown}</a>`;
    const said = text === '' ? '' : ` – ${escapeHtml(text)}`;
    return `<li style="margin: 0 0 6px">${linked}${said}</li>`;
  };
  const { language } = facts;
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(language)}" dir="${directionOf(language)}">`,
    `<head><meta charset="utf-8"><title>${escapeHtml(heading)}</title></head>`,
    '<body style="margin: 0 auto; padding: 16px; max-width: 600px; font: 16px/1.5 sans-serif; color: #222222; background: #ffffff">',
    `<h1 style="font-size: 24px; line-height: 1.25; margin: 0">${escapeHtml(heading)}</h1>`,
    `<p style="margin: 4px 0 16px">${escapeHtml(dates)}</p>`,
    ...sections.flatMap(({ heading: name, items }) => [
      `<h2 style="font-size: 18px; margin: 16px 0 8px">${escapeHtml(name)}</h2>`,
      `<ul style="margin: 0; padding: 0 20px">${items.map(item).join('')}</ul>`,
    ]),
    ...(sections.length === 0 ? [`<p>${escapeHtml(facts.nothing)}</p>`] : []),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function linkOf(url: string, { absolute }: WeekTextFacts): string | null {
  const link = absolute(url);
  return link.startsWith('/') ? null : link;
}
