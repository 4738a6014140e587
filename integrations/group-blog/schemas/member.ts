import { z } from 'zod';
import {
  betweenFields,
  date,
  flag,
  isOrdered,
  name,
  oneOrMore,
  reference,
  text,
  timeZone,
} from './fields.ts';

export const MEMBER_KINDS = [
  'individual',
  'business',
  'blogger',
  'nonprofit',
  'government',
  'other',
] as const;

/**
 * `members/<member>.md`: who. Its body is the bio.
 * @param picture schema of a picture beside the file: Astro's `image()`, or `z.string()` outside Astro.
 */
export function memberSchema<Picture extends z.ZodType>(picture: Picture) {
  return z
    .strictObject({
      /** The name shown everywhere. */
      name: text(80).meta({ example: 'name: Ann Baker' }),
      /** What the member is: a network is not only small businesses. Default: individual. */
      kind: z.enum(MEMBER_KINDS).default('individual').meta({ example: 'kind: business' }),
      /** The day they joined. */
      joined: date().optional().meta({ example: 'joined: 2026-01-15' }),
      /** The day they left; page, posts and addresses stay. */
      left: date().optional().meta({ example: 'left: 2026-10-01' }),
      /** An outside author: writes guest posts, has a page, is listed apart, takes part in no challenge. */
      guest: flag().optional().meta({ example: 'guest: true' }),
      /** One line under the name. */
      tagline: text(160).optional().meta({ example: 'tagline: Bread, and the people who eat it.' }),
      /** A picture beside the file, named after the member; initials are drawn where there is none. */
      avatar: picture.optional().meta({ example: 'avatar: ./ann.jpg' }),
      /** IANA zone of the member's day. Default: the network's. */
      timezone: timeZone().optional().meta({ example: 'timezone: Europe/London' }),
      /** Forge logins that may change this member's files. */
      github: oneOrMore(text(64)).optional().meta({ example: 'github: ann-login' }),
      /** Label to address. */
      links: z
        .record(name(), text(300))
        .optional()
        .meta({ example: 'links: { website: "https://ann.example" }' }),
      /** Communities the member reaches. */
      serves: z.array(reference()).optional().meta({ example: 'serves: [early-risers]' }),
      /** Communities the member would like to reach. */
      wantsToServe: z.array(reference()).optional().meta({ example: 'wantsToServe: [new-runners]' }),
    })
    .refine(
      ({ joined, left }) => isOrdered(joined, left),
      betweenFields({ problem: 'out-of-range', message: 'lies before joined', at: 'left' }),
    );
}

export type MemberData<Picture = unknown> = Omit<z.output<ReturnType<typeof memberSchema>>, 'avatar'> & {
  avatar?: Picture | undefined;
};
