import type { Network } from '../network/network.ts';
import type { Now } from '../network/now.ts';
import { participantEvidence, type FileEvidence } from './participant-evidence.ts';

/** Says in a line each why days are known less well than they could be, to who builds the site. */
export function evidenceNotices(network: Network, now: Now): string[] {
  const { history, challenges, words } = network;
  if (!history) return [];
  const { noHistory, nobodyVouches, squashes } = words.evidence;
  const isAny = (is: (file: FileEvidence) => boolean): boolean =>
    challenges.some(({ participants }) =>
      participants.some((participation) => {
        const evidence = participantEvidence(network, participation, now);
        if (!evidence) return false;
        const { checkIns, posts } = participation;
        return checkIns.map(evidence.ofCheckIn).some(is) || posts.map(evidence.ofPost).some(is);
      }),
    );
  // Days that witnessed.json keeps are known without a history.
  if (history.fault !== null)
    return isAny(({ grade }) => grade === 'unverified') ? [noHistory[history.fault]] : [];
  if (history.vouchers === null) return [nobodyVouches];
  return isAny(({ grade, isSquash }) => grade === 'backfilled' && isSquash) ? [squashes] : [];
}
