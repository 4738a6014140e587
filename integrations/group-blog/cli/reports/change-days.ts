import { cardAddress } from '../../network/pages/page-files.ts';
import { pageAddressOf } from '../../network/pages/page-addresses.ts';
import { pageTypeAt, PAGES } from '../../network/pages/pages.ts';
import type { Network, Participation } from '../../network/network.ts';
import { participantEvidence } from '../../evidence/participant-evidence.ts';
import { todayIn, type Now } from '../../network/now.ts';
import { dayText } from '../../words/dates.ts';
import { buildProgress } from '../../progress/build-progress.ts';
import { isCivilDate } from '../../schemas/fields.ts';
import { publicHeadline } from '../../views/parts/headline.ts';
import { sentences } from '../../words/sentences.ts';
import { authorsOf } from './change-text.ts';
import type { ContentChange } from '../git/content-changes.ts';

/** A day of a challenge that counts because of a post or a check-in. */
export interface CountedDay {
  challenge: string;
  member: string;
  date: string;
  n: number;
  of: number;
  /** "This makes Day 5 of 21 for Ann. On pace." */
  text: string;
}

/** Returns the date of a post or a check-in; null for other files, and for a date that does not exist. */
export function dateOf({ place, fields }: ContentChange): string | null {
  if (place.is !== 'content') return null;
  const date = place.kind === 'checkIns' ? place.parts[2] : place.kind === 'posts' ? fields['date'] : null;
  return typeof date === 'string' && isCivilDate(date) ? date : null;
}

/**
 * Returns the days of challenges that count because of a post or a check-in. Each sentence is as of its own date, so that it does not
 * depend on today, but that of a day which by the history of the repository arrives too late.
 * @param network as of a day on which all changes are visible.
 * @param now when the change arrives.
 */
export function countedDays(change: ContentChange, network: Network, now: Now): CountedDay[] {
  const date = dateOf(change);
  if (date === null || change.what === 'removed' || change.fields['draft'] === true) return [];
  return participationsOf(change, network).flatMap((participation) => {
    const verdicts = participation.verdicts.filter(({ on }) => on <= date);
    const view = buildProgress(network, { ...participation, verdicts }, { date });
    const { n, of, label, phase } = view.day;
    const late = lateText(change.path, participation, network, now);
    if (late !== null && phase === 'running') {
      return [
        { challenge: participation.challenge.id, member: participation.member.id, date, n, of, text: late },
      ];
    }
    const isCounted = view.days[n - 1]?.state === 'kept' || view.days[n - 1]?.state === 'bonus';
    if (phase !== 'running' || !isCounted) return [];
    const { challenge, member } = participation;
    const status = publicHeadline(view, network)
      .slice(label.length + 1)
      .trim();
    const text = sentences([network.words.progress.makesDay(label, member.name), status], network.words);
    return [{ challenge: challenge.id, member: member.id, date, n, of, text }];
  });
}

/** Says that a file arrives too late to keep its day; null where it does not, and where the challenge asks for no evidence. */
function lateText(path: string, participation: Participation, network: Network, now: Now): string | null {
  const evidence = participantEvidence(network, participation, now);
  const checkIn = participation.checkIns.find((one) => one.path === path);
  const post = participation.posts.find(({ source }) => source.path === path);
  const found = checkIn ? evidence?.ofCheckIn(checkIn) : post && evidence?.ofPost(post);
  const day = checkIn ?? post;
  if (!found || !day || found.keepsDay) return null;
  const { language, words } = network;
  const arrives = found.sighting?.landed ?? todayIn(now, participation.member.timezone);
  return words.evidence.arrivesToday(dayText(day.date, language), dayText(arrives, language));
}

function participationsOf(
  { place, fields }: Pick<ContentChange, 'place' | 'fields'>,
  { challenges }: Network,
): Participation[] {
  if (place.is !== 'content') return [];
  const [first = '', second = ''] = place.parts;
  const find = (challenge: unknown, members: readonly string[]): Participation[] =>
    (challenges.find(({ id }) => id === challenge)?.participants ?? []).filter(({ member }) =>
      members.includes(member.id),
    );
  switch (place.kind) {
    case 'posts':
      return find(fields['challenge'], authorsOf(first, fields));
    case 'checkIns':
    case 'participants':
      return find(first, [second]);
    default:
      return [];
  }
}

/** Returns the addresses of the share cards that show a change, for visible pages. */
export function cardsShowing({ what, ...change }: ContentChange, network: Network): string[] {
  const own = pageAddressOf({ ...change, isLink: false });
  const isVisible = own === undefined || network.pageAddresses.get(own) === own;
  if (what === 'removed' || !isVisible) return [];
  const ofProgress = participationsOf(change, network).map(({ challenge, member }) =>
    PAGES.progress.make(challenge.id, member.id),
  );
  const pages = [...(own === undefined ? [] : [own]), ...ofProgress];
  return [...new Set(pages)].filter((page) => pageTypeAt(page)?.hasCard).map(cardAddress);
}
