import { threadsOf } from '../../network/conversations.ts';
import { rangeText } from '../../words/dates.ts';
import type {
  Challenge,
  Community,
  Member,
  Offer,
  Participation,
  Post,
  Week,
} from '../../network/network.ts';
import { buildProgress } from '../../progress/build-progress.ts';
import { addDays, DAYS_PER_WEEK, dayNumber, lastDay, phaseOn, planLength } from '../../network/civil-days.ts';
import { focusOn } from '../../community/focus.ts';
import { mondayOf } from '../../schemas/values/iso-week.ts';
import { weekTitle } from '../community/week-sections.ts';
import { altOf } from './card-alt.ts';
import { BLANK_CARD, type CardDay, type CardModel, type CardPerson } from './card-model.ts';
import { toPerson } from '../parts/person.ts';
import { authorsText, toPostItem } from '../parts/post-item.ts';
import { publicHeadline } from '../parts/headline.ts';
import type { CardSite } from '../site.ts';
import { directionOf, listText } from '../../words/language.ts';

const MAX_FACES = 8;

/** A guest post's card shows the guests' faces and the host's. The card of a post in a challenge shows its day. */
export function postCard(site: CardSite, post: Post): CardModel {
  const { language, words } = site.network;
  const { dateText, day, isGuestPost } = toPostItem(post, site);
  const isShared = post.authors.length > 1;
  const eyebrow = day?.challenge ?? dateText;
  return cardOf(site, {
    kind: isGuestPost ? 'guest-post' : day ? 'challenge-post' : isShared ? 'co-authored-post' : 'post',
    eyebrow,
    title: post.title,
    people: post.authors.map((author) => toCardPerson(site, author)),
    host: isGuestPost ? toCardPerson(site, post.host) : null,
    names: authorsText(post, language),
    role: isGuestPost ? words.cards.guestAt(post.authors.length, post.host.name) : '',
    day: day?.text ?? '',
    strip: day && post.challenge ? stripWithDay(post.challenge, post.date) : [],
    cover: post.picture,
    language: post.language,
    direction: directionOf(post.language),
  });
}

export function memberCard(site: CardSite, member: Member): CardModel {
  const { kind, tagline } = toPerson(member, site);
  return cardOf(site, {
    kind: 'member',
    eyebrow: kind,
    title: member.name,
    text: tagline ?? '',
    people: [toCardPerson(site, member)],
  });
}

/** The card changes only once: when the challenge is over. */
export function challengeCard(site: CardSite, challenge: Challenge): CardModel {
  const { language, today, words } = site.network;
  const { data, participants, ledBy } = challenge;
  const days = planLength(data.plan);
  const isFinished = phaseOn(data, today).phase === 'closed';
  const eyebrow = isFinished ? words.cards.finishedChallenge : words.cards.challenge;
  const text = words.cards.days(rangeText(data.start, lastDay(data), language), days);
  const takePart = isFinished ? words.cards.tookPart : words.cards.takingPart;
  const names = participants.length === 0 ? '' : takePart(participants.length);
  const role = ledBy === null ? '' : words.cards.ledBy(ledBy.name);
  return cardOf(site, {
    kind: isFinished ? 'finished-challenge' : 'challenge',
    eyebrow,
    title: challenge.title,
    text,
    people: participants.map(({ member }) => toCardPerson(site, member)),
    names,
    role,
    strip: Array.from({ length: days }, (): CardDay => (isFinished ? 'done' : 'open')),
  });
}

export function progressCard(site: CardSite, participation: Participation): CardModel {
  const { challenge, member } = participation;
  const view = buildProgress(site.network, participation, site.now);
  const isOver = phaseOn(challenge.data, site.network.today).phase === 'closed';
  const strip = view.days.map(({ state }) => (state === 'kept' || state === 'bonus' ? 'done' : 'open'));
  return cardOf(site, {
    kind: 'progress',
    eyebrow: challenge.title,
    title: publicHeadline(view, site.network),
    people: [toCardPerson(site, member)],
    names: member.name,
    // After the last day, each open day is a missed one, which a card does not show.
    strip: strip.filter((day) => day === 'done' || !isOver),
  });
}

export function communityCard(site: CardSite, community: Community): CardModel {
  const { name, interest, servedBy } = community;
  const { language, words } = site.network;
  const servers = listText(
    servedBy.map((member) => member.name),
    language,
  );
  return cardOf(site, {
    kind: 'community',
    eyebrow: words.cards.community,
    title: name,
    text: interest,
    people: servedBy.map((member) => toCardPerson(site, member)),
    names: servers === '' ? '' : words.cards.servedBy(servers),
  });
}

/** What both sides promise, and what came of it, is not on a card: it does not change while the offer runs. */
export function offerCard(site: CardSite, offer: Offer): CardModel {
  const { giver, partner, community, title, value, starts, ends } = offer;
  const { language, words } = site.network;
  const second = partner === giver ? null : partner;
  const members = [giver, ...(second && 'id' in second ? [second] : [])];
  const names = listText([giver.name, ...(second ? [second.name] : [])], language);
  return cardOf(site, {
    kind: 'offer',
    eyebrow: words.offers.forCommunity(community.name),
    title,
    text: value,
    people: members.map((member) => toCardPerson(site, member)),
    names: words.offers.of(names),
    role: rangeText(starts, ends, language),
  });
}

/** What was written in a week, and by whom. How it went for anybody is not on a card. */
export function weekCard(site: CardSite, { week, posts }: Week): CardModel {
  const { network } = site;
  const from = mondayOf(week) ?? '';
  return cardOf(site, {
    kind: 'week',
    eyebrow: rangeText(from, addDays(from, DAYS_PER_WEEK - 1), network.language),
    title: weekTitle(network, week),
    text: network.words.posts.count(posts.length),
    people: [...new Set(posts.flatMap(({ authors }) => authors))].map((author) => toCardPerson(site, author)),
  });
}

/** The card of the page about support: the member in focus, or its title where there is none. */
export function focusCard(site: CardSite): CardModel {
  const { network } = site;
  const { community, navigation } = network.words;
  const focus = focusOn(network, network.today);
  return cardOf(site, {
    kind: 'focus',
    eyebrow: focus ? community.focus : '',
    title: focus?.member.name ?? navigation.support,
    text: focus?.member.tagline ?? '',
    people: focus ? [toCardPerson(site, focus.member)] : [],
  });
}

/** The card names the people of the conversation that went on last. */
export function conversationsCard(site: CardSite): CardModel {
  const { title, language, words } = site.network;
  const [newest] = threadsOf(site.network);
  const people = newest?.people ?? [];
  return cardOf(site, {
    kind: 'conversations',
    eyebrow: title,
    title: words.navigation.conversations,
    text: newest ? words.cards.conversation(newest.root.title) : '',
    people: people.map((member) => toCardPerson(site, member)),
    names: listText(
      people.slice(0, MAX_FACES).map(({ name }) => name),
      language,
    ),
  });
}

export function siteCard(site: CardSite): CardModel {
  const { title, description, members } = site.network;
  const writing = members.filter(({ isGuest, isEarlier }) => !isGuest && !isEarlier);
  return {
    ...cardOf(site, {
      kind: 'site',
      title,
      text: description,
      people: writing.map((member) => toCardPerson(site, member)),
    }),
    network: '',
  };
}

function cardOf(
  { network }: CardSite,
  facts: Pick<CardModel, 'kind' | 'title'> & Partial<CardModel>,
): CardModel {
  const { people = [] } = facts;
  const card = {
    ...BLANK_CARD,
    network: network.title,
    language: network.language,
    direction: directionOf(network.language),
    ...facts,
    people: people.slice(0, MAX_FACES),
  };
  return { ...card, alt: altOf(card, network.words) };
}

function toCardPerson(site: CardSite, member: Member): CardPerson {
  const { name, initials, shade } = toPerson(member, site);
  return { name, initials, shade, face: member.picture };
}

/** Builds the strip of a post's card, which marks the post's own day and says nothing of the others. */
function stripWithDay({ data }: Challenge, date: string): CardDay[] {
  const n = dayNumber(data.start, date);
  return Array.from({ length: planLength(data.plan) }, (_, index) => (index + 1 === n ? 'now' : 'open'));
}
