import type { APIRoute, GetStaticPaths } from 'astro';
import { readFile } from 'node:fs/promises';
import { loadSite } from '../../astro/content/load-site.ts';
import { staticPath } from '../../astro/content/static-path.ts';
import { videosOf, type VideoFile } from '../../astro/content/videos.ts';

/** Publishes the videos beside posts that have a page and show them. */
export const getStaticPaths = (async () =>
  videosOf(await loadSite()).map((video) =>
    staticPath({ host: video.host, slug: video.slug, video: video.name }, { video }),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ video: VideoFile }> = async ({ props }) =>
  new Response(new Uint8Array(await readFile(props.video.path)), {
    headers: { 'content-type': props.video.name.endsWith('.webm') ? 'video/webm' : 'video/mp4' },
  });
