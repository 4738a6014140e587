import { z } from 'zod';
import { date, language, text, timeZone, webAddress } from './fields.ts';

/** `network.md`: who we are together. Its body is the "About" page. */
export const networkSchema = z.strictObject({
  /** The network's name. */
  title: text(60).meta({ example: 'title: Our Network' }),
  /** What the network is, in a sentence or two. */
  description: text(300).meta({ example: 'description: Neighbours who write, and read each other.' }),
  /** The address; given to Astro where its configuration has none. */
  site: webAddress().optional().meta({ example: 'site: https://example.org' }),
  /** IANA zone of the network's day, and of each member's unless they say otherwise. Default: UTC. */
  timezone: timeZone().default('UTC').meta({ example: 'timezone: Europe/London' }),
  /** BCP 47 language of pages and posts unless a post says otherwise. Default: en. */
  language: language().default('en').meta({ example: 'language: en' }),
  /** Forge logins of those who may change everything. */
  organisers: z.array(text(64)).optional().meta({ example: 'organisers: [ann-login]' }),
  /** The repository members send their pull requests to. */
  repository: webAddress().optional().meta({ example: 'repository: https://github.com/ann/our-network' }),
  /** The fixed part of feed ids: a host name and a year it was ours (RFC 4151). */
  feedAuthority: z
    .string()
    .regex(/^[a-z0-9.-]+,\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
    .optional()
    .meta({ example: 'feedAuthority: example.org,2026' }),
  /** Pins the day, for a demonstration. */
  today: date().optional().meta({ example: 'today: 2026-11-20' }),
  /** Addresses of published pages that were taken away on purpose. */
  removed: z
    .array(z.string().startsWith('/'))
    .optional()
    .meta({ example: 'removed: [/posts/ann/old-post/]' }),
});

export type NetworkData = z.output<typeof networkSchema>;
