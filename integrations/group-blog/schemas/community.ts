import { z } from 'zod';
import { text } from './fields.ts';

/** `communities/<community>.md`: who shares an interest. */
export const communitySchema = z.strictObject({
  name: text(80).meta({ description: 'What the community is called.', example: 'name: Early risers' }),
  interest: text(200).meta({
    description: 'The interest its people share.',
    example: 'interest: Getting up before six, and what it is good for.',
  }),
});

export type CommunityData = z.output<typeof communitySchema>;
