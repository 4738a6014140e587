import { directionOf } from '../../words/language.ts';
import type { LinkedSite } from '../site.ts';

/**
 * Writes the page at an old address, which leads to another page at once.
 * @param to the path of that page, or of a place on it.
 */
export function redirectHtml({ network, addresses }: LinkedSite, to: string): string {
  const { language, words } = network;
  const path = escaped(to);
  return `<!doctype html>
<html lang="${escaped(language)}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<title>${escaped(words.pages.moved)}</title>
<meta http-equiv="refresh" content="0;url=${path}">
<meta name="robots" content="noindex">
<link rel="canonical" href="${escaped(addresses.absolute(to.replace(/#.*$/, '')))}">
</head>
<body><p><a href="${path}">${escaped(words.pages.moved)}</a></p></body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
