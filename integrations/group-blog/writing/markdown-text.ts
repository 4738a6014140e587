/** Turns text into one line of Markdown that shows it: every character that has a meaning there is escaped. */
export function asMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[[\]\\`*_~<&]/g, '\\$&');
}
