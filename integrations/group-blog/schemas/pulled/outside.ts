import { z } from 'zod';
import { language, tag, text, webAddress } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { html, instant } from './fields.ts';

/** How long the HTML of a post from elsewhere may be, in characters. */
export const MAX_OUTSIDE_HTML = 400_000;

/** A post that a member wrote at a blog of their own elsewhere. `group-blog pull` writes these files. */
export const outside = defineKind({
  id: 'outside',
  path: 'outside/<member>/<entry>.json',
  words: { one: 'outside post', heading: 'A post from elsewhere' },
  order: 200,
  isByHand: false,
  schema: z.strictObject({
    id: text(2000).meta({
      description: 'The id by which feed readers know it already.',
      example: 'id: "https://ann.example/?p=12"',
    }),
    url: webAddress().meta({
      description: 'Where it stands.',
      example: 'url: https://ann.example/first-loaf/',
    }),
    title: text(300).meta({ description: 'Its title.', example: 'title: The first loaf' }),
    published: instant().meta({
      description: 'When it was published, in UTC.',
      example: 'published: 2026-03-02T10:30:00Z',
    }),
    updated: instant().optional().meta({
      description: 'When it was changed last, in UTC.',
      example: 'updated: 2026-03-03T08:00:00Z',
    }),
    summary: text(300).optional().meta({ description: 'Its first words.', example: 'summary: It rose.' }),
    language: language().optional().meta({
      description: 'Its language, where the feed names one that is not the network’s.',
      example: 'language: de',
    }),
    tags: z.array(tag()).max(50).optional().meta({
      description: 'What it is about, as the feed says.',
      example: 'tags: [bread]',
    }),
    html: html(MAX_OUTSIDE_HTML).optional().meta({
      description: 'All of it, sanitised. Only where the member says `show: full`.',
      example: 'html: "<p>It rose.</p>"',
    }),
  }),
});
