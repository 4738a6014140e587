/** Whether the address of a picture leads out of the folder of its file, however it is written. */
export function leavesOwnFolder(url: string): boolean {
  return foldersUp(url) > 0;
}

/** Whether a link that is no web address leads out of both the content folder and the site. */
export function leavesContent(url: string, from: string): boolean {
  if (/^[a-z][a-z\d+.-]+:/i.test(url)) return false;
  // A link to a file starts at the file it stands in, and any other at its page, which is as deep as the file's name.
  const isFile = /\.mdx?$/i.test(plainPath(url));
  const depth = isFile ? from.split('/').length - 1 : from.replace(/\/index\.mdx?$/, '').split('/').length;
  return foldersUp(url) > depth;
}

/** How many folders a relative address goes up before it comes down again. */
function foldersUp(url: string): number {
  let depth = 0;
  let highest = 0;
  for (const part of plainPath(url).split('/')) {
    if (part === '..') depth -= 1;
    else if (part !== '' && part !== '.') depth += 1;
    highest = Math.min(highest, depth);
  }
  return -highest;
}

/** The path of an address, with each `%2e` and backslash as a browser or a disk understands it. */
function plainPath(url: string): string {
  let path = url.replace(/[?#].*$/s, '');
  // A browser decodes an address once, but other programs may decode it again.
  for (let times = 0; times < 3; times++)
    path = path.replace(/%2e/gi, '.').replace(/%2f/gi, '/').replace(/%5c/gi, '\\').replace(/%25/g, '%');
  return path.replaceAll('\\', '/');
}

/** Whether an address is a place on somebody's disk. */
export function isOnDisk(url: string): boolean {
  return /^(?:file:|[a-z]:[\\/]|\\\\|~\/)/i.test(url);
}
