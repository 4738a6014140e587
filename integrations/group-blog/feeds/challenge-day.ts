import { PAGES } from '../network/pages/pages.ts';
import type { Post } from '../network/network.ts';
import { buildProgress } from '../progress/build-progress.ts';
import { dayLabel } from '../network/civil-days.ts';
import { publicHeadline } from '../views/parts/headline.ts';
import type { Site } from '../views/site.ts';
import { cleanText, textOr } from './feed-text.ts';

/** The day of a challenge on which a post was written. */
export interface ChallengeDay {
  id: string;
  title: string;
  url: string;
  /** From 1. */
  day: number;
  /** "Day 5 of 21. On pace."; the day alone for a participant who is not on pace. */
  headline: string;
}

/**
 * Returns the day of a challenge on which a post was written, with the progress of the first author who takes part. The progress is as of
 * that day, so that a feed does not change later. It returns null for a post outside of the challenge's days.
 */
export function challengeDayOf({ network, addresses }: Site, post: Post): ChallengeDay | null {
  const { challenge, date, authors } = post;
  if (!challenge) return null;
  const { n, label, phase } = dayLabel(challenge.data, date, network.words);
  if (phase !== 'running') return null;
  const [participation] = authors.flatMap((author) =>
    challenge.participants.filter(({ member }) => member === author),
  );
  const verdicts = participation?.verdicts.filter(({ on }) => on <= date) ?? [];
  return {
    id: challenge.id,
    title: textOr(challenge.title, challenge.id),
    url: addresses.absolute(addresses.page(PAGES.challenge.make(challenge.id))),
    day: n,
    headline: participation
      ? cleanText(publicHeadline(buildProgress(network, { ...participation, verdicts }, { date }), network))
      : label,
  };
}
