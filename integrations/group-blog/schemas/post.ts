import { z } from 'zod';
import {
  betweenFields,
  date,
  flag,
  isOrdered,
  language,
  name,
  oneOrMore,
  quantity,
  reference,
  text,
  webAddress,
} from './fields.ts';

/** Lower-case letters and digits of any script and single hyphens, at most 40 characters. */
const tag = () =>
  z
    .string()
    .normalize('NFC')
    .max(40)
    .regex(/^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$/u);

/** An address from the root: no host, no query, no way up. */
const alias = () =>
  z
    .string()
    .max(300)
    .regex(/^(?:\/(?!\.{1,2}(?:\/|$))[^\s?#\\/]+)+\/?$/)
    .refine(isDecodable, 'cannot be read as an address');

function isDecodable(address: string): boolean {
  try {
    decodeURI(address);
    return true;
  } catch {
    return false;
  }
}

/** A post of this network as `host/slug`, or a web address. */
const replyTarget = () => z.union([webAddress(), z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)]);

/**
 * `posts/<host>/<slug>.md` or `.mdx`, or `<slug>/index.md(x)`: words. The folder is whose blog it stands on.
 * @param picture schema of a picture beside the file: Astro's `image()`, or `z.string()` outside Astro.
 */
export function postSchema<Picture extends z.ZodType>(picture: Picture) {
  return z
    .strictObject({
      /** The headline. */
      title: text(160).meta({ example: 'title: What we learned' }),
      /** The day it is published; after today it is scheduled and invisible until then. */
      date: date().meta({ example: 'date: 2026-11-20' }),
      /** For lists, search and share cards. Default: the first paragraph, cut at a word. */
      description: text(300).optional().meta({ example: 'description: In one or two sentences.' }),
      /** The day of the last change worth telling. */
      updated: date().optional().meta({ example: 'updated: 2026-11-21' }),
      /** Who wrote it, in order. Default: the host. */
      authors: z.array(reference()).min(1).optional().meta({ example: 'authors: [ann, ben]' }),
      /** The post is each participating author's check-in of that day. */
      challenge: reference().optional().meta({ example: 'challenge: august-21' }),
      /** What was done that day, by unit. Only with `challenge`. */
      values: z.record(name(), quantity()).optional().meta({ example: 'values: { miles: 3 }' }),
      /** What the post answers: `host/slug`, a web address, or a list of them. */
      replyTo: oneOrMore(replyTarget()).optional().meta({ example: 'replyTo: ann/what-we-learned' }),
      /** Communities of interest it speaks to. */
      communities: z.array(reference()).optional().meta({ example: 'communities: [early-risers]' }),
      /** Subjects; each has a page. */
      tags: z.array(tag()).optional().meta({ example: 'tags: [bread, small-business]' }),
      /** The picture above the post. */
      cover: z
        .strictObject({ src: picture, alt: text(300), credit: text(160).optional() })
        .optional()
        .meta({ example: 'cover: { src: ./loaves.jpg, alt: Four loaves on a rack }' }),
      /** Where it was published first. */
      canonical: webAddress().optional().meta({ example: 'canonical: https://ann.example/what-we-learned' }),
      /** BCP 47, when it differs from the network's. */
      language: language().optional().meta({ example: 'language: ja' }),
      /** Old addresses from the root, without base, oldest first; they redirect here. */
      aliases: z.array(alias()).optional().meta({ example: 'aliases: [/2012/02/day-5/]' }),
      /** In no build at all. */
      draft: flag().optional().meta({ example: 'draft: true' }),
      /** Reachable by its link, in no list, feed, search, sitemap or count. */
      unlisted: flag().optional().meta({ example: 'unlisted: true' }),
    })
    .refine(
      ({ date: published, updated }) => isOrdered(published, updated),
      betweenFields({ problem: 'out-of-range', message: 'lies before date', at: 'updated' }),
    )
    .refine(
      ({ values, challenge }) => values === undefined || challenge !== undefined,
      betweenFields({
        problem: 'unknown-field',
        message: 'only stands beside challenge',
        at: 'values',
        fix: 'add the line "challenge: <its id>", or remove values',
      }),
    );
}

export type PostData<Picture = unknown> = Omit<z.output<ReturnType<typeof postSchema>>, 'cover'> & {
  cover?: { src: Picture; alt: string; credit?: string | undefined } | undefined;
};
