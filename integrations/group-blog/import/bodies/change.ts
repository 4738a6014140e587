/** What was changed or left out because it cannot be said here. */
export interface Change {
  what: ChangeKind;
  /** The line of the source at which it stands, from 1. */
  line: number;
  /** The beginning of what stood there. */
  text: string;
}

/** What can become of something in a body, as the report says it. */
export const CHANGES = {
  embed: 'embedded pages, videos and sounds that are links now',
  widget: 'scripts, forms and other programs that were left out',
  shortcode: 'shortcodes and template tags that were left out, with their words kept',
  component: 'components and code of MDX that were left out, with their words kept',
  table: 'cells of tables that spanned several rows or columns, or held more than a line',
  picture: 'pictures that were not found, and are their words now',
  'picture-link': 'pictures that stay where they are on the web, and are shown as links',
  'alt-text':
    'pictures without words for those who cannot see them, which have the name of their file for it',
  link: 'links that lead nowhere, and are plain words now',
  anchor: 'links to a place in a page, which lead to the page now',
  math: 'formulas that stay as they were typed',
  tag: 'names of tags that were changed',
  address: 'old addresses that cannot lead here',
} as const;

export type ChangeKind = keyof typeof CHANGES;

/** Gets what is changed. */
export type NoteChange = (change: Change) => void;

/** The beginning of a text, on one line. */
export function beginningOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
