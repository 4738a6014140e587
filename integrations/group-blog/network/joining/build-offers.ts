import { byText, compareText } from '../../model/compare.ts';
import type { EntryOf } from '../../model/entries.ts';
import { actsOf } from '../acts/acts.ts';
import type { Act, Member, Network, Offer } from '../network.ts';
import { sourceOf, type NetworkDraft } from './network-draft.ts';

/** Giving comes before offering: how many different people a member has supported whose offers are listed. */
export const SUPPORTED_BEFORE_OFFERING = 3;

/**
 * Joins what members offer with its people and its community, and puts it on their lists. The network has to know its acts already. Offers
 * of or for nobody are left out: the checks report them.
 */
export function buildOffers(
  entries: readonly EntryOf<'offers'>[],
  { members, communities }: Pick<NetworkDraft, 'members' | 'communities'>,
  network: Network,
): Offer[] {
  const { today } = network;
  const { given } = actsOf(network);
  const offers = entries.flatMap(({ id, data, ...source }): Offer[] => {
    const [giverId = '', slug = ''] = id.split('/');
    const giver = members.get(giverId);
    const community = communities.get(data.community);
    if (!giver || !community) return [];
    const { starts, ends } = data;
    const status = today < starts ? 'coming' : today > ends ? 'over' : 'open';
    const lastDay = status === 'over' ? ends : today;
    const toSupport = Math.max(
      0,
      SUPPORTED_BEFORE_OFFERING - countSupported(given.get(giverId) ?? [], lastDay),
    );
    const { results } = data;
    return [
      {
        id,
        slug,
        giver,
        title: data.title,
        community,
        value: data.value,
        partner: typeof data.partner === 'string' ? (members.get(data.partner) ?? null) : data.partner,
        starts,
        ends,
        status,
        url: data.url ?? null,
        isCommercial: data.commercial === true,
        promises: data.promises.map(({ by, what, channel = null, due, kept = null, proof = null }) => {
          const isThere = kept !== null && kept <= today;
          return { by, what, channel, due, kept: isThere ? kept : null, proof: isThere ? proof : null };
        }),
        results:
          results && results.on <= today
            ? { ...results, minutes: results.minutes ?? null, cost: results.cost ?? null }
            : null,
        reach: data.reach ?? null,
        isListed: toSupport === 0 && !giver.isGuest && !giver.isEarlier,
        toSupport,
        source: sourceOf(source),
      },
    ];
  });
  for (const offer of offers.toSorted(lastToEndFirst)) addToLists(offer, { members, communities });
  return offers.toSorted(byText(({ id }) => id));
}

function addToLists(
  offer: Offer,
  { members, communities }: Pick<NetworkDraft, 'members' | 'communities'>,
): void {
  const { giver, partner, community, isListed } = offer;
  members.get(giver.id)?.offers.push(offer);
  if (!isListed) return;
  communities.get(community.id)?.offers.push(offer);
  if (partner && 'id' in partner && partner !== giver) members.get(partner.id)?.partnerIn.push(offer);
}

/** Counts the different people who got one of these acts by a day. */
function countSupported(acts: readonly Act[], day: string): number {
  return new Set(acts.flatMap(({ to, date }): Member[] => (date <= day ? [to] : []))).size;
}

/** Puts the offers that end last before the others. For `sort`. */
export function lastToEndFirst(a: Offer, b: Offer): number {
  return compareText(b.ends, a.ends) || compareText(a.id, b.id);
}
