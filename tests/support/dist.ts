import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';

/** A built site, read back from the disk. */
export interface Dist {
  /** Every file, as `/posts/ann/hello/index.html`. */
  files: readonly string[];
  has: (address: string) => boolean;
  text: (file: string) => string;
  bytes: (file: string) => Buffer;
  /** The page at an address, parsed. */
  page: (address: string) => CheerioAPI;
}

/** @param base where the site stands on its host. */
export function readDist(folder: string, base = '/'): Dist {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).join('/'));
  const fileOf = (address: string): string => {
    const path = decodeURI(
      address.startsWith(base) ? `/${address.slice(base.length).replace(/^\//, '')}` : address,
    );
    return /\.[a-z0-9]+$/i.test(path) ? path : `${path.replace(/\/$/, '')}/index.html`;
  };
  const bytes = (file: string): Buffer => readFileSync(join(folder, file));
  const text = (file: string): string => bytes(file).toString('utf8');
  return {
    files,
    has: (address) => existsSync(join(folder, fileOf(address))),
    text,
    bytes,
    page: (address) => load(text(fileOf(address))),
  };
}
