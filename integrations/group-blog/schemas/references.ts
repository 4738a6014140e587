import type { DataOf, Kind } from './kinds.ts';

/** The fields of some data that name files of a kind: one, a list or a map of them; also those of the objects in a field. */
export type ReferenceFields<Data = Readonly<Record<string, unknown>>> = {
  readonly [Field in keyof Data]?: Kind | Readonly<Record<string, Kind>>;
};

/** The fields that name files, by the kind whose fields they are. What a post answers can be an address, too. */
export const REFERENCES: { readonly [Id in Kind]?: ReferenceFields<DataOf<Id>> } = {
  members: { serves: 'communities', wantsToServe: 'communities' },
  posts: {
    authors: 'members',
    challenge: 'challenges',
    communities: 'communities',
    replyTo: 'posts',
    translationOf: 'posts',
  },
  challenges: { ledBy: 'members', communities: 'communities', focus: 'members' },
  participants: { partners: 'members', goals: { judge: 'members' } },
  network: { focus: 'members' },
  // Behind the participant, a goal has its own id.
  support: { to: 'members', post: 'posts', goal: 'participants' },
};
