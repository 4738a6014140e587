import { hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { byText } from '../model/compare.ts';
import { parseContentPath } from '../model/content-path.ts';
import type { KeptDays } from '../model/history.ts';
import { START, type SourceBody, type SourceFile, type UnreadableFrontMatter } from '../model/source-file.ts';
import { bodyFacts } from '../parse/body-facts.ts';
import { parseBody } from '../parse/body-tree.ts';
import { bodyWords } from '../parse/body-words.ts';
import {
  restoreFrontMatter,
  splitSource,
  storeFrontMatter,
  unreadableFrontMatter,
  type StoredFrontMatter,
} from '../parse/front-matter.ts';
import { splitJson } from '../parse/json-file.ts';
import { formatOf } from '../parse/markdown.ts';
import { parseKeptDays } from '../parse/organisers/kept-days.ts';
import { hasPublicKey } from '../parse/organisers/public-keys.ts';
import type { ContentKind } from '../schemas/kind.ts';
import { kindNamed, KINDS } from '../schemas/kinds.ts';
import type { ParsedStore } from './parsed-store.ts';

interface ReadOptions {
  kinds?: readonly ContentKind[];
  /** Whether to keep the words of bodies, which the checks do not use. */
  keepWords?: boolean;
  /** Where what is read in the files is kept for the next run; without it, every file is parsed. */
  store?: ParsedStore | undefined;
}

/**
 * Reads every file of a content folder, sorted by path. Hidden files are left out and symbolic links are not followed. A
 * folder that does not exist reads as empty.
 * @param folder absolute path of the content folder.
 */
export function readFolder(folder: string, options: ReadOptions = {}): SourceFile[] {
  const files = listFolder(folder).map((file) => readListed(folder, file, options));
  options.store?.save();
  return files;
}

/** A file of a content folder that was not read. */
export interface ListedFile {
  path: string;
  isLink: boolean;
}

/** Lists every file of a content folder that `readFolder` reads, in the same order. */
export function listFolder(folder: string): ListedFile[] {
  return listFiles(folder, '').toSorted(byText(({ path }) => path));
}

/** Reads a file of a content folder. */
export function readListed(folder: string, { path, isLink }: ListedFile, options: ReadOptions): SourceFile {
  const place = parseContentPath(path, options.kinds);
  if (isLink) return { path, place, isLink };
  if (place.is === 'witnessed') return { path, place, isLink, kept: keptDaysIn(join(folder, path)) };
  if (place.is === 'stray' && !path.includes('/'))
    return { path, place, isLink, hasPublicKey: hasPublicKey(textOfStray(join(folder, path))) };
  if (place.is !== 'content') return { path, place, isLink };
  const { size } = statSync(join(folder, path));
  if (size > MAX_BYTES) return { path, place, isLink, frontMatter: tooLarge(size) };
  const source = readText(join(folder, path));
  if (source === null) return { path, place, isLink, frontMatter: NOT_UTF_8 };
  return toSourceFile(path, source, options);
}

function keptDaysIn(file: string): KeptDays {
  return parseKeptDays(readText(file) ?? '');
}

/** No file of keys is nearly as large as a text may be. */
function textOfStray(file: string): string {
  return statSync(file).size > MAX_BYTES ? '' : (readText(file) ?? '');
}

/** Parses the text of a file, which need not be on the disk. */
export function toSourceFile(
  path: string,
  source: string,
  { kinds = KINDS, keepWords = false, store }: ReadOptions = {},
): SourceFile {
  const place = parseContentPath(path, kinds);
  const kind = place.is === 'content' ? kindNamed(place.kind, kinds) : undefined;
  const read = (hasWords: boolean): ParsedText => parseText(path, source, kind, hasWords);
  const textDigest = store && hash('sha256', `${kind?.id ?? ''} ${formatOf(path)} ${source}`);
  const { frontMatter, body, words, bodyDigest } =
    store && textDigest !== undefined ? keptText(store, textDigest, read) : read(keepWords);
  return {
    path,
    place,
    isLink: false,
    frontMatter: restoreFrontMatter(frontMatter),
    body,
    ...(bodyDigest !== undefined && { bodyDigest }),
    ...(textDigest !== undefined && { textDigest }),
    ...(keepWords && words && { words }),
  };
}

/** What is read in the text of a file. It does not depend on any other file, and can be stored. */
interface ParsedText extends Pick<SourceFile, 'words' | 'bodyDigest'> {
  frontMatter: StoredFrontMatter;
  body: SourceBody;
}

function parseText(
  path: string,
  source: string,
  kind: ContentKind | undefined,
  hasWords: boolean,
): ParsedText {
  const { frontMatter, body } =
    kind?.ending === '.json'
      ? splitJson(source)
      : splitSource(source, kind ? Object.keys(kind.schema.shape) : []);
  // The tree of a body takes much memory, so only what is needed of it is kept.
  const parsed = parseBody(body, formatOf(path));
  const words = hasWords ? { words: bodyWords(parsed) } : {};
  return {
    frontMatter: storeFrontMatter(frontMatter),
    body: bodyFacts(parsed),
    bodyDigest: digestOfBody(body),
    ...words,
  };
}

/** Takes what is read in a text from the store, or parses it and stores all of it, the words too, for whoever asks next. */
function keptText(store: ParsedStore, key: string, read: (hasWords: boolean) => ParsedText): ParsedText {
  const kept = store.get(key);
  // Only this function writes into the store, and its version is that of this code.
  if (kept !== undefined) return kept as ParsedText;
  const parsed = read(true);
  store.set(key, parsed);
  return parsed;
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

function listFiles(folder: string, under: string): ListedFile[] {
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
