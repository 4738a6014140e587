import { elementFaults } from '../../check/rules/html/tag-faults.ts';
import { bodyFacts } from '../../parse/body-facts.ts';
import { parseBody } from '../../parse/body-tree.ts';
import { propertiesOf } from '../../safety/safe-html.ts';

/**
 * Prepares a note for its file: removes control characters, and escapes the tags of a note with HTML that the checks refuse.
 */
export function noteText(typed: string): string {
  const note = typed
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
  return hasUnsafeHtml(note) ? escapeTags(note) : note;
}

function hasUnsafeHtml(note: string): boolean {
  const { tags, elements } = bodyFacts(parseBody(note, 'md'));
  const written = tags.map(({ name, attributes }) => ({ name, properties: propertiesOf(attributes) }));
  return [...written, ...(elements ?? [])].some((element) =>
    elementFaults(element).some(({ isAppearance }) => !isAppearance),
  );
}

/** Puts a backslash before each `<` that could begin HTML, except before addresses such as `<https://…>`. */
function escapeTags(note: string): string {
  return note.replace(/\\.|<(?=[a-z/!?])(?![a-z][a-z0-9+.-]*:)/gis, (found) =>
    found === '<' ? '\\<' : found,
  );
}
