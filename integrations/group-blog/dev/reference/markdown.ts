/** Writes a table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}

/** Writes a text between back-ticks. */
export function code(text: string): string {
  return `\`${text}\``;
}

export function block(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

/**
 * Writes a page of the reference.
 * @param from where its source is, from the plugin's folder.
 */
export function referencePage(title: string, from: string, ...parts: readonly string[]): string {
  return [
    `# ${title}`,
    `<!-- prettier-ignore-start -->\n<!-- Made by npm run manual from ${from}; do not change it here. -->`,
    ...parts,
    '<!-- prettier-ignore-end -->\n',
  ].join('\n\n');
}
