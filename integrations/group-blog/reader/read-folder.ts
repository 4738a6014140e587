import { hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile, SourceFrontMatter } from '../model/source-file.ts';
import { placeOf } from '../model/content-path.ts';
import { splitSource } from '../parse/front-matter.ts';
import { formatOf } from '../parse/markdown.ts';
import { factsOf } from '../parse/body-facts.ts';
import { parseBody } from '../parse/body-tree.ts';
import { wordsOf } from '../parse/body-words.ts';

/**
 * Reads every file of a content folder, in the order of their paths. Hidden files are left out and symbolic
 * links are not followed. A folder that is not there reads as empty.
 * @param folder absolute path of the content folder.
 * @param keepWords whether the words of bodies are wanted, for which the checks have no use.
 */
export function readFolder(folder: string, { keepWords = false } = {}): SourceFile[] {
  return listFiles(folder, '')
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, isLink }) => {
      const place = placeOf(path);
      if (place.is !== 'content' || isLink) return { path, place, isLink };
      const { size } = statSync(join(folder, path));
      if (size > MOST_BYTES) return { path, place, isLink, frontMatter: tooLong(size) };
      const source = decode(readFileSync(join(folder, path)));
      if (source === null) return { path, place, isLink, frontMatter: NOT_UTF_8 };
      return toSourceFile(path, source, { keepWords });
    });
}

/** A file that is none yet, or whose text was read. */
export function toSourceFile(path: string, source: string, { keepWords = false } = {}): SourceFile {
  const place = placeOf(path);
  const { frontMatter, body } = splitSource(source, place.is === 'content' ? place.kind : undefined);
  // The tree of a body takes much memory, so only what is needed of it is kept.
  const parsed = parseBody(body, formatOf(path));
  const words = keepWords ? { words: wordsOf(parsed), bodyDigest: digestOfBody(body) } : {};
  return { path, place, isLink: false, frontMatter, body: factsOf(parsed), ...words };
}

/** SHA-256 of a body's text, without the white space at its ends. */
export function digestOfBody(body: string): string {
  return hash('sha256', body.trim());
}

/** A long novel. */
const MOST_BYTES = 1024 * 1024;

function tooLong(bytes: number): SourceFrontMatter {
  const size = (Math.ceil((bytes / MOST_BYTES) * 10) / 10).toFixed(1);
  const error = `the file weighs ${size} MB; at most 1 MB`;
  return { error, at: { line: 1, column: 1 }, fix: 'make several files of it', isTooMuch: true };
}

const NOT_UTF_8: SourceFrontMatter = {
  error: 'the file is not UTF-8 text',
  at: { line: 1, column: 1 },
  fix: 'save it again with the encoding UTF-8',
};

function decode(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    // No text has it, but text of two bytes a letter is full of it.
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
