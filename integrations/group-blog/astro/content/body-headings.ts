import { getEntry, render, type RenderResult } from 'astro:content';
import { kindNamed } from '../../schemas/kinds.ts';
import type { BodyView } from '../../views/parts/body-view.ts';
import { collectionOf } from './collections.ts';

/** Gives the headings of a rendered body, in the order of the text. */
export async function bodyHeadings({ kind, id, isEmpty }: BodyView): Promise<RenderResult['headings']> {
  const entry = isEmpty ? undefined : await getEntry(collectionOf(kindNamed(kind)), id);
  return entry ? (await render(entry)).headings : [];
}
