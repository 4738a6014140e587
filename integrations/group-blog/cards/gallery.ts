import type { CardModel, CardPicture } from '../views/card.ts';
import {
  authorOf,
  challenge,
  challengePost,
  coAuthored,
  community,
  finishedChallenge,
  guestPost,
  member,
  person,
  persons,
  post,
  progress,
  site,
  wordsOf,
} from './gallery-models.ts';
import { GALLERY_TEXTS, type GalleryText } from './gallery-texts.ts';

/** A made-up card to look at. */
export interface GalleryCard {
  /** What is tried on it; as its file is called, without `.png`. */
  name: string;
  card: CardModel;
}

export interface GalleryPictures {
  face: CardPicture;
  cover: CardPicture;
}

/** Cards of every kind, in every writing system that is tried, with what is awkward to draw. */
export function galleryCards(pictures: GalleryPictures): GalleryCard[] {
  const cards = {
    ...Object.fromEntries(Object.entries(GALLERY_TEXTS).flatMap(inScript)),
    ...posts(pictures),
    ...postsOfMany(pictures),
    ...days(pictures),
    ...members(pictures),
    ...challenges(pictures),
    ...places(pictures),
  };
  return Object.entries(cards).map(([name, card]) => ({ name, card }));
}

type Cards = Record<string, CardModel>;

const TITLE_160 =
  'What I learned when the oven broke on a Sunday, the flour ran out on the Monday, and all of the neighbours came round with bread of their own for the whole week';
const WORD_60 = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunte';
const NAME_40 = 'Bartholomew Featherstonehaugh-Winterbott';
const OTHER_NAME_40 = 'Wilhelmina Oluwaseun Papadopoulos-Keller';
const CHALLENGE_80 = 'A whole year of baking bread for the people who live on our street and beyond it';
const named40 = { ...person(6), name: NAME_40, initials: 'BF' };

/** The kinds whose words its members write. */
function inScript([script, sample]: [string, GalleryText]): [string, CardModel][] {
  const { name, text, challenge: network } = sample;
  const known = { ...wordsOf(sample), people: [authorOf(sample)], names: name, network };
  return [
    [`post-${script}`, post(known)],
    [`guest-post-${script}`, guestPost({ ...known, role: `a guest at ${name}’s blog` })],
    [`challenge-post-${script}`, challengePost(5, 35, { ...known, eyebrow: network })],
    [`member-${script}`, member({ ...known, title: name, text })],
    [`challenge-${script}`, challenge(35, { ...known, title: network, text, role: `Led by ${name}` })],
  ];
}

function posts({ face, cover }: GalleryPictures): Cards {
  const { arabic, japanese } = GALLERY_TEXTS;
  return {
    'post-title-of-1': post({ title: 'O' }),
    'post-title-of-160': post({ title: TITLE_160 }),
    'post-word-of-60': post({ title: WORD_60 }),
    'post-word-of-60-among-others': post({ title: `On the ${WORD_60} and what became of it` }),
    'post-of-short-words': post({ title: 'I am so, so on it: to be or to do, if it is up to us all' }),
    'post-with-face': post({ title: 'Bread at four in the morning', people: [person(0, face)] }),
    'post-with-cover': post({ title: 'Bread at four in the morning', cover }),
    'post-with-cover-title-of-160': post({ title: TITLE_160, cover, people: [named40], names: NAME_40 }),
    'post-with-cover-word-of-60': post({ title: WORD_60, cover }),
    'post-with-cover-arabic': post({ ...wordsOf(arabic), cover }),
    'post-with-cover-japanese': post({ ...wordsOf(japanese), cover }),
    'post-by-name-of-40': post({ title: 'A short one', people: [named40], names: NAME_40 }),
    'post-without-date-and-network': post({ title: 'Undated, and in no network', eyebrow: '', network: '' }),
    'post-like-html': post({ title: '<b>Bold</b> & <script>alert("1")</script> &amp; {braces} in `code`' }),
    'post-with-signs-of-no-font': post({ title: 'The bird 𓅓 stands for M', names: 'Ann 𓀀' }),
  };
}

function postsOfMany({ face, cover }: GalleryPictures): Cards {
  const six = {
    people: persons(6, (index) => (index % 2 === 0 ? face : null)),
    names: 'Ann Baker, Ben Carter, Cara Dunn, Dan Eriksen, Eve Fox and Finn Gray',
  };
  return {
    'co-authored-by-two': coAuthored({ people: persons(2, () => face), names: 'Ann Baker and Ben Carter' }),
    'co-authored-by-names-of-40': coAuthored({
      people: [named40, person(1)],
      names: `${NAME_40} and ${OTHER_NAME_40}`,
    }),
    'co-authored-by-six': coAuthored(six),
    'co-authored-by-six-with-cover': coAuthored({ ...six, cover }),
    'guest-post-with-faces': guestPost({ people: [person(2, face)], host: person(0, face) }),
    'guest-post-of-names-of-40': guestPost({
      title: TITLE_160,
      people: [named40],
      names: NAME_40,
      role: `a guest at ${OTHER_NAME_40}’s blog`,
    }),
    'guest-post-by-three': guestPost({
      people: [person(2, face), person(3), person(4)],
      names: 'Cara Dunn, Dan Eriksen and Eve Fox',
      role: 'guests at Ann Baker’s blog',
    }),
    'guest-post-with-cover': guestPost({ cover }),
  };
}

function days({ face, cover }: GalleryPictures): Cards {
  const long = { title: TITLE_160, eyebrow: CHALLENGE_80 };
  const { arabic } = GALLERY_TEXTS;
  return {
    'challenge-post-day-1-of-1': challengePost(1, 1, { title: 'All of it in a day' }),
    'challenge-post-day-1-of-21': challengePost(1, 21, { title: 'The first loaf' }),
    'challenge-post-day-21-of-21-title-of-160': challengePost(21, 21, { title: TITLE_160 }),
    'challenge-post-day-366-of-366': challengePost(366, 366, { title: 'The last loaf of a leap year' }),
    'challenge-post-day-366-of-366-title-of-160': challengePost(366, 366, long),
    'challenge-post-with-cover': challengePost(9, 100, { title: 'A hundred loaves', cover }),
    'challenge-post-with-cover-day-366-of-366': challengePost(366, 366, { ...long, cover }),
    'progress-day-1': progress(1, 21, { title: 'Day 1 of 21. Just begun.', people: [person(0, face)] }),
    'progress-day-366': progress(300, 366, { title: 'Day 366 of 366. All done: 300 of 250 loaves.' }),
    'progress-arabic': progress(12, 35, {
      ...wordsOf(arabic),
      title: 'Day 12 of 35. On pace.',
      eyebrow: arabic.challenge,
      people: [authorOf(arabic)],
      names: arabic.name,
    }),
    'progress-of-name-of-40': progress(40, 100, {
      title: 'Day 40 of 100. 40 of 100 loaves, and 3 of 4 chapters.',
      eyebrow: CHALLENGE_80,
      people: [named40],
      names: NAME_40,
    }),
  };
}

function members({ face }: GalleryPictures): Cards {
  return {
    'member-with-face': member({ text: 'Bakes on Sundays.', people: [person(0, face)] }),
    'member-without-text': member({}),
    'member-of-name-of-40': member({ title: NAME_40, people: [named40], text: TITLE_160 }),
    'member-of-word-of-60': member({ title: WORD_60, text: WORD_60 }),
    'member-of-name-of-1': member({ title: 'Q', people: [{ ...person(5), initials: 'Q' }], network: '' }),
  };
}

function challenges({ face }: GalleryPictures): Cards {
  const eight = persons(8, (index) => (index % 3 === 0 ? face : null));
  return {
    'challenge-of-1-day': challenge(1, { title: 'One loaf', text: '1 day, 2 March 2026' }),
    'challenge-of-366-days': challenge(366, {
      title: CHALLENGE_80,
      text: '366 days, 1 January – 31 December 2028',
      people: eight,
      names: '214 members taking part',
      role: `Led by ${NAME_40}`,
    }),
    'challenge-nobody-joined': challenge(21, {
      title: 'Three weeks of bread',
      text: '21 days, 2 – 22 March 2026',
      people: [],
      names: '',
      role: '',
    }),
    'finished-challenge': finishedChallenge(100, {
      title: 'A hundred loaves',
      text: '100 days, 1 January – 10 April 2026',
      people: eight,
      names: '12 members took part',
    }),
  };
}

function places({ face }: GalleryPictures): Cards {
  const eight = persons(8, (index) => (index % 2 === 0 ? null : face));
  return {
    'community-served-by-one': community({
      text: 'Everybody who bakes, and everybody who would like to.',
      people: [person(0, face)],
      names: 'Served by Ann Baker',
    }),
    'community-of-long-interest': community({
      title: CHALLENGE_80,
      text: `${TITLE_160}. ${TITLE_160}.`,
      people: eight,
      names: `Served by ${NAME_40} and ${OTHER_NAME_40}`,
    }),
    'community-served-by-nobody': community({}),
    'site-with-eight-faces': site({ text: 'Neighbours write, and read each other.', people: eight }),
    'site-alone': site({ title: 'Q' }),
    'site-of-long-description': site({
      title: 'The Association of Everybody Who Writes Anything At All',
      text: TITLE_160,
      people: eight.slice(0, 3),
    }),
    'site-arabic': site({ ...wordsOf(GALLERY_TEXTS.arabic), people: eight.slice(0, 4) }),
  };
}
