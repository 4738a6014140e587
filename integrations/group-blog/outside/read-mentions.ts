import type { ResponseData } from '../schemas/pulled/responses.ts';
import { MAX_RESPONSE_HTML, responses } from '../schemas/pulled/responses.ts';
import { cleanForeignHtml } from '../safety/foreign-html.ts';
import { shortenText } from '../words/letters.ts';
import { instantOf } from './outside-entry.ts';
import { escapeHtml } from '../model/escape-html.ts';
import { parseWebAddress } from '../model/web-address.ts';

/** What an endpoint says of one page that names a page of this network. */
export interface ReceivedMention {
  /** The number that the endpoint gave it; it grows. */
  number: number;
  /** The page that is named. */
  target: string;
  response: ResponseData;
}

const TYPES: Readonly<Record<string, ResponseData['type']>> = {
  'in-reply-to': 'reply',
  'like-of': 'like',
  'repost-of': 'repost',
  'bookmark-of': 'bookmark',
  'mention-of': 'mention',
};

/** A page of mentions. */
interface MentionPage {
  mentions: ReceivedMention[];
  /** How many there are on it, with those that are left out. */
  count: number;
  /** The highest number on it; 0 on an empty page. */
  highest: number;
}

/**
 * Reads a page of what webmention.io gives (`mentions.jf2`). What has no address of the web, no target or no number is left out.
 * @throws {SyntaxError} where it is no such page.
 */
export function readMentions(text: string, now: string): MentionPage {
  const children = fieldOf(JSON.parse(text), 'children');
  if (!Array.isArray(children)) throw new SyntaxError('it has no list of "children"');
  const numbers = children
    .map((child: unknown) => fieldOf(child, 'wm-id'))
    .filter(Number.isSafeInteger) as number[];
  return {
    mentions: children.flatMap((child: unknown) => readMention(child, now) ?? []),
    count: children.length,
    highest: numbers.reduce((most, number) => Math.max(most, number), 0),
  };
}

function readMention(child: unknown, now: string): ReceivedMention | undefined {
  const number = fieldOf(child, 'wm-id');
  const source = webAddress(fieldOf(child, 'wm-source'));
  const target = webAddress(fieldOf(child, 'wm-target'));
  if (!Number.isSafeInteger(number) || source === undefined || target === undefined) return undefined;
  const property = textOf(fieldOf(child, 'wm-property')) ?? '';
  const type = (Object.hasOwn(TYPES, property) ? TYPES[property] : undefined) ?? 'mention';
  const own = webAddress(fieldOf(child, 'url'));
  const url = own !== undefined && hostOf(own) === hostOf(source) ? own : source;
  const author = fieldOf(child, 'author');
  const name = textOf(fieldOf(author, 'name'));
  const home = webAddress(fieldOf(author, 'url'));
  const published =
    instantOf(textOf(fieldOf(child, 'published')) ?? null, now) ??
    instantOf(textOf(fieldOf(child, 'wm-received')) ?? null, now);
  const html = type === 'reply' || type === 'mention' ? htmlOf(fieldOf(child, 'content'), url) : undefined;
  const parsed = responses.schema.shape.responses.safeParse([
    {
      id: source,
      type,
      url,
      ...(name !== undefined && { name: shortenText(name, 80) }),
      // Who they say they are counts only where their own site says it.
      ...(home !== undefined && hostOf(home) === hostOf(source) && { home }),
      ...(published !== null && { published }),
      ...(html !== undefined && html !== '' && { html }),
    },
  ]);
  const [response] = parsed.data ?? [];
  return response && { number: number as number, target, response };
}

function htmlOf(content: unknown, base: string): string | undefined {
  const html = textOf(fieldOf(content, 'html'));
  const text = textOf(fieldOf(content, 'text'));
  const source = html ?? (text === undefined ? undefined : `<p>${escapeHtml(text)}</p>`);
  if (source === undefined) return undefined;
  const clean = cleanForeignHtml(source, base).html;
  if (clean.length <= MAX_RESPONSE_HTML) return clean;
  return text === undefined ? undefined : `<p>${escapeHtml(shortenText(text, 2000))}</p>`;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}

function webAddress(value: unknown): string | undefined {
  return parseWebAddress(textOf(value) ?? '')?.href;
}

function hostOf(url: string): string {
  return new URL(url).host.replace(/^www\./, '');
}
