/** The addresses of the files that the site has as they are, from its `public` folder; undefined where nobody knows. */
export type PublicFiles = ReadonlySet<string> | undefined;

/** Whether a file, or a page that is one, stands at an address. */
export function isPublic(files: PublicFiles, address: string): boolean {
  if (files === undefined) return false;
  const bare = address.replace(/\/$/, '');
  return [address, `${bare}/index.html`, `${bare}.html`].some((one) => files.has(one));
}

/** Where a file is put that is the site's, as the end of "put it". */
export function inPublic(name: string): string {
  return `into the site's public folder, beside the content folder, as public/${name}`;
}
