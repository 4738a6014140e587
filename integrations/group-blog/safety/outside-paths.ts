/** Whether the address of a picture leads out of the folder that its file stands in, in whatever disguise. */
export function leavesOwnFolder(url: string): boolean {
  return waysUp(url) > 0;
}

/** Whether a link that is no web address leads out of the content folder, and out of the site too. */
export function leavesContent(url: string, from: string): boolean {
  if (/^[a-z][a-z\d+.-]+:/i.test(url)) return false;
  // A file is meant from the file, anything else from its page, which is as deep as the file's name.
  const isFile = /\.mdx?$/i.test(plainPath(url));
  const depth = isFile ? from.split('/').length - 1 : from.replace(/\/index\.mdx?$/, '').split('/').length;
  return waysUp(url) > depth;
}

/** How many folders up a relative address goes at its highest. */
function waysUp(url: string): number {
  let depth = 0;
  let highest = 0;
  for (const part of plainPath(url).split('/')) {
    if (part === '..') depth -= 1;
    else if (part !== '' && part !== '.') depth += 1;
    highest = Math.min(highest, depth);
  }
  return -highest;
}

/** Without query and anchor, every `%2e` and backslash as what a browser or a disk takes it for. */
function plainPath(url: string): string {
  let path = url.replace(/[?#].*$/s, '');
  // As often as somebody may have written it over: a browser reads it once, and who knows what else.
  for (let times = 0; times < 3; times++)
    path = path.replace(/%2e/gi, '.').replace(/%2f/gi, '/').replace(/%5c/gi, '\\').replace(/%25/g, '%');
  return path.replaceAll('\\', '/');
}

/** Whether an address is a place on somebody's disk. */
export function isOnDisk(url: string): boolean {
  return /^(?:file:|[a-z]:[\\/]|\\\\|~\/)/i.test(url);
}
