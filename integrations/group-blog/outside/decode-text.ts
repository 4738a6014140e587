/** A label of an encoding that says nothing, because programs write it whatever they send. */
const FALLBACK = 'windows-1252';

/**
 * Decodes a feed or a page. What is UTF-8 is read as that, whatever it is labelled, for no text in another encoding happens to be; else the
 * label counts, of the server or of the text itself.
 * @param contentType the header of the answer.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): string {
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) return decode(bytes, marked) ?? '';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const label =
    /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType ?? '')?.[1] ??
    /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w:.-]+)["']/i.exec(head)?.[1] ??
    /<meta[^>]*\scharset\s*=\s*["']?([\w:.-]+)/i.exec(head)?.[1];
  const isWide = head.includes('\0') && /^utf-?16/i.test(label ?? '');
  const text =
    (isWide ? undefined : decode(bytes, 'utf-8', true)) ??
    (label !== undefined && !/^utf-?8$/i.test(label) ? decode(bytes, label) : undefined) ??
    decode(bytes, FALLBACK) ??
    '';
  return withoutControls(text);
}

function byteOrderMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0xff && b === 0xfe ? 'utf-16le' : undefined;
}

/** Undefined for an encoding that nobody knows, and for bytes that are none of it where they have to be. */
function decode(bytes: Uint8Array, label: string, isStrict = false): string | undefined {
  try {
    return new TextDecoder(label, { fatal: isStrict }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Leaves out the characters that neither XML nor a page may have. */
function withoutControls(text: string): string {
  return text.replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
