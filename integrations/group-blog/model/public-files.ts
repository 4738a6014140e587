/**
 * The addresses of the files in the `public` folder of the site, which are served as they are; undefined where that folder
 * is not known.
 */
export type PublicFiles = ReadonlySet<string> | undefined;

/** Whether one of these files is served at an address, as itself or as an HTML page. */
export function isPublicFile(files: PublicFiles, address: string): boolean {
  if (files === undefined) return false;
  const bare = address.replace(/\/$/, '');
  return [address, `${bare}/index.html`, `${bare}.html`].some((one) => files.has(one));
}

/** Says where to put a file that the site serves as it is, in words that follow "put it". */
export function publicFolderText(name: string): string {
  return `into the site's public folder, beside the content folder, as public/${name}`;
}
