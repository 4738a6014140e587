import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actsOf } from '../../../integrations/group-blog/network/acts/acts.ts';
import { buildCommunityView } from '../../../integrations/group-blog/community/community-view.ts';
import { focusOn } from '../../../integrations/group-blog/community/focus.ts';
import { weekOf } from '../../../integrations/group-blog/schemas/values/iso-week.ts';
import {
  challenge,
  community,
  member,
  participant,
  post,
  supportFile,
  type Parts,
} from '../../support/content.ts';
import { runs } from '../../support/depth.ts';
import { networkOf, PEOPLE } from './network-of.ts';

const person = fc.constantFrom(...PEOPLE);
/** In June 2026; the networks are as of the 30th. */
const date = fc.integer({ min: 1, max: 30 }).map((day) => `2026-06-${String(day).padStart(2, '0')}`);
const url = fc.constantFrom(
  undefined,
  'https://a.example/x',
  'http://www.a.example/x/?ref=1',
  'https://a.example/y',
);

const act = fc.record({ by: fc.constantFrom(...PEOPLE, 'guy'), to: person, date, url });
const written = fc.record({
  host: person,
  author: fc.option(person, { nil: undefined }),
  date,
  replyTo: fc.option(fc.integer({ min: 0, max: 8 }), { nil: undefined }),
  mentions: fc.option(person, { nil: undefined }),
  asks: fc.boolean(),
});

type Act = Parameters<typeof act.map<unknown>>[0] extends (value: infer Value) => unknown ? Value : never;

const toFile = (
  { by, to, date: day, url: address }: Act,
  number: number,
): NonNullable<Parts['support']>[number] =>
  supportFile(`${by}/${day}-n${number}`, { to, ...(address !== undefined && { url: address }) });

const anyParts = fc
  .record({ acts: fc.array(act, { maxLength: 20 }), posts: fc.array(written, { maxLength: 9 }) })
  .map(({ acts, posts }) => {
    const ids = posts.map(({ host }, number) => `${host}/p${number}`);
    return {
      support: acts.map(toFile),
      posts: posts.map(({ author, date: day, replyTo, mentions, asks }, number) =>
        post(ids[number] ?? '', {
          date: day,
          asks,
          links: mentions === undefined ? [] : [{ href: `/members/${mentions}/`, sentence: '' }],
          ...(author !== undefined && { authors: [author] }),
          ...(replyTo !== undefined && { replyTo: ids[replyTo] ?? `${PEOPLE[0] ?? ''}/none` }),
        }),
      ),
    };
  });

const check = (many: number): { numRuns: number } => ({ numRuns: runs(many) });

describe('what members do for each other', () => {
  it('is the same in any order of files', () => {
    const shuffled = anyParts.chain(({ support, posts }) =>
      fc.record({
        parts: fc.constant({ support, posts }),
        other: fc.record({
          support: fc.shuffledSubarray(support, { minLength: support.length }),
          posts: fc.shuffledSubarray(posts, { minLength: posts.length }),
        }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ parts, other }) => {
        expect(JSON.stringify(buildCommunityView(networkOf(other)))).toBe(
          JSON.stringify(buildCommunityView(networkOf(parts))),
        );
      }),
      check(200),
    );
  });

  it('has no less breadth for one more act', () => {
    fc.assert(
      fc.property(anyParts, act, (parts, more) => {
        const breadth = (support: NonNullable<Parts['support']>): number[] =>
          buildCommunityView(networkOf({ ...parts, support })).support.map(({ supported }) => supported);
        const before = breadth(parts.support);
        const after = breadth([...parts.support, toFile(more, parts.support.length)]);
        expect(after.every((number, place) => number >= (before[place] ?? 0))).toBe(true);
      }),
      check(200),
    );
  });

  it('has the same figures with an act beyond the cap', () => {
    fc.assert(
      fc.property(anyParts, person, person, (parts, by, to) => {
        fc.pre(by !== to);
        const four = [1, 2, 3, 4].map((n) => supportFile(`${by}/2026-06-24-z${n}`, { to }));
        const figures = (count: number): unknown => {
          const support = [...parts.support, ...four.slice(0, count)];
          const { acts, ...view } = buildCommunityView(networkOf({ ...parts, support }));
          return { ...view, counted: acts.filter(({ counted }) => counted).length };
        };
        expect(figures(4)).toEqual(figures(3));
      }),
      check(200),
    );
  });

  it('counts at most three acts a week of one for another, and one address once', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const counted = actsOf(networkOf(parts)).all.filter((one) => one.counted);
        const weekly = Map.groupBy(counted, (one) => `${one.by.id} ${one.to.id} ${weekOf(one.date)}`);
        expect([...weekly.values()].every(({ length }) => length <= 3)).toBe(true);
        const placed = counted.flatMap(({ by, to, file }) =>
          file?.address == null ? [] : [`${by.id} ${to.id} ${file.address}`],
        );
        expect(new Set(placed).size).toBe(placed.length);
      }),
      check(200),
    );
  });

  it('suggests the pairs that the rule names, as one finds who looks at every pair', () => {
    const ids = fc.subarray(['x', 'y', 'z']);
    const people = fc.array(fc.record({ serves: ids, wants: ids }), { minLength: 2, maxLength: 7 });
    const guestPosts = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 6 });
    fc.assert(
      fc.property(people, guestPosts, (members, written) => {
        const wrote = written.filter(
          ([host, guest]) => host !== guest && Math.max(host, guest) < members.length,
        );
        const said = buildCommunityView(
          networkOf({
            communities: ['z', 'x', 'y'].map((id) => community(id)),
            members: members.map(({ serves, wants }, n) => member(`m${n}`, { serves, wantsToServe: wants })),
            posts: wrote.map(([host, guest], n) =>
              post(`m${host}/p${n}`, { date: '2026-06-01', authors: [`m${guest}`] }),
            ),
          }),
        ).suggestions;
        const writtenBy = (n: number): number => wrote.filter(([, guest]) => guest === n).length;
        const pairs = members.flatMap((a, i) =>
          members.flatMap((b, j) => {
            const both = [
              ...a.serves.filter((id) => b.wants.includes(id)),
              ...b.serves.filter((id) => a.wants.includes(id)),
            ];
            const isNew = !wrote.some(
              ([host, guest]) => (host === i && guest === j) || (host === j && guest === i),
            );
            return i < j && isNew && both.length > 0
              ? [{ pair: [i, j], community: both.toSorted()[0], sum: writtenBy(i) + writtenBy(j) }]
              : [];
          }),
        );
        const named = members.map(() => 0);
        const expected = pairs
          .toSorted((one, other) => one.sum - other.sum)
          .filter(({ pair }) => {
            if (pair.some((n) => named[n] === 3)) return false;
            for (const n of pair) named[n] = (named[n] ?? 0) + 1;
            return true;
          });
        expect(said.map(({ members: [a, b], community: id }) => [a, b, id])).toEqual(
          expected.map(({ pair: [a = 0, b = 0], community: id }) => [`m${a}`, `m${b}`, id]),
        );
      }),
      check(200),
    );
  });

  it('has the written focus of past weeks, whatever is added', () => {
    const focus = fc.array(fc.option(fc.constantFrom('ann', 'ben', 'cleo')), { maxLength: 4 });
    fc.assert(
      fc.property(focus, anyParts, anyParts, (list, parts, more) => {
        const spring: Parts = {
          challenges: [challenge('spring', { start: '2026-06-01', plan: { days: 60 }, focus: list })],
          participants: ['ann', 'ben', 'cleo'].map((id) => participant(`spring/${id}`)),
        };
        const past = (added: Parts): (string | undefined)[] =>
          ['2026-06-07', '2026-06-14', '2026-06-21', '2026-06-28'].map(
            (day) => focusOn(networkOf({ ...spring, ...added }), day)?.member.id,
          );
        const known = past(parts);
        expect(known).toEqual(Array.from({ length: 4 }, (_, k) => list[k] ?? undefined));
        expect(past({ support: [...parts.support, ...more.support], posts: more.posts })).toEqual(known);
      }),
      check(200),
    );
  });
});
