import { cardAddress } from '../../network/pages/page-files.ts';
import { pageAddressOf } from '../../network/pages/page-addresses.ts';
import { pageTypeAt, PAGES } from '../../network/pages/pages.ts';
import type { Network, Participation } from '../../network/network.ts';
import { buildProgress } from '../../progress/build-progress.ts';
import { isCivilDate } from '../../schemas/fields.ts';
import { publicHeadline } from '../../views/parts/headline.ts';
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
 * depend on today.
 * @param network as of a day on which all changes are visible.
 */
export function countedDays(change: ContentChange, network: Network): CountedDay[] {
  const date = dateOf(change);
  if (date === null || change.what === 'removed' || change.fields['draft'] === true) return [];
  return participationsOf(change, network).flatMap((participation) => {
    const verdicts = participation.verdicts.filter(({ on }) => on <= date);
    const view = buildProgress(network, { ...participation, verdicts }, { date });
    const { n, of, label, phase } = view.day;
    const isCounted = view.days[n - 1]?.state === 'kept' || view.days[n - 1]?.state === 'bonus';
    if (phase !== 'running' || !isCounted) return [];
    const { challenge, member } = participation;
    const status = publicHeadline(view, network)
      .slice(label.length + 1)
      .trim();
    const text = [network.words.progress.makesDay(label, member.name), status].filter(Boolean).join(' ');
    return [{ challenge: challenge.id, member: member.id, date, n, of, text }];
  });
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
