import type { ProblemCode } from '../../model/problem.ts';
import type { Explanation } from './explanation.ts';

type FileCode = Extract<
  ProblemCode,
  | 'stray-file'
  | 'bad-id'
  | 'not-yaml'
  | 'unknown-field'
  | 'missing-field'
  | 'wrong-type'
  | 'no-such-date'
  | 'out-of-range'
  | 'unknown-reference'
  | 'guest-member'
  | 'duplicate-address'
  | 'no-feed-authority'
>;

const path = 'posts/ann/first-loaf.md';
const post = (...lines: string[]): string =>
  ['---', ...lines, '---', '', 'It rose in the end.', ''].join('\n');
const TITLE = 'title: My first loaf';
const DATE = 'date: 2026-03-02';

/** What can be wrong with one file, its name, and whom it speaks of. */
export const FILE_PAGES: Readonly<Record<FileCode, Explanation>> = {
  'stray-file': {
    means: 'A file lies where no kind of content lives, so nothing would be made of it.',
    why: 'It would be left out without a word, and you would look for your post in vain. Only README.md files, and pictures beside posts and members, are let be: pictures that browsers show, .heic and .pdf are none.',
    wrong: { path: 'posts/first-loaf.md', text: post(TITLE, DATE) },
    right: { path, text: post(TITLE, DATE) },
  },
  'bad-id': {
    means: 'The name of a file or folder cannot be part of an address.',
    why: 'The name is the address: posts/ann/first-loaf.md becomes /posts/ann/first-loaf/. Lower-case letters a–z, digits and single hyphens work in every browser and on every computer.',
    wrong: { path: 'posts/ann/First Loaf!.md', text: post(TITLE, DATE) },
    right: { path, text: post(TITLE, DATE) },
  },
  'not-yaml': {
    means:
      'The lines between the two lines of --- cannot be read, or one of these two lines is not there as it should be.',
    why: 'They are read by a program: every field on a line of its own, its name, a colon, a space, and the value. A colon or a # inside a value is taken for a sign of the program’s own; text in quotes is left as it is. Phones like to make one long dash of the three hyphens.',
    wrong: { path, text: post('title: Bread: a beginning', DATE) },
    right: { path, text: post('title: "Bread: a beginning"', DATE) },
  },
  'unknown-field': {
    means: 'A field has a name that nobody knows at this place, often only by a slip of the keyboard.',
    why: 'It would be left out without a word. So every name is looked up, and one that is near is proposed.',
    wrong: { path, text: post(TITLE, DATE, 'discription: Flour, water, salt.') },
    right: { path, text: post(TITLE, DATE, 'description: Flour, water, salt.') },
  },
  'missing-field': {
    means: 'A field that has to be there is missing or empty.',
    why: 'Without a title there is nothing to click on, and without a date no place in the list.',
    wrong: { path, text: post(TITLE) },
    right: { path, text: post(TITLE, DATE) },
  },
  'wrong-type': {
    means:
      'A value does not have the form that it has to have there: a list, a number, a date, one word of a few.',
    why: 'A program reads it. A list stands in brackets, a number has no unit beside it, and a date is year-month-day.',
    wrong: { path, text: post(TITLE, DATE, 'tags: bread') },
    right: { path, text: post(TITLE, DATE, 'tags: [bread]') },
  },
  'no-such-date': {
    means: 'It looks like a date, and the calendar has no such day.',
    why: 'Some programs make 1 July of 31 June without a word. Here you are asked which day you meant.',
    wrong: { path, text: post(TITLE, 'date: 2026-06-31') },
    right: { path, text: post(TITLE, 'date: 2026-06-30') },
  },
  'out-of-range': {
    means:
      'A number, a text or a date lies outside what can stand there: too long, too many, too early, too late.',
    why: 'A title of a thousand letters fits no page and no card, and nothing is changed before it was written.',
    wrong: { path, text: post(TITLE, DATE, 'updated: 2026-03-01') },
    right: { path, text: post(TITLE, DATE, 'updated: 2026-03-05') },
  },
  'unknown-reference': {
    means: 'A member, post, challenge, community or goal is named, and there is none of that name.',
    why: 'The link would lead nowhere. A name is the name of the file without its ending: ben is members/ben.md.',
    wrong: { path, text: post(TITLE, DATE, 'authors: [ann, bem]') },
    right: { path, text: post(TITLE, DATE, 'authors: [ann, ben]') },
  },
  'guest-member': {
    means: 'Somebody with "guest: true" has posts on a blog of their own, or takes part in a challenge.',
    why: 'Guests write on other members’ blogs. The post stands in the folder of the member who has it as a guest, and says whose it is with authors.',
    wrong: { path: 'posts/guy/first-loaf.md', text: post(TITLE, DATE) },
    right: { path, text: post(TITLE, DATE, 'authors: [guy]') },
  },
  'duplicate-address': {
    means: 'Two files would stand at one address, or differ only in capital letters.',
    why: 'Only one of them could be seen. An alias is an address too, and cannot be that of a page there is.',
    wrong: { path, text: post(TITLE, DATE, 'aliases: [/posts/ben/starter/]') },
    right: { path, text: post(TITLE, DATE, 'aliases: [/2019/my-first-loaf/]') },
  },
  'no-feed-authority': {
    means: 'network.md has an address in site, but no feedAuthority.',
    why: 'Feed readers know a post by an id that is made of it. Without it the id is made of the address, and when the network moves to another one, every post shows up again as a new one. It is a host name and a year in which it was yours; written down once, it stays for ever.',
    wrong: {
      path: 'network.md',
      text: '---\ntitle: Our Network\ndescription: Neighbours who write.\nsite: https://example.org\n---\n',
    },
    right: {
      path: 'network.md',
      text: '---\ntitle: Our Network\ndescription: Neighbours who write.\nsite: https://example.org\nfeedAuthority: example.org,2026\n---\n',
    },
  },
};
