import { z } from 'zod';
import { challengeSchema } from './challenge.ts';
import { checkInSchema } from './check-in.ts';
import { communitySchema } from './community.ts';
import { memberSchema } from './member.ts';
import { networkSchema } from './network.ts';
import { participantSchema } from './participant.ts';
import { postSchema } from './post.ts';
import { verdictSchema } from './verdict.ts';

/** Every kind of content file: the folder it lives in, how its path is written in messages, its schema. */
export const KINDS = {
  network: { folder: '', shape: 'network.md', schema: () => networkSchema },
  members: { folder: 'members', shape: 'members/<member>.md', schema: memberSchema },
  posts: { folder: 'posts', shape: 'posts/<host>/<slug>.md', schema: postSchema },
  communities: { folder: 'communities', shape: 'communities/<community>.md', schema: () => communitySchema },
  challenges: { folder: 'challenges', shape: 'challenges/<challenge>.md', schema: () => challengeSchema },
  participants: {
    folder: 'participants',
    shape: 'participants/<challenge>/<member>.md',
    schema: () => participantSchema,
  },
  checkIns: {
    folder: 'check-ins',
    shape: 'check-ins/<challenge>/<member>/<YYYY-MM-DD>.md',
    schema: () => checkInSchema,
  },
  verdicts: {
    folder: 'verdicts',
    shape: 'verdicts/<judge>/<challenge>/<member>/<goal>.md',
    schema: () => verdictSchema,
  },
} as const satisfies Record<
  string,
  { folder: string; shape: string; schema: (picture: z.ZodType) => z.ZodType }
>;

export type Kind = keyof typeof KINDS;

export const PICTURE_EXTENSIONS = ['avif', 'gif', 'jpeg', 'jpg', 'png', 'svg', 'webp'];
