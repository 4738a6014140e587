import type { Network } from '../network/network.ts';
import type { Now } from '../network/now.ts';
import { participantEvidence } from './participant-evidence.ts';

/** Says in a line each why days are known less well than they could be, to who builds the site. */
export function evidenceNotices(network: Network, now: Now): string[] {
  const { history, challenges, words } = network;
  if (!history) return [];
  const { noHistory, nobodyVouches, squashes } = words.evidence;
  if (history.fault !== null) return [noHistory[history.fault]];
  if (history.vouchers === null) return [nobodyVouches];
  const isSquashed = challenges.some(({ participants }) =>
    participants.some((participation) => {
      const evidence = participantEvidence(network, participation, now);
      if (!evidence) return false;
      const { checkIns, posts } = participation;
      return [...checkIns.map(evidence.ofCheckIn), ...posts.map(evidence.ofPost)].some(
        ({ grade, isSquash }) => grade === 'backfilled' && isSquash,
      );
    }),
  );
  return isSquashed ? [squashes] : [];
}
