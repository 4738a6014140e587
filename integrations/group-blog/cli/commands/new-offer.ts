import { defineNewFile } from './new-file.ts';
import { ID } from './shared-flags.ts';

export const newOffer = defineNewFile({
  name: 'new offer',
  summary: 'Offer something to one community, with a partner',
  positionals: ['<giver>'],
  flags: {
    title: { value: 'text', help: 'What the offer is called' },
    community: { value: 'community', help: 'The one community that it is for' },
    value: { value: 'text', help: 'What its people get' },
    partner: { value: 'name', help: 'Who does it too: a member, or with --partner-url anybody else' },
    'partner-url': { value: 'address', help: 'The website of a partner who is no member' },
    starts: { value: 'date', help: 'The first day' },
    ends: { value: 'date', help: 'The last day' },
    'giver-will': { value: 'text', help: 'What the giver promises' },
    'giver-by': { value: 'date', help: 'By which day (default: the last)' },
    'partner-will': { value: 'text', help: 'What the partner promises' },
    'partner-by': { value: 'date', help: 'By which day (default: the last)' },
    ...ID,
  },
  required: ['title', 'community', 'value', 'partner', 'starts', 'ends', 'giver-will', 'partner-will'],
  examples: [
    'new offer ann --title "First loaf" --community early-risers --value "A fresh loaf" --partner "The Corner Mill" --partner-url https://mill.example --starts 2026-08-03 --ends 2026-08-23 --giver-will "Bake forty loaves" --partner-will "Tell its customers"',
  ],
  load: async () => (await import('../new-files/offer.ts')).prepareOffer,
});
