import { describe, expect, it } from 'vitest';
import {
  partnersFor,
  partnersOf,
  type PartnerMatch,
} from '../../../integrations/group-blog/community/partners.ts';
import { buildCommunityPage } from '../../../integrations/group-blog/views/pages/list-pages.ts';
import { buildMemberPage } from '../../../integrations/group-blog/views/pages/member-page.ts';
import { community, member, siteOf } from '../../support/content.ts';

const site = siteOf({
  network: { repository: 'https://github.com/example/blog' },
  communities: [community('bakers', { name: 'Bakers' }), community('larks', { name: 'Larks' })],
  members: [
    member('ann', { name: 'Ann', serves: ['bakers'], wantsToServe: ['larks'] }),
    member('ben', { name: 'Ben', serves: ['larks'], wantsToServe: ['larks'] }),
    member('cleo', { name: 'Cleo', wantsToServe: ['bakers'] }),
    member('dan', { name: 'Dan', guest: true, wantsToServe: ['bakers'] }),
    member('eve', { name: 'Eve', left: '2026-01-02', serves: ['larks'] }),
  ],
});
const { network } = site;
const said = (matches: Iterable<PartnerMatch>): string[] =>
  [...matches].map(
    ({ community: { id }, wants, serves }) => `${wants.id} wants ${id}, ${serves.id} serves them`,
  );
const communityOf = (id: string) => network.communities.find((one) => one.id === id) ?? expect.fail();
const memberOf = (id: string) => network.members.find((one) => one.id === id) ?? expect.fail();

describe('partners', () => {
  it('of a community are members of today of whom one would like to reach it and the other does', () => {
    expect(said(partnersFor(communityOf('bakers'), network))).toEqual(['cleo wants bakers, ann serves them']);
    // Ben serves it already, and Eve has left.
    expect(said(partnersFor(communityOf('larks'), network))).toEqual(['ann wants larks, ben serves them']);
  });

  it('of a member are those in whose match they are, first what they would like to serve', () => {
    expect(said(partnersOf(memberOf('ann'), network))).toEqual([
      'ann wants larks, ben serves them',
      'cleo wants bakers, ann serves them',
    ]);
    // Ben lists one community under both, and is one partner.
    expect(said(partnersOf(memberOf('ben'), network))).toEqual(['ann wants larks, ben serves them']);
    expect(said(partnersOf(memberOf('dan'), network))).toEqual([]);
  });

  it('stand on both pages and the community’s, with the reason and what begins it', () => {
    const onCommunity = buildCommunityPage(site, communityOf('bakers')).partners;
    expect(onCommunity.map(({ reason }) => reason)).toEqual([
      'Cleo would like to reach Bakers, and Ann does.',
    ]);
    const [offer, guestPost] = onCommunity[0]?.links ?? [];
    expect(decodeURIComponent(offer?.url ?? '')).toContain('offers/');
    expect(decodeURIComponent(guestPost?.url ?? '')).toContain('posts/ann/');
    for (const id of ['ann', 'cleo'])
      expect(buildMemberPage(site, memberOf(id)).partners).toContainEqual(onCommunity[0]);
  });

  it('are six at most, so that a page stays short, and everybody comes once before anybody comes again', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const large = siteOf({
      communities: [community('larks', { name: 'Larks' })],
      members: ids.flatMap((id) => [
        member(`wants-${id}`, { wantsToServe: ['larks'] }),
        member(`serves-${id}`, { serves: ['larks'] }),
      ]),
    });
    const larks = large.network.communities[0] ?? expect.fail();
    const all = said(partnersFor(larks, large.network));
    expect(new Set(all).size).toBe(16);
    expect(new Set(all.slice(0, 4).map((match) => match.split(' ')[0])).size).toBe(4);
    expect(buildCommunityPage(large, larks).partners).toHaveLength(6);
  });
});
