/** With the superscript digits, which Windows takes for digits here. */
const DEVICE = /^(?:aux|con|conin\$|conout\$|nul|prn|com[1-9¹²³]|lpt[1-9¹²³]) *(?:\.|$)/i;

/**
 * Whether Windows keeps a name for a device, with any ending, so that nobody can check out the file there.
 * https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
export function isReservedName(name: string): boolean {
  return DEVICE.test(name);
}

/** The same for an id, as a part of a pattern: it looks ahead from the beginning. */
export const NOT_RESERVED = '(?!(?:aux|con|nul|prn|com[1-9]|lpt[1-9])$)';

/** Goes on after a name. */
export const RESERVED_TEXT = 'cannot be the name of a file on Windows';
