import { contentPath } from '../model/content-path.ts';
import type { Post } from '../network/network.ts';
import { PLACEHOLDERS } from '../schemas/placeholders.ts';
import { support, type SupportKind } from '../schemas/support.ts';
import { commentedFields } from './commented-fields.ts';
import { fileText, yamlLines, type NewFile } from './file-text.ts';

export interface SupportFacts {
  giver: string;
  date: string;
  /** What stands behind the day in the name of the file. */
  name: string;
  to: string;
  kind: SupportKind;
  url?: string | undefined;
  post?: string | undefined;
  goal?: string | undefined;
  note: string;
}

/**
 * Writes down that somebody shared a post. Who it was, and the day, are left open: the page of a post is the same for all, on every day. Null for a post of guests
 * and earlier members alone, for whom nothing is noted down.
 */
export function sharedToFillIn({ id, authors, host }: Post): NewFile | null {
  const to = [...authors, host].find(({ isGuest, isEarlier }) => !isGuest && !isEarlier);
  if (!to) return null;
  return supportFile({
    giver: PLACEHOLDERS.author,
    date: PLACEHOLDERS.date,
    name: PLACEHOLDERS.slug,
    to: to.id,
    kind: 'share',
    post: id,
    note: '',
  });
}

/** Writes down what one member did for another. */
export function supportFile({ giver, date, name, note, ...fields }: SupportFacts): NewFile {
  const { to, kind, url, post, goal } = fields;
  const known = { to, kind, url, post, goal };
  const written = Object.entries(known).flatMap(([field, value]) => (value === undefined ? [] : [field]));
  const lines = [...yamlLines(known), ...commentedFields(support.schema, { written })];
  return { path: contentPath(support, { giver, 'YYYY-MM-DD': date, name }), text: fileText(lines, note) };
}
