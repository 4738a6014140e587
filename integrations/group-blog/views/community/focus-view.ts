import { openQuestions } from '../../network/conversations.ts';
import { focusOn } from '../../community/focus.ts';
import { isAway } from '../../community/people.ts';
import { phaseOn } from '../../network/civil-days.ts';
import { PAGES } from '../../network/pages/pages.ts';
import type { Member } from '../../network/network.ts';
import { withdrawnOn } from '../../progress/build-progress.ts';
import { dateText, rangeText } from '../../words/dates.ts';
import type { LinkedSite, Site } from '../site.ts';
import { answerUrl, guestPostUrl } from '../writing-links.ts';
import type { Link } from '../parts/link.ts';
import { memberLinks, toPerson, type Person } from '../parts/person.ts';
import { toPostItem, type PostItem } from '../parts/post-item.ts';
import { buildSharing, type Sharing } from '../parts/sharing.ts';

/** On whom everybody looks this week. */
export interface FocusLine {
  person: Person;
  /** "16 to 22 November 2026". */
  dates: string;
  /** "away until 29 November 2026"; null for a member who is there. */
  away: string | null;
}

/** The focus of the week, with ways to help. */
export interface FocusView extends FocusLine {
  /** What they asked for, each with a link to the goal that it would help. */
  asks: readonly (Link & { challenge: string })[];
  newest: { post: PostItem; sharing: Sharing | null } | null;
  /** A question of theirs that nobody has answered; `answer` is the address for writing one, null without a repository. */
  question: { post: PostItem; answer: string | null } | null;
  /** The address for writing a guest post for them; null without a repository. */
  guestPost: string | null;
  /** Where a word reaches them: their page, and their links. */
  word: readonly Link[];
}

/** The page of one who asks for much shows so many of their asks. */
const MOST_ASKS = 10;

/** Returns null where there is nobody. */
export function buildFocusLine(site: LinkedSite): FocusLine | null {
  const focus = site.network.off.has('support') ? null : focusOn(site.network, site.network.today);
  return (
    focus && {
      person: toPerson(focus.member, site),
      dates: rangeText(focus.from, focus.to, site.network.language),
      away: awayText(site, focus.member),
    }
  );
}

export function buildFocus(site: Site): FocusView | null {
  const { network } = site;
  const line = buildFocusLine(site);
  const member = focusOn(network, network.today)?.member;
  if (!line || !member) return null;
  const [newest] = member.written;
  const question = openQuestions(network, network.today).find(({ authors }) => authors.includes(member));
  return {
    ...line,
    asks: asksOf(site, member),
    newest: newest ? { post: toPostItem(newest, site), sharing: buildSharing(site, newest) } : null,
    question: question ? { post: toPostItem(question, site), answer: answerUrl(site, question) } : null,
    guestPost: guestPostUrl(site, member),
    word: [{ text: member.name, url: line.person.url }, ...memberLinks(member, network.words)],
  };
}

/** Says until when a member is away; null for one who is there today. */
export function awayText({ network }: Pick<LinkedSite, 'network'>, member: Member): string | null {
  const { today, words, language } = network;
  if (!isAway(member, today)) return null;
  const absence = member.away.find(({ from, to }) => from <= today && today <= to);
  if (!absence) return null;
  const until = words.community.awayUntil(dateText(absence.to, language));
  return absence.because === null ? until : words.community.awayBecause(until, absence.because);
}

function asksOf({ network, addresses }: Site, member: Member): FocusView['asks'] {
  return member.participations
    .filter(
      (participation) =>
        phaseOn(participation.challenge.data, network.today).phase !== 'closed' &&
        withdrawnOn(participation, { date: network.today }) === null,
    )
    .flatMap(({ challenge, data }) =>
      data.goals
        .flatMap(({ asks = [] }) => asks)
        .map((text) => ({
          text,
          url: addresses.page(PAGES.progress.make(challenge.id, member.id)),
          challenge: challenge.title,
        })),
    )
    .slice(0, MOST_ASKS);
}
