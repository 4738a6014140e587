import { fileURLToPath } from 'node:url';
import type { CardModel, CardPicture } from '../../views/cards/card-model.ts';
import {
  sampleChallenge,
  sampleChallengePost,
  sampleCoAuthoredPost,
  sampleCommunity,
  everyKind,
  sampleFinishedChallenge,
  sampleGuestPost,
  sampleMember,
  person,
  persons,
  samplePost,
  sampleProgress,
  sampleSite,
  stripOf,
  titleOf,
} from './gallery-models.ts';
import { GALLERY_TEXTS, LONGEST, SHORTEST, type GalleryText } from './gallery-texts.ts';

function samplePicture(name: string): CardPicture {
  return { file: fileURLToPath(new URL(`./samples/${name}.svg`, import.meta.url)), version: name };
}

const face = samplePicture('face');
const cover = samplePicture('cover');

const WORD_60 = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunte';
const OTHER_NAME_40 = 'Wilhelmina Oluwaseun Papadopoulos-Keller';
const longest = { ...person(6), name: LONGEST.name, initials: LONGEST.initials };
/** No font has glyphs for the first name, and only the emoji have one for the second. */
const hieroglyphs = { ...person(2), name: '𓀀𓅓𓏏', initials: '𓀀' };
const emoji = { ...person(4), name: '🌻', initials: '' };

type Cards = Readonly<Record<string, CardModel>>;

function posts(): Cards {
  const { arabic, hebrew, japanese } = GALLERY_TEXTS;
  const title = 'Bread at four in the morning';
  return {
    'post-word-of-60': samplePost({ title: WORD_60 }),
    'post-word-of-60-among-others': samplePost({ title: `On the ${WORD_60} and what became of it` }),
    'post-of-short-words': samplePost({ title: 'I am so, so on it: to be or to do, if it is up to us all' }),
    'post-with-face': samplePost({ title, people: [person(0, face)] }),
    'post-with-cover': samplePost({ title, cover }),
    'post-with-cover-longest': samplePost({
      title: LONGEST.title,
      cover,
      people: [longest],
      names: longest.name,
    }),
    'post-with-cover-word-of-60': samplePost({ title: WORD_60, cover }),
    'post-with-cover-arabic': samplePost({ ...titleOf(arabic), cover }),
    'post-with-cover-japanese': samplePost({ ...titleOf(japanese), cover }),
    'post-arabic-with-latin-first': samplePost({
      ...titleOf(arabic),
      title: 'README بالعربية: كيف نكتبه، ولمن؟',
    }),
    'post-arabic-with-numbers': samplePost({
      ...titleOf(arabic),
      title: 'خصم 50% على الخبز: من 12.50 € إلى 6 $ فقط، حتى 3/4!',
    }),
    'post-hebrew-with-numbers': samplePost({
      ...titleOf(hebrew),
      title: 'הלחם זול ב־50%: רק ₪12.50 במקום $25 (עד 3/4)',
    }),
    'post-by-longest-name': samplePost({ title: 'A short one', people: [longest], names: longest.name }),
    'post-by-hieroglyphs': samplePost({ title, people: [hieroglyphs], names: hieroglyphs.name }),
    'post-by-emoji': samplePost({ title, people: [emoji], names: emoji.name }),
    'post-without-date-and-network': samplePost({
      title: 'Undated, and in no network',
      eyebrow: '',
      network: '',
    }),
    'post-like-html': samplePost({
      title: '<b>Bold</b> & <script>alert("1")</script> &amp; {braces} in `code`',
    }),
    'post-with-symbols': samplePost({ title: 'Tea → bread, ½ ≤ 10⁻⁶: ✓ not ✗ (⌘ ☐)', names: 'Ann ➜ Baker' }),
    'post-with-soft-hyphens': samplePost({
      title: 'What the Rechts\u00adschutz\u00adversicherungs\u00adgesellschaft said of bread',
    }),
    'post-with-signs-of-no-font': samplePost({ title: 'The bird 𓅓 stands for M', names: 'Ann 𓀀' }),
  };
}

function postsOfMany(): Cards {
  const six = {
    people: persons(6, (index) => (index % 2 === 0 ? face : null)),
    names: 'Ann Baker, Ben Carter, Cara Dunn, Dan Eriksen, Eve Fox and Finn Gray',
  };
  const host = { ...person(7), name: OTHER_NAME_40, initials: 'WP' };
  const byLongest = { people: [longest], names: longest.name, host, role: `a guest at ${host.name}’s blog` };
  return {
    'co-authored-by-two': sampleCoAuthoredPost({
      people: persons(2, () => face),
      names: 'Ann Baker and Ben Carter',
    }),
    'co-authored-by-longest-names': sampleCoAuthoredPost({
      people: [longest, host],
      names: `${longest.name} and ${host.name}`,
    }),
    'co-authored-by-six': sampleCoAuthoredPost(six),
    'co-authored-by-six-with-cover': sampleCoAuthoredPost({ ...six, cover }),
    'challenge-post-by-six': sampleChallengePost(8, 21, { ...six, title: 'Six loaves at once' }),
    'guest-post-with-faces': sampleGuestPost({ people: [person(2, face)], host: person(0, face) }),
    'guest-post-by-emoji': sampleGuestPost({ people: [emoji], names: emoji.name, host: hieroglyphs }),
    'guest-post-with-cover': sampleGuestPost({ cover }),
    'guest-post-in-challenge': sampleGuestPost({
      ...byLongest,
      title: LONGEST.title,
      eyebrow: LONGEST.challenge,
      day: 'Day 9 of 100',
      strip: stripOf(100, (n) => (n === 9 ? 'now' : 'open')),
    }),
    'guest-post-with-cover-longest': sampleGuestPost({ ...byLongest, title: LONGEST.title, cover }),
    'guest-post-by-three': sampleGuestPost({
      people: [person(2, face), person(3), person(4)],
      names: 'Cara Dunn, Dan Eriksen and Eve Fox',
      role: 'guests at Ann Baker’s blog',
    }),
    'guest-post-by-six-of-long-names': sampleGuestPost({
      ...six,
      names:
        'Margaret Featherstone, Bartholomew Winterbott, Okafor and Daughters, Tomasz Wiśniewski, Eve Fox and Finn Gray',
      role: 'guests at Ann Baker’s blog',
    }),
    'guest-post-by-six': sampleGuestPost({ ...six, host, role: `guests at ${host.name}’s blog` }),
  };
}

function days(): Cards {
  const { title, challenge: eyebrow } = LONGEST;
  return {
    'challenge-post-day-1-of-21': sampleChallengePost(1, 21, { title: 'The first loaf' }),
    'challenge-post-day-21-of-21-longest': sampleChallengePost(21, 21, { title }),
    'challenge-post-day-366-of-366': sampleChallengePost(366, 366, { title: 'The last loaf of a leap year' }),
    'challenge-post-with-cover': sampleChallengePost(9, 100, { title: 'A hundred loaves', cover }),
    'challenge-post-with-cover-longest': sampleChallengePost(366, 366, { title, eyebrow, cover }),
    'progress-day-1': sampleProgress(1, 21, { people: [person(0, face)] }),
    'progress-day-100-of-366': sampleProgress(100, 366, {
      title: 'Day 100 of 366. Ahead: 12 working days in hand.',
    }),
    'progress-of-what-is-over': sampleProgress(100, 100, {
      title: 'Finished. Done on day 98.',
      strip: stripOf(87, () => 'done'),
    }),
    'progress-of-what-nobody-did': sampleProgress(21, 21, { title: 'Finished', strip: [] }),
  };
}

function members(): Cards {
  return {
    'member-with-face': sampleMember({ text: 'Bakes on Sundays.', people: [person(0, face)] }),
    'member-without-text': sampleMember({}),
    'member-of-word-of-60': sampleMember({ title: WORD_60, text: WORD_60 }),
    'member-of-emoji': sampleMember({ title: emoji.name, people: [emoji], text: 'Grows.' }),
    'member-of-hieroglyphs': sampleMember({
      title: hieroglyphs.name,
      people: [hieroglyphs],
      text: 'Carves.',
    }),
  };
}

function challenges(): Cards {
  const eight = persons(8, (index) => (index % 3 === 0 ? face : null));
  return {
    'challenge-of-366-days': sampleChallenge(366, {
      title: LONGEST.challenge,
      people: eight,
      names: '214 members taking part',
      role: `Led by ${LONGEST.name}`,
    }),
    'challenge-nobody-joined': sampleChallenge(21, {
      title: 'Three weeks of bread',
      people: [],
      names: '',
      role: '',
    }),
    'finished-challenge': sampleFinishedChallenge(100, {
      title: 'A hundred loaves',
      people: eight,
      names: '12 members took part',
    }),
  };
}

function places(): Cards {
  const eight = persons(8, (index) => (index % 2 === 0 ? null : face));
  return {
    'community-served-by-one': sampleCommunity({
      text: 'Everybody who bakes, and everybody who would like to.',
      people: [person(0, face)],
      names: 'Served by Ann Baker',
    }),
    'community-of-long-interest': sampleCommunity({
      title: LONGEST.challenge,
      text: LONGEST.text,
      people: eight,
      names: `Served by ${LONGEST.name} and ${OTHER_NAME_40}`,
    }),
    'community-served-by-nobody': sampleCommunity({}),
    'site-with-eight-faces': sampleSite({ text: 'Neighbours write, and read each other.', people: eight }),
    'site-alone': sampleSite({ title: 'Q' }),
  };
}

/** Sample cards of every kind, in many writing systems and with texts that are hard to draw, by the names of their golden pictures. */
export const GALLERY_CARDS: ReadonlyMap<string, CardModel> = new Map([
  ...Object.entries(GALLERY_TEXTS).flatMap(([script, text]) => cardsIn(script, text, 5, 35)),
  ...cardsIn('shortest', SHORTEST, 1, 1),
  ...cardsIn('longest', LONGEST, 366, 366),
  ...[posts(), postsOfMany(), days(), members(), challenges(), places()].flatMap((cards) =>
    Object.entries(cards),
  ),
]);

/** Makes a card of each kind from the texts of one network. */
function cardsIn(name: string, text: GalleryText, day: number, days: number): [string, CardModel][] {
  const cards = Object.entries(everyKind(text, day, days));
  return cards.map(([kind, card]) => [`${kind}-${name}`, card]);
}
