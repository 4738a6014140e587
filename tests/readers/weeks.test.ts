import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { member, post, supportFile, type Parts } from '../support/content.ts';
import { textsOf } from '../support/feed.ts';
import { followWith, READERS, wantInstalled, type Seen } from './readers.ts';
import { tableIn } from './table.ts';

const README = 'integrations/group-blog/README.md';
const NAMES = { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' };

const FIRST = post('ann/first', { title: 'First', date: '2026-02-24' });
const SECOND = post('ben/second', { title: 'Second', date: '2026-03-03' });
const PARTS: Parts = {
  members: [member('ann'), member('ben', { name: 'Ben' }), member('cleo')],
  posts: [FIRST, SECOND],
};
/** Week 9, 23 February to 1 March, is written anew: another title, a late post with an answer, an act, a name. */
const CHANGED: Parts = {
  members: [member('ann'), member('ben', { name: 'Benjamin' }), member('cleo')],
  posts: [
    { ...FIRST, data: { ...FIRST.data, title: 'The first' } },
    post('cleo/late', { title: 'Late', date: '2026-02-26', replyTo: 'ann/first' }),
    SECOND,
  ],
  support: [supportFile('ben/2026-02-25-word', { to: 'ann', kind: 'buy' })],
};

/** The builds that a subscriber meets one after another. */
const BUILDS: readonly { column: string; parts: Parts; now: string }[] = [
  { column: 'In week 10', parts: PARTS, now: '2026-03-03T12:00:00Z' },
  { column: 'A day later', parts: PARTS, now: '2026-03-04T12:00:00Z' },
  { column: 'Week 9 changed', parts: CHANGED, now: '2026-03-05T12:00:00Z' },
  { column: 'Week 10 over', parts: CHANGED, now: '2026-03-09T12:00:00Z' },
  { column: 'A week later', parts: CHANGED, now: '2026-03-16T12:00:00Z' },
];

beforeAll(wantInstalled);

const weekOf = ({ id }: Seen): string => /\/weeks\/2026-(\d+)\/$/.exec(id)?.[1] ?? id;

/** The weeks that each reading brought: "9", or "none". A week that is shown again is brought again. */
function broughtBy(shown: readonly Seen[][]): string[] {
  return shown.map((seen, at) => {
    const weeks = seen.map(weekOf).toSorted();
    for (const known of shown[at - 1] ?? []) weeks.splice(weeks.indexOf(weekOf(known)), 1);
    return weeks.join(', ') || 'none';
  });
}

it("a subscriber of the weeks gets one item a week, once, as the table in the plugin's README says", async () => {
  const rows = [['Reader', 'Feed', ...BUILDS.map(({ column }) => column)]];
  const texts = BUILDS.map(({ parts, now }) => textsOf(parts, { of: 'weeks/', now, html: '' }));
  for (const reader of READERS.filter(({ remembers }) => remembers)) {
    for (const format of reader.formats) {
      const shown = await followWith(
        reader,
        format,
        texts.map((text) => text[format]),
      );
      rows.push([reader.name, NAMES[format], ...broughtBy(shown)]);
    }
  }
  const lines = (table: readonly string[][]): string[] => table.map((cells) => cells.join(' | '));
  expect(lines(tableIn(readFileSync(README, 'utf8'), '### What subscribers of the weeks see'))).toEqual(
    lines(rows),
  );
});
