import type { APIRoute, GetStaticPaths } from 'astro';
import { loadSite } from '../astro/content/load-site.ts';
import { staticPath } from '../astro/content/static-path.ts';
import { aliasRedirects } from '../views/pages/alias-redirects.ts';

/** Redirects from old addresses that are files, such as `/2012/02/day-5.html`, to the posts. */
export const getStaticPaths = (async () =>
  aliasRedirects(await loadSite())
    .filter(({ isFile }) => isFile)
    .map(({ path, to }) => staticPath({ file: path }, { to }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ to: string }> = ({ props, redirect }) => redirect(props.to, 301);
