import { beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../support/contract.ts';
import { IS_DEEP, tried } from '../support/depth.ts';
import { bytesOf, readDist, type Dist } from '../support/dist.ts';
import { createSite } from '../support/site.ts';

/** Half past ten in the morning in London: Wednesday is half an hour old on one island, Thursday on another. */
const NOW = '2026-03-04T10:30Z';
const MACHINES: readonly { TZ: string; deep?: true }[] = [
  { TZ: 'Pacific/Kiritimati' },
  { TZ: 'Pacific/Honolulu' },
  { TZ: 'UTC', deep: true },
];
const FIRST_DAYS = [1, 2, 3].map((n) => `2026-03-0${n + 1}`);

const member = (name: string, timezone: string): string => `---\nname: ${name}\ntimezone: ${timezone}\n---\n`;
const TAKES_PART = '---\ngoals:\n  - { title: Walk, target: 7, unit: miles }\n---\n';
const CHECK_IN = '---\nvalues: { miles: 1 }\n---\n';

const FILES = Object.fromEntries([
  ['content/members/kiri.md', member('Kiri Ioane', 'Pacific/Kiritimati')],
  ['content/members/hono.md', member('Hono Kealoha', 'Pacific/Honolulu')],
  ...['kiri', 'hono'].flatMap((id) => [
    [`content/participants/week/${id}.md`, TAKES_PART],
    // Not yet on Thursday, which is today for one of them only.
    ...FIRST_DAYS.map((date) => [`content/check-ins/week/${id}/${date}.md`, CHECK_IN]),
  ]),
]) as Record<string, string>;

/** The deep tests start a process in each time zone; otherwise one process builds both sites, and changes its zone. */
const MACHINE = IS_DEEP ? { process: 'own' as const } : undefined;

let sites: Map<string, Buffer>[];
let dist: Dist;

beforeAll(async () => {
  const built = tried(MACHINES).map(({ TZ }) => ({
    TZ,
    site: createSite('three-members', FILES, { cards: 'own' }),
  }));
  for (const { TZ, site } of built) {
    expect(await site.build({ TZ, GROUP_BLOG_TODAY: NOW }, MACHINE)).toMatchObject({ status: 0 });
  }
  sites = built.map(({ site }) => bytesOf(site.path('dist')));
  dist = readDist(built[0]?.site.path('dist') ?? '');
});

const headlineOf = (id: string): string => dist.page(`/challenges/week/${id}/`)('.gb-headline').text();
const dataOf = (id: string): Json => JSON.parse(dist.text(`/challenges/week/${id}/progress.json`)) as Json;

describe('at an instant', () => {
  it('each member sees their own day', () => {
    expect(dataOf('kiri')).toMatchObject({ asOf: '2026-03-05', day: { n: 4, label: 'Day 4 of 7' } });
    expect(dataOf('ben')).toMatchObject({ asOf: '2026-03-04', day: { n: 3 } });
    expect(dataOf('hono')).toMatchObject({ asOf: '2026-03-04', day: { n: 3 } });
    expect(headlineOf('kiri')).toMatch(/^Day 4 of 7\. /);
    expect(headlineOf('hono')).toMatch(/^Day 3 of 7\. /);
  });

  it('the same three check-ins leave today open here, and are today done there', () => {
    const statesOf = (id: string): unknown[] =>
      dist
        .page(`/challenges/week/${id}/`)('table.gb-strip td.gb-day')
        .toArray()
        .slice(0, 4)
        .map((cell) => cell.attribs['class']?.replace('gb-day gb-day-', ''));
    expect(statesOf('kiri')).toEqual(['kept', 'kept', 'kept', 'open']);
    expect(statesOf('hono')).toEqual(['kept', 'kept', 'kept', 'future']);
  });

  it('the challenge’s page stands on the network’s day, and counts each member’s own', () => {
    const page = dist.page('/challenges/week/');
    expect(page('.gb-eyebrow').first().text()).toContain('Day 3 of 7');
    // Ann and Ben wrote nothing that day; Hono did, and for Kiri it is another.
    expect(page('.gb-lead').text()).toBe('1 of 4 checked in, 3 still have time.');
  });

  it('the machine’s own zone changes no byte', () => {
    const [first, ...others] = sites;
    for (const other of others) {
      expect([...other.keys()]).toEqual([...(first?.keys() ?? [])]);
      const different = [...other].filter(([file, bytes]) => !first?.get(file)?.equals(bytes));
      expect(different.map(([file]) => file)).toEqual([]);
    }
  });
});
