import type { APIRoute, GetStaticPaths } from 'astro';
import { drawGalleryCard } from './gallery-cards.ts';
import { GALLERY_CARDS } from './gallery.ts';

/** Serves the pictures of the gallery of cards, which only `astro dev` has. */
export const getStaticPaths = (() =>
  [...GALLERY_CARDS.keys()].map((card) => ({ params: { card } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { card: string }> = async ({ params }) => {
  const { bytes } = await drawGalleryCard(params.card);
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'image/png' } });
};
