import { z } from 'zod';
import { text } from './fields.ts';

/** `communities/<community>.md`: who shares an interest. */
export const communitySchema = z.strictObject({
  /** What the community is called. */
  name: text(80).meta({ example: 'name: Early risers' }),
  /** The interest its people share. */
  interest: text(200).meta({ example: 'interest: Getting up before six, and what it is good for.' }),
});

export type CommunityData = z.output<typeof communitySchema>;
