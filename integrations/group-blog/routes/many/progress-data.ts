import type { APIRoute, GetStaticPaths } from 'astro';
import { pageFilePaths } from '../../astro/content/page-paths.ts';
import { PAGES } from '../../network/pages/pages.ts';
import { buildProgress } from '../../progress/build-progress.ts';
import type { ProgressView } from '../../progress/progress-view.ts';

export const getStaticPaths = (() =>
  pageFilePaths(PAGES.progress, ({ network, now }, participation) =>
    buildProgress(network, participation, now),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ view: ProgressView }> = ({ props }) => Response.json(props.view);
