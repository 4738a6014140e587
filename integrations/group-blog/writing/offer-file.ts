import { contentPath } from '../model/content-path.ts';
import type { Community } from '../network/network.ts';
import { offers, type Side } from '../schemas/offer.ts';
import { PLACEHOLDERS } from '../schemas/placeholders.ts';
import { commentedFields } from './commented-fields.ts';
import { fileText, flowMap, yamlLines, type NewFile } from './file-text.ts';

export interface OfferFileFacts {
  giver: string;
  /** The name of the file. */
  id: string;
  title: string;
  community: string;
  value: string;
  /** The id of a member, or somebody outside of the network. */
  partner: string | { name: string; url: string };
  starts: string;
  ends: string;
  promises: readonly { by: Side; what: string; due: string }[];
  body: string;
}

/** Writes the file of a new offer. */
export function offerFile({ giver, id, promises, starts, ends, body, ...fields }: OfferFileFacts): NewFile {
  const { title, community, value, partner } = fields;
  const lines = [
    ...yamlLines({ title, community, value }),
    `partner: ${typeof partner === 'string' ? partner : flowMap(partner)}`,
    `starts: ${starts}`,
    `ends: ${ends}`,
    'promises:',
    // A date needs no quotes where a person goes on writing.
    ...promises.map(({ by, what, due }) => `  - ${flowMap({ by, what }).replace(/ \}$/, '')}, due: ${due} }`),
    ...commentedFields(offers.schema, {
      written: ['title', 'community', 'value', 'partner', 'starts', 'ends', 'promises'],
    }),
  ];
  return { path: contentPath(offers, { member: giver, offer: id }), text: fileText(lines, body) };
}

/** Begins an offer for a community, whose giver, partner and days are left open. */
export function offerToFillIn({ id }: Pick<Community, 'id'>): NewFile {
  return offerFile({
    giver: PLACEHOLDERS.author,
    id: PLACEHOLDERS.slug,
    title: 'What the offer is called',
    community: id,
    value: 'What its people get',
    partner: { name: 'Who does it with you', url: 'https://example.org' },
    starts: PLACEHOLDERS.date,
    ends: PLACEHOLDERS.date,
    promises: [
      { by: 'giver', what: 'What you will do', due: PLACEHOLDERS.date },
      { by: 'partner', what: 'What they will do', due: PLACEHOLDERS.date },
    ],
    body: '',
  });
}
