import { describe, expect, it } from 'vitest';
import { problemsWith } from '../../support/folder.ts';

const FILES = {
  'members/ann.md': '---\nname: Ann\n---\n',
  'communities/larks.md': '---\nname: Larks\ninterest: Mornings\n---\n',
};

/** The days and numbers of an offer that can be out of their range. */
interface Numbers {
  ends?: string;
  due?: string;
  claims?: number;
}

const toldOf = ({ ends = '2026-03-22', due = '2026-03-10', claims = 5 }: Numbers): string[] =>
  problemsWith(
    {
      ...FILES,
      'offers/ann/loaf.md': [
        '---',
        'title: A loaf',
        'community: larks',
        'value: Bread',
        'partner: { name: The Mill, url: "https://mill.example" }',
        'starts: 2026-03-02',
        `ends: ${ends}`,
        'promises:',
        `  - { by: giver, what: Bake, due: ${due} }`,
        '  - { by: partner, what: Tell, due: 2026-03-02 }',
        `results: { on: 2026-03-09, views: 5, claims: ${claims} }`,
        '---',
        '',
      ].join('\n'),
    },
    '2026-03-10',
  )
    .filter(({ code }) => code !== 'offer-before-giving')
    .map(({ code, field }) => `${code} ${field ?? ''}`);

describe('the days and numbers of an offer', () => {
  it('may just touch their ends', () => {
    expect(toldOf({ claims: 5 })).toEqual([]);
    expect(toldOf({ due: '2026-03-02' })).toEqual([]);
    expect(toldOf({ due: '2026-03-22' })).toEqual([]);
    expect(toldOf({ ends: '2026-03-02', due: '2026-03-02' })).toEqual([]);
  });

  it.each([
    ['more claims than views', { claims: 6 }, 'results.claims'],
    ['an end before the start', { ends: '2026-03-01', due: '2026-03-02' }, 'ends'],
    ['a promise due before it starts', { due: '2026-03-01' }, 'promises.0.due'],
    ['a promise due after it ends', { due: '2026-03-23' }, 'promises.0.due'],
  ] satisfies [string, Numbers, string][])('may not be out of range: %s', (_, numbers, field) => {
    expect(toldOf(numbers)).toContain(`out-of-range ${field}`);
  });
});
