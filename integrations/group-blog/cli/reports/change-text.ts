import { dateText } from '../../words/dates.ts';
import { shortenText } from '../../words/letters.ts';
import { fieldsIn, type SourceFile } from '../../model/source-file.ts';
import { isCivilDate } from '../../schemas/fields.ts';
import type { ContentChange, Fields } from '../git/content-changes.ts';
import { plainLine } from '../terminal/terminal-text.ts';

/** What sentences on changes need to write ids and dates. */
export interface Wording {
  /** A member's name or a challenge's title; the id where there is none. */
  nameOf: (kind: 'members' | 'challenges', id: string) => string;
  /** The language of dates. */
  language: string;
  /** `YYYY-MM-DD` */
  today: string;
}

const LONGEST_NAME = 120;

/** Reads names and titles from the front matter of all files, also invalid and removed ones. */
export function createWording(
  files: readonly SourceFile[],
  changes: readonly ContentChange[],
  facts: Pick<Wording, 'language' | 'today'>,
): Wording {
  const names = new Map<string, string>();
  const now = files.map((file) => ({ path: file.path, fields: fieldsIn(file) }));
  for (const { path, fields } of [...changes, ...now]) {
    const name = [fields['name'], fields['title']].find((value) => typeof value === 'string');
    if (name !== undefined) names.set(path, short(name));
  }
  return { ...facts, nameOf: (kind, id) => names.get(`${kind}/${id}.md`) ?? id };
}

function short(text: string): string {
  return shortenText(plainLine(text), LONGEST_NAME);
}

/** Describes a changed file in one line of plain text: "A guest post by Cleo on the blog of Ann: “Hello”". */
export function changeText(change: ContentChange, wording: Wording): string {
  const { what, path, place, fields } = change;
  if (place.is === 'picture') return `The picture ${path}`;
  if (place.is !== 'content') return `The file ${path}`;
  const [first = '', second = '', third = '', fourth = ''] = place.parts;
  const member = (id: string): string => wording.nameOf('members', id);
  const challenge = (id: string): string => `“${wording.nameOf('challenges', id)}”`;
  const titled = quoted(fields['title'] ?? fields['name'], place.parts.at(-1) ?? path);
  switch (place.kind) {
    case 'network':
      return 'What the network says of itself (network.md)';
    case 'members':
      return what === 'added' ? `A new member: ${member(first)}` : `The page of ${member(first)}`;
    case 'communities':
      return `The community ${titled}`;
    case 'challenges':
      return `The challenge ${titled}`;
    case 'participants':
      return what === 'added'
        ? `${member(second)} joins ${challenge(first)}`
        : `The goals of ${member(second)} in ${challenge(first)}`;
    case 'checkIns':
      return `A check-in by ${member(second)} in ${challenge(first)}, of ${dayOf(third, wording)}`;
    case 'verdicts':
      return `What ${member(first)} says of the goal “${fourth}” of ${member(third)} in ${challenge(second)}`;
    case 'support':
      return `What ${member(first)} did for ${member(textIn(fields['to']))} on ${dayOf(second, wording)}`;
    case 'strategies':
      return `The starter steps of ${member(first)}`;
    case 'results':
      return `What a week brought ${member(first)}, of ${dayOf(second, wording)}`;
    case 'offers':
      return offerText(member(first), titled, fields, wording);
    case 'outside':
      return `A post of ${member(first)} from elsewhere: ${titled}`;
    case 'sources':
      return `What is known of the feed of ${member(first)} elsewhere`;
    case 'responses':
      return `What others said of ${first}/${second}`;
    case 'received':
      return 'How far responses from elsewhere were read';
    case 'sent':
      return 'Whom was told that a post links to them';
    case 'posts':
      return postText(first, titled, fields, wording);
  }
}

function postText(host: string, titled: string, fields: Fields, wording: Wording): string {
  const authors = authorsOf(host, fields);
  const names = authors.map((id) => wording.nameOf('members', id)).join(', ');
  const what = authors.includes(host)
    ? `A post by ${names}`
    : `A guest post by ${names} on the blog of ${wording.nameOf('members', host)}`;
  const { date, draft } = fields;
  const later =
    draft === true
      ? ', still a draft'
      : typeof date === 'string' && date > wording.today && isCivilDate(date)
        ? `, to appear on ${dayOf(date, wording)}`
        : '';
  return `${what}: ${titled}${later}`;
}

/** Says who promises something in an offer, for nobody is made to. */
function offerText(giver: string, titled: string, { partner }: Fields, wording: Wording): string {
  const name =
    typeof partner === 'string'
      ? wording.nameOf('members', partner)
      : textIn((partner as Fields | null | undefined)?.['name']);
  return `The offer ${titled} of ${giver} with ${short(name)}`;
}

/** Returns the ids of a post's authors from its front matter, else the host's. */
export function authorsOf(host: string, { authors }: Fields): string[] {
  const written = [authors].flat().filter((id) => typeof id === 'string');
  return written.length > 0 ? written : [host];
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '?';
}

function quoted(title: unknown, otherwise: string): string {
  return `“${short(typeof title === 'string' ? title : otherwise)}”`;
}

function dayOf(date: string, { language }: Wording): string {
  return isCivilDate(date) ? dateText(date, language) : date;
}
