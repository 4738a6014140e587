import type { APIRoute, GetStaticPaths } from 'astro';
import { galleryPaths, galleryResponse } from './gallery-cards.ts';

export const getStaticPaths = (() => galleryPaths()) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { card: string }> = ({ params }) =>
  galleryResponse(params.card);
