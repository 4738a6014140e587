/** The words of a link that has none of its own: its address, as people write it. */
export function linkWords(href: string): string {
  const address = href.trim().replace(/^(?:mailto|tel):([^?]*).*$/i, '$1');
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
