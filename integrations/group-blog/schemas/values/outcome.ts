import { z } from 'zod';
import { issue } from '../fields.ts';

/** What can come of writing and talking, and can be counted. */
export const OUTCOMES = [
  'job',
  'expert',
  'answer',
  'relationship',
  'partner',
  'vendor',
  'lead',
  'sale',
  'visit',
  'reply',
  'inbound-link',
] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** What says how many might have looked, and not what came of it. */
const VANITY: ReadonlySet<string> = new Set(['follower', 'like', 'fan', 'impression']);

function isVanity(name: unknown): boolean {
  return typeof name === 'string' && VANITY.has(name.trim().toLowerCase().replace(/s$/, ''));
}

/** The name of an outcome. Followers, likes, fans and impressions are none. */
export function outcome() {
  return z.preprocess((name, context) => {
    if (isVanity(name)) context.addIssue(issue('vanity', VANITY_TEXT));
    return name;
  }, z.enum(OUTCOMES));
}

const VANITY_TEXT = 'counts who might have looked, not what came of it';
