import { dateText, rangeText } from '../../words/dates.ts';
import { dateOfDay } from '../../network/civil-days.ts';
import { altOf } from '../../views/cards/card-alt.ts';
import {
  BLANK_CARD,
  type CardDay,
  type CardKind,
  type CardModel,
  type CardPerson,
  type CardPicture,
} from '../../views/cards/card-model.ts';
import { directionOf, listText } from '../../words/language.ts';
import { wordsIn } from '../../words/words.ts';
import type { GalleryText } from './gallery-texts.ts';

/** The fields of a sample card that differ from others of its kind. */
type CardFacts = Partial<CardModel>;

const NAMES = 'Ann Baker, Ben Carter, Cara Dunn, Dan Eriksen, Eve Fox, Finn Gray, Gus Hall, Ida Ito'.split(
  ', ',
);

/** @param index the number of one of eight persons, from 0. */
export function person(index: number, face: CardPicture | null = null): CardPerson {
  const name = NAMES[index] ?? '';
  const initials = name.replaceAll(/[^A-Z]/g, '');
  return { name, initials, shade: index, face };
}

export function persons(count: number, faceOf: (index: number) => CardPicture | null): CardPerson[] {
  return Array.from({ length: count }, (_, index) => person(index, faceOf(index)));
}

/** Puts a title and its language on a card. */
export function titleOf({ title, language }: GalleryText): CardFacts {
  return { title, language, direction: directionOf(language) };
}

const DATE = '2026-03-02';
const WORDS = wordsIn('en');

/** Makes a card of every kind in a network of the text's language. The plugin's own words are English. */
export function everyKind(words: GalleryText, day: number, days: number): Record<CardKind, CardModel> {
  const { language, title, name, initials, text, challenge: called } = words;
  const network = { language, direction: directionOf(language), network: called };
  const author: CardPerson = { name, initials, shade: 3, face: null };
  const own = { ...network, people: [author], names: name };
  const written = { ...own, title, eyebrow: dateText(DATE, language) };
  const begun = {
    ...own,
    title: called,
    text: WORDS.cards.days(rangeText(DATE, dateOfDay(DATE, days), language), days),
    role: `Led by ${name}`,
  };
  return {
    post: samplePost(written),
    'guest-post': sampleGuestPost({
      ...written,
      host: { ...author, shade: 5 },
      role: WORDS.cards.guestAt(1, name),
    }),
    'co-authored-post': sampleCoAuthoredPost({
      ...written,
      people: [author, person(1)],
      names: listText([name, 'Ben Carter'], language),
    }),
    'challenge-post': sampleChallengePost(day, days, { ...written, eyebrow: called }),
    member: sampleMember({ ...network, title: name, text, people: [author] }),
    challenge: sampleChallenge(days, { ...begun, names: '1 member taking part' }),
    'finished-challenge': sampleFinishedChallenge(days, { ...begun, names: '1 member took part' }),
    progress: sampleProgress(day, days, { ...own, eyebrow: called }),
    community: sampleCommunity({ ...own, title: called, text, names: `Served by ${name}` }),
    offer: sampleOffer({ ...own, title: called, text, names: WORDS.offers.of(name) }),
    conversations: sampleConversations({ ...own, title: called, text }),
    week: sampleWeek({ ...network, people: [author, person(1)] }),
    focus: sampleFocus({ ...network, title: name, text, people: [author] }),
    site: sampleSite({ ...network, network: '', title: called, text, people: [author] }),
  };
}

export function samplePost(facts: CardFacts): CardModel {
  return cardOf('post', {
    eyebrow: dateText(DATE, 'en-GB'),
    people: [person(0)],
    names: 'Ann Baker',
    ...facts,
  });
}

export function sampleGuestPost(facts: CardFacts): CardModel {
  return cardOf('guest-post', {
    eyebrow: dateText(DATE, 'en-GB'),
    title: 'What I saw at Ann’s oven',
    people: [person(1)],
    names: 'Ben Carter',
    host: person(0),
    role: 'a guest at Ann Baker’s blog',
    ...facts,
  });
}

export function sampleCoAuthoredPost(facts: CardFacts): CardModel {
  return samplePost({ kind: 'co-authored-post', title: 'We baked it together', ...facts });
}

export function sampleChallengePost(day: number, days: number, facts: CardFacts): CardModel {
  return samplePost({
    kind: 'challenge-post',
    eyebrow: 'Five weeks of bread',
    day: `Day ${day} of ${days}`,
    strip: stripOf(days, (n) => (n === day ? 'now' : 'open')),
    ...facts,
  });
}

/** Most of the days up to `day` are done. */
export function sampleProgress(day: number, days: number, facts: CardFacts): CardModel {
  return cardOf('progress', {
    eyebrow: 'Five weeks of bread',
    title: `Day ${day} of ${days}. On pace.`,
    people: [person(0)],
    names: 'Ann Baker',
    strip: stripOf(days, (n) => (n <= day && n % 6 !== 4 ? 'done' : 'open')),
    ...facts,
  });
}

export function sampleChallenge(days: number, facts: CardFacts): CardModel {
  return cardOf('challenge', {
    eyebrow: 'A challenge',
    people: [person(0), person(1)],
    names: '2 members taking part',
    role: 'Led by Ann Baker',
    strip: stripOf(days, () => 'open'),
    ...facts,
  });
}

export function sampleFinishedChallenge(days: number, facts: CardFacts): CardModel {
  return sampleChallenge(days, {
    kind: 'finished-challenge',
    eyebrow: 'A finished challenge',
    names: '2 members took part',
    strip: stripOf(days, () => 'done'),
    ...facts,
  });
}

export function sampleMember(facts: CardFacts): CardModel {
  return cardOf('member', { eyebrow: 'Individual', title: 'Ann Baker', people: [person(0)], ...facts });
}

export function sampleCommunity(facts: CardFacts): CardModel {
  return cardOf('community', { eyebrow: 'A community of interest', title: 'Bread', ...facts });
}

function sampleOffer(facts: CardFacts): CardModel {
  return cardOf('offer', {
    eyebrow: WORDS.offers.forCommunity('Early risers'),
    role: rangeText(DATE, dateOfDay(DATE, 21), 'en-GB'),
    ...facts,
  });
}

function sampleWeek(facts: CardFacts): CardModel {
  return cardOf('week', {
    eyebrow: rangeText(DATE, dateOfDay(DATE, 7), 'en-GB'),
    title: WORDS.community.weekTitle(10, 2026),
    text: WORDS.posts.count(12),
    ...facts,
  });
}

function sampleFocus(facts: CardFacts): CardModel {
  return cardOf('focus', { eyebrow: WORDS.community.focus, ...facts });
}

export function sampleConversations(facts: CardFacts): CardModel {
  return cardOf('conversations', { eyebrow: 'Our Street Writes', title: 'Conversations', ...facts });
}

export function sampleSite(facts: CardFacts): CardModel {
  return cardOf('site', { title: 'Our Street Writes', network: '', ...facts });
}

export function stripOf(days: number, dayOf: (n: number) => CardDay): CardDay[] {
  return Array.from({ length: days }, (_, index) => dayOf(index + 1));
}

function cardOf(kind: CardKind, facts: CardFacts): CardModel {
  const card = {
    ...BLANK_CARD,
    kind,
    title: '',
    network: 'Our Street Writes',
    language: 'en',
    direction: 'ltr' as const,
    ...facts,
  };
  return { ...card, alt: altOf(card, WORDS) };
}
