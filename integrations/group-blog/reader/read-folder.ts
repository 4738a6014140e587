import { hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { byText } from '../model/compare.ts';
import { parseContentPath } from '../model/content-path.ts';
import { START, type SourceFile, type UnreadableFrontMatter } from '../model/source-file.ts';
import { bodyFacts } from '../parse/body-facts.ts';
import { parseBody } from '../parse/body-tree.ts';
import { bodyWords } from '../parse/body-words.ts';
import { splitSource, unreadableFrontMatter } from '../parse/front-matter.ts';
import { formatOf } from '../parse/markdown.ts';
import type { ContentKind } from '../schemas/kind.ts';
import { kindNamed, KINDS } from '../schemas/kinds.ts';

interface ReadOptions {
  kinds?: readonly ContentKind[];
  /** Whether to keep the words of bodies, which the checks do not use. */
  keepWords?: boolean;
}

/**
 * Reads every file of a content folder, sorted by path. Hidden files are left out and symbolic links are not followed. A
 * folder that does not exist reads as empty.
 * @param folder absolute path of the content folder.
 */
export function readFolder(folder: string, options: ReadOptions = {}): SourceFile[] {
  const { kinds = KINDS } = options;
  return listFiles(folder, '')
    .toSorted(byText(({ path }) => path))
    .map(({ path, isLink }) => {
      const place = parseContentPath(path, kinds);
      if (place.is !== 'content' || isLink) return { path, place, isLink };
      const { size } = statSync(join(folder, path));
      if (size > MAX_BYTES) return { path, place, isLink, frontMatter: tooLarge(size) };
      const source = readText(join(folder, path));
      if (source === null) return { path, place, isLink, frontMatter: NOT_UTF_8 };
      return toSourceFile(path, source, options);
    });
}

/** Parses the text of a file, which need not be on the disk. */
export function toSourceFile(
  path: string,
  source: string,
  { kinds = KINDS, keepWords = false }: ReadOptions = {},
): SourceFile {
  const place = parseContentPath(path, kinds);
  const fields = place.is === 'content' ? Object.keys(kindNamed(place.kind, kinds).schema.shape) : [];
  const { frontMatter, body } = splitSource(source, fields);
  // The tree of a body takes much memory, so only what is needed of it is kept.
  const parsed = parseBody(body, formatOf(path));
  const words = keepWords ? { words: bodyWords(parsed) } : {};
  const bodyDigest = digestOfBody(body);
  return { path, place, isLink: false, frontMatter, body: bodyFacts(parsed), bodyDigest, ...words };
}

/** SHA-256 of a body's text, without the white space at its ends. */
export function digestOfBody(body: string): string {
  return hash('sha256', body.trim());
}

/** As much as a long novel. */
const MAX_BYTES = 1024 * 1024;

function tooLarge(bytes: number): UnreadableFrontMatter {
  const size = (Math.ceil((bytes / MAX_BYTES) * 10) / 10).toFixed(1);
  const error = `the file weighs ${size} MB; at most 1 MB`;
  return unreadableFrontMatter({ is: 'size', error, at: START, fix: 'make several files of it' });
}

const NOT_UTF_8 = unreadableFrontMatter({
  is: 'text',
  error: 'the file is not UTF-8 text',
  at: START,
  fix: 'save it again with the encoding UTF-8',
});

/**
 * The text of a file, with its byte order mark and line ends as they are; null where it is no text.
 * @throws {Error} where it cannot be read.
 */
export function readText(file: string): string | null {
  return decode(readFileSync(file));
}

function decode(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    // No text contains the character 0, but every ASCII text in UTF-16 is full of it.
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

function listFiles(folder: string, under: string): { path: string; isLink: boolean }[] {
  return entriesOf(join(folder, under)).flatMap((entry) => {
    if (entry.name.startsWith('.')) return [];
    const path = under === '' ? entry.name : `${under}/${entry.name}`;
    return entry.isDirectory() ? listFiles(folder, path) : [{ path, isLink: entry.isSymbolicLink() }];
  });
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cause;
  }
}
