import type { DataOf, Kind } from './kinds.ts';

/** Stands for every name in a map whose values are ids. */
export const EVERY_NAME = '*';

/**
 * The fields of some data that name files of a kind, one or a list of them; also those of the objects in a field. What is neither a text nor
 * a list, where ids are meant, names nothing.
 */
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
  network: { focus: { [EVERY_NAME]: 'members' } },
  // Behind the participant, a goal has its own id.
  support: { to: 'members', post: 'posts', goal: 'participants' },
  // A partner may also be somebody outside of the network.
  offers: { community: 'communities', partner: 'members' },
};
