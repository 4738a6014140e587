import type { APIRoute, GetStaticPaths } from 'astro';
import { htmlResponse } from '../../astro/content/html-response.ts';
import { loadSite } from '../../astro/content/load-site.ts';
import { staticPath } from '../../astro/content/static-path.ts';
import { aliasRedirects } from '../../views/pages/alias-redirects.ts';
import { redirectHtml } from '../../views/pages/redirect-html.ts';

/** Redirects from old addresses that are files, such as `/2012/02/day-5.html`, to the posts. */
export const getStaticPaths = (async () => {
  const site = await loadSite();
  return aliasRedirects(site)
    .filter(({ isFile }) => isFile)
    .map(({ path, to }) => staticPath({ file: path }, { html: redirectHtml(site, to) }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ html: string }> = ({ props }) => htmlResponse(props.html);
