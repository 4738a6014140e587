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

/** Every file of a built site with its bytes, by its path. */
export function bytesOf(folder: string): Map<string, Buffer> {
  const dist = readDist(folder);
  return new Map(dist.files.toSorted().map((file) => [file, dist.bytes(file)]));
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

/** Pages that are read, not those that lead elsewhere at once. */
export function pagesOf(dist: Dist): string[] {
  return dist.files.filter(
    (file) => file.endsWith('.html') && !dist.text(file).includes('http-equiv="refresh"'),
  );
}

function idsIn($: CheerioAPI): Set<string> {
  return new Set(
    $('[id]')
      .toArray()
      .map(({ attribs }) => attribs['id'] ?? ''),
  );
}

/** Every link, picture, script and anchor inside the site that leads nowhere, as `page → target`. */
export function brokenLinks(dist: Dist, site: string): string[] {
  const idsOf = new Map<string, ReadonlySet<string>>();
  /** Many links lead to one page. */
  const hasAnchor = (address: string, id: string): boolean => {
    const ids = idsOf.get(address) ?? idsIn(dist.page(address));
    idsOf.set(address, ids);
    return ids.has(id);
  };
  return pagesOf(dist).flatMap((file) => {
    const $ = dist.page(file);
    return $('a[href], link[href], img[src], script[src]')
      .toArray()
      .map((element) => $(element).attr('href') ?? $(element).attr('src') ?? '')
      .filter((target) => {
        const url = new URL(target, site + file.replace(/index\.html$/, ''));
        if (url.origin !== site) return false;
        if (!dist.has(url.pathname)) return true;
        const id = decodeURIComponent(url.hash.slice(1));
        return id !== '' && !hasAnchor(url.pathname, id);
      })
      .map((target) => `${file} → ${target}`);
  });
}
