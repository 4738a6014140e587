/** Reads an address of the web; null for any other, such as one for mail. */
export function parseWebAddress(address: string, base?: string): URL | null {
  const url = URL.parse(address, base);
  return url !== null && /^https?:$/.test(url.protocol) ? url : null;
}

/** Decodes an address or a part of one; what is wrongly encoded stays as it is. */
export function decodedAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
