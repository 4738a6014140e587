import { describe, expect, it } from 'vitest';
import { buildMemberPage } from '../../../integrations/group-blog/views/pages/member-page.ts';
import { buildStepsPage, type StepsPage } from '../../../integrations/group-blog/views/pages/steps-page.ts';
import { member, memberOf, siteOf, strategy, type InputOf, type Parts } from '../../support/content.ts';
import { problemsWith } from '../../support/folder.ts';

const network = { repository: 'https://github.com/friends/network', language: 'en-GB' };
const parts = (facts: Partial<InputOf<'strategies'>>, more: Parts = {}): Parts => ({
  network,
  members: [member('ann', { name: 'Ann' })],
  strategies: [strategy('ann', facts)],
  ...more,
});

function pageOf(facts: Partial<InputOf<'strategies'>>, more: Parts = {}): StepsPage {
  const site = siteOf(parts(facts, more));
  const [own] = site.network.strategies;
  if (!own) throw new Error('there is no strategy');
  return buildStepsPage(site, own);
}

const TWO = { money: 'Bread, on Saturdays', buyers: 'Families near by' };
const THREE = { ...TWO, where: 'At the school gate' };

describe('the page of starter steps', () => {
  it('asks the basics, then from people to tools, in this order, and says when the systems come', () => {
    const { groups, heading, updated } = pageOf({ basics: TWO });
    expect(heading).toBe('Ann’s starter steps');
    expect(updated).toBe('Last gone through on 2 March 2026.');
    expect(groups.map(({ count }) => count)).toEqual(['2 of 6 basics', '0 of 4 from people to tools']);
    expect(groups[0]?.later).toContain('once 3 basics are answered');
    expect(groups[1]?.steps.map(({ title }) => title)).toEqual([
      'People',
      'Objectives',
      'Strategy',
      'Technology',
    ]);
  });

  it('asks the systems between them, once three basics stand', () => {
    const { groups } = pageOf({ basics: THREE, systems: { roles: 'I write, Ben asks' } });
    expect(groups.map(({ steps }) => steps.length)).toEqual([6, 5, 4]);
    expect(groups[1]?.count).toBe('1 of 5 on day to day');
    expect(groups[0]?.later).toBeNull();
  });

  it('shows what is answered without an example, and says kindly what is too short to count', () => {
    const [basics] = pageOf({ basics: { money: 'Bread, on Saturdays', buyers: 'All' } }).groups;
    expect(basics?.steps[0]).toMatchObject({
      answers: ['Bread, on Saturdays'],
      short: null,
      example: null,
      invitation: null,
    });
    expect(basics?.steps[1]).toMatchObject({
      answers: ['All'],
      short: 'An answer counts from ten characters.',
      example: 'For example: families who live within two miles.',
      invitation: null,
    });
  });

  it('leads from an empty step to the file in the editor, with the lines that begin the answer', () => {
    const { groups } = pageOf({ basics: TWO });
    const edit = 'https://github.com/friends/network/edit/main/content/strategies/ann.md';
    expect(groups[0]?.steps[2]?.invitation).toMatchObject({ url: edit, lines: '  where: ' });
    expect(groups[1]?.steps[1]?.invitation).toMatchObject({
      url: edit,
      lines: 'post:\n  objectives:\n    - id: first\n      text: ',
    });
  });

  it('invites to nothing without a repository, and nobody who has left', () => {
    const without = pageOf({}, { network: { language: 'en-GB' } });
    const left = pageOf({}, { members: [member('ann', { left: '2026-03-05' })] });
    for (const { groups } of [without, left]) {
      expect(groups.flatMap(({ steps }) => steps.map(({ invitation }) => invitation))).toEqual(
        Array.from({ length: 10 }, () => null),
      );
    }
  });

  it('shows every objective', () => {
    const objectives = [
      { id: 'one', text: 'Ten people a week come' },
      { id: 'two', text: 'And two come back' },
    ];
    const { groups } = pageOf({ post: { objectives } });
    expect(groups[1]?.steps[1]?.answers).toEqual(['Ten people a week come', 'And two come back']);
  });
});

describe('the page of a member', () => {
  const ann = (facts: Parts) => {
    const site = siteOf(facts);
    return buildMemberPage(site, memberOf(site.network, 'ann'));
  };

  it('leads to their starter steps', () => {
    expect(ann(parts({ basics: THREE }))).toMatchObject({
      steps: { text: 'Starter steps', url: '/members/ann/steps/', count: '3 of 6 basics' },
      beginSteps: null,
    });
  });

  it('leads to nothing that is dated after today', () => {
    expect(ann(parts({ updated: '2026-04-01' })).steps).toBeNull();
  });

  it('begins their file with the first question, for a member who has none', () => {
    const { steps, beginSteps } = ann(parts({}, { strategies: [] }));
    expect(steps).toBeNull();
    const fields = new URL(beginSteps ?? 'about:blank').searchParams;
    expect(fields.get('filename')).toBe('content/strategies/ann.md');
    const text = fields.get('value') ?? '';
    expect(text).toMatch(/\nbasics:\n {2}money: \n---\n/);
    const filled = text.replace('YYYY-MM-DD', '2026-03-02').replace('money: ', 'money: Bread');
    expect(problemsWith({ 'strategies/ann.md': filled })).toEqual([]);
  });

  it.each([{ guest: true as const }, { left: '2026-03-05' }])('begins nothing for %o', (facts) => {
    expect(ann({ network, members: [member('ann', facts)] }).beginSteps).toBeNull();
  });
});
