import { parseNow } from '../../../integrations/group-blog/network/now.ts';
import { checkContent } from '../../../integrations/group-blog/check/check-content.ts';
import type { ProblemCode } from '../../../integrations/group-blog/check/rules.ts';
import type { Problem } from '../../../integrations/group-blog/model/problem.ts';
import {
  ANN_TAKES_PART,
  folderWith,
  goalOf,
  pictureOf,
  planOf,
  postText,
  readFilesAndPictures,
  SPRING,
  type Files,
} from '../../support/folder.ts';

export interface Example {
  /** What a network with one member has to hold to earn the code, and nothing else. */
  bad: Files;
  at: { file: string; line: number; column?: number; field: string | null };
  /** What the fix tells to type. */
  fix: string;
  /** The same with as little as possible changed, and no problem. */
  fine: Files;
  /** The day of the check, where it matters. */
  on?: string;
}

const PICTURE = await pictureOf();
const post = 'posts/ann/hello.md';
const participant = 'participants/spring/ann.md';
const checkIn = 'check-ins/spring/ann/2026-03-02.md';
const ben = { 'members/ben.md': '---\nname: Ben\n---\n' };
const bensPost = { 'posts/ben/starter.md': postText() };
const judgedByBen = { ...ben, ...goalOf('{ title: Smile, judge: ben, criterion: Who smiles back }') };
const VERDICT = '---\non: 2026-03-22\nmet: yes\n---\n\nThey all smiled back.\n';
const guest = { 'members/guy.md': '---\nname: Guy\nguest: true\n---\n' };

const postOfBen = { ...ben, 'posts/ben/hello.md': postText() };
const support = 'support/ann/2026-03-03-shared.md';
const supportText = (...lines: string[]): string => {
  const [first = '', ...more] = lines;
  return ['---', first, 'kind: share', ...more, '---', '', 'At the market.', ''].join('\n');
};

const strategy = 'strategies/ann.md';
const strategyText = (...lines: string[]): string =>
  ['---', 'updated: 2026-03-02', ...lines, '---', ''].join('\n');
const PEOPLE = '  people: Parents';
const OBJECTIVES = '  objectives: [{ id: meet, text: Ten people a week }]';
const AIM = ['post:', PEOPLE, OBJECTIVES, 'channels:'];
const aimed = (kind: string, state = 'active'): string =>
  `  - { id: ${kind}, kind: ${kind}, state: ${state}, objective: meet, audience: Parents }`;
const THREE = ['blog', 'forum', 'radio'].map((kind) => aimed(kind));
const TWO_BASICS = ['basics:', '  money: 👍👍👍👍👍👍👍👍👍👍', '  buyers: "0123456789"'];

const LETTER = { [strategy]: strategyText('channels: [{ id: letter, kind: newsletter, state: planned }]') };
const resultsText = '---\nchannels: { letter: { minutes: 60 } }\n---\n';
const TRIAL = {
  ...ANN_TAKES_PART,
  'challenges/spring.md': '---\ntitle: Spring\nstart: 2026-03-02\nplan: { days: 21 }\ntrial: true\n---\n',
};
const TRYING = '---\nchannel: letter\ngoals:\n  - { title: A, target: 3, unit: posts }\n---\n';
const offer = 'offers/ann/loaf.md';
const OURS = '{ by: giver, what: Bake, due: 2026-03-10 }';
const THEIRS = '{ by: partner, what: Tell, due: 2026-03-12 }';
const offerText = (...promises: string[]): string =>
  [
    '---',
    'title: A loaf',
    'community: larks',
    'value: Bread',
    'partner: { name: The Mill, url: "https://mill.example" }',
    'starts: 2026-03-02',
    'ends: 2026-03-22',
    'promises:',
    ...promises.map((promise) => `  - ${promise}`),
    '---',
    '',
  ].join('\n');
const keptLine = (landed: string): string =>
  `  {"file":"${checkIn}","member":"ann","author":null,"landed":"${landed}","by":"key"}`;
const larks = { 'communities/larks.md': '---\nname: Larks\ninterest: Mornings\n---\n' };
const anyoneOf = (...ids: string[]): Files =>
  Object.fromEntries(ids.map((id) => [`members/${id}.md`, `---\nname: ${id}\n---\n`]));
const supportOf = (...ids: string[]): Files =>
  Object.fromEntries(
    ids.map((id) => [`support/ann/2026-03-01-${id}.md`, `---\nto: ${id}\nkind: buy\n---\n`]),
  );

const networkText = (...lines: string[]): string =>
  ['---', 'title: A', 'description: B', ...lines, '---', ''].join('\n');

/** Checks a folder with its pictures, which are read. */
export async function problemsOf(files: Files, on?: string): Promise<Problem[]> {
  const now = on === undefined ? {} : { now: parseNow(on, 'the test') };
  return checkContent(await readFilesAndPictures(folderWith(files)), now);
}

/** The codes of problems in a folder. Codes of problems in a change, and of what a site has switched off, have tests of their own. */
export type FolderCode = Exclude<
  ProblemCode,
  'not-yours' | 'vanished' | 'late-check-in' | 'backfilled' | 'switched-off'
>;

/** One of each code; a code without an example does not compile. */
export const EXAMPLES: Readonly<Record<FolderCode, Example>> = {
  'stray-file': {
    bad: { ...ANN_TAKES_PART, 'checkins/spring/ann/2026-03-02.md': '' },
    at: { file: 'checkins/spring/ann/2026-03-02.md', line: 1, field: null },
    fix: 'check-ins/spring/ann/2026-03-02.md',
    fine: { ...ANN_TAKES_PART, 'check-ins/spring/ann/2026-03-02.md': '' },
  },
  'bad-id': {
    bad: { 'posts/ann/Hello World.md': postText() },
    at: { file: 'posts/ann/Hello World.md', line: 1, field: null },
    fix: 'hello-world',
    fine: { 'posts/ann/hello-world.md': postText() },
  },
  'not-yaml': {
    bad: { [post]: postText(['description: Bread: a beginning']) },
    at: { file: post, line: 4, field: null },
    fix: 'write "description: "Bread: a beginning""',
    fine: { [post]: postText(['description: "Bread: a beginning"']) },
  },
  'unknown-field': {
    bad: { [post]: postText(['discription: Short']) },
    at: { file: post, line: 4, field: 'discription' },
    fix: 'description: Short',
    fine: { [post]: postText(['description: Short']) },
  },
  'missing-field': {
    bad: { [post]: '---\ntitle: Hello\n---\n' },
    at: { file: post, line: 1, field: 'date' },
    fix: 'date: 2',
    fine: { [post]: '---\ntitle: Hello\ndate: 2026-03-02\n---\n' },
  },
  'wrong-type': {
    bad: { [post]: postText(['tags: bread']) },
    at: { file: post, line: 4, field: 'tags' },
    fix: 'tags: [',
    fine: { [post]: postText(['tags: [bread]']) },
  },
  'no-such-date': {
    bad: { [post]: postText(['updated: 2026-06-31']) },
    at: { file: post, line: 4, field: 'updated' },
    fix: 'updated: 2',
    fine: { [post]: postText(['updated: 2026-06-30']) },
  },
  'out-of-range': {
    bad: { [post]: postText(['updated: 2026-03-01']) },
    at: { file: post, line: 4, field: 'updated' },
    fix: 'updated: 2',
    fine: { [post]: postText(['updated: 2026-03-02']) },
  },
  'unknown-reference': {
    bad: { [post]: postText(['authors:', '  - ann', '  - anne']) },
    at: { file: post, line: 6, field: 'authors.1' },
    fix: 'did you mean "ann"?',
    fine: { [post]: postText(['authors:', '  - ann']) },
  },
  'guest-member': {
    bad: { ...guest, 'posts/guy/hello.md': postText() },
    at: { file: 'posts/guy/hello.md', line: 1, field: null },
    fix: 'authors: [guy]',
    fine: { ...guest, [post]: postText(['authors: [guy]']) },
  },
  'not-a-translation': {
    bad: { ...ben, ...bensPost, [post]: postText(['language: es', 'translationOf: ben/starter']) },
    at: { file: post, line: 5, field: 'translationOf' },
    fix: 'add the line "authors: [ann, ben]"',
    fine: {
      ...ben,
      ...bensPost,
      [post]: postText(['language: es', 'translationOf: ben/starter', 'authors: [ann, ben]']),
    },
  },
  'date-not-filename': {
    bad: { ...ANN_TAKES_PART, 'check-ins/spring/ann/day-1.md': '' },
    at: { file: 'check-ins/spring/ann/day-1.md', line: 1, field: null },
    fix: '.md',
    fine: { ...ANN_TAKES_PART, 'check-ins/spring/ann/2026-03-02.md': '' },
  },
  'outside-challenge': {
    bad: { ...ANN_TAKES_PART, 'check-ins/spring/ann/2026-03-23.md': '' },
    at: { file: 'check-ins/spring/ann/2026-03-23.md', line: 1, field: null },
    fix: 'rename',
    fine: { ...ANN_TAKES_PART, 'check-ins/spring/ann/2026-03-22.md': '' },
  },
  'not-participating': {
    bad: { ...SPRING, [post]: postText(['challenge: spring']) },
    at: { file: post, line: 4, field: 'challenge' },
    fix: 'participants/spring/ann.md',
    fine: { ...ANN_TAKES_PART, [post]: postText(['challenge: spring']) },
  },
  'future-check-in': {
    bad: { ...ANN_TAKES_PART, 'check-ins/spring/ann/2026-03-04.md': '' },
    at: { file: 'check-ins/spring/ann/2026-03-04.md', line: 1, field: null },
    fix: '2026-03-03.md',
    fine: { ...ANN_TAKES_PART, 'check-ins/spring/ann/2026-03-03.md': '' },
    on: '2026-03-03',
  },
  'unknown-unit': {
    bad: { ...ANN_TAKES_PART, [checkIn]: '---\nvalues: { post: 1 }\n---\n' },
    at: { file: checkIn, line: 2, field: 'values.post' },
    fix: 'did you mean "posts"? Write "posts: 1"',
    fine: { ...ANN_TAKES_PART, [checkIn]: '---\nvalues: { posts: 1 }\n---\n' },
  },
  'fuzzy-goal': {
    bad: goalOf('{ title: Eat better }'),
    at: { file: participant, line: 3, field: 'goals.0' },
    fix: '- { title: Eat better, target: 21, unit: times }',
    fine: goalOf('{ title: Eat better, target: 21, unit: times }'),
  },
  'self-judge': {
    bad: { ...ben, ...goalOf('{ title: Smile, judge: ann, criterion: Who smiles back }') },
    at: { file: participant, line: 3, field: 'goals.0.judge' },
    fix: '"judge: ben"',
    fine: { ...ben, ...goalOf('{ title: Smile, judge: ben, criterion: Who smiles back }') },
  },
  'not-the-judge': {
    bad: { ...judgedByBen, 'verdicts/ann/spring/ann/1.md': VERDICT },
    at: { file: 'verdicts/ann/spring/ann/1.md', line: 1, field: null },
    fix: 'verdicts/ben/spring/ann/1.md',
    fine: { ...judgedByBen, 'verdicts/ben/spring/ann/1.md': VERDICT },
  },
  'technology-first': {
    bad: { [strategy]: strategyText('post:', PEOPLE, '  technology: A blog') },
    at: { file: strategy, line: 5, field: 'post.technology' },
    fix: '  objectives: [{ id: ',
    fine: { [strategy]: strategyText('post:', PEOPLE, OBJECTIVES, '  technology: A blog') },
  },
  'aimless-channel': {
    bad: {
      [strategy]: strategyText(...AIM, '  - { id: blog, kind: blog, state: active, audience: Parents }'),
    },
    at: { file: strategy, line: 7, field: 'channels.0.objective' },
    fix: 'add to the channel "objective: meet"',
    fine: { [strategy]: strategyText(...AIM, aimed('blog')) },
  },
  shotgun: {
    bad: { [strategy]: strategyText(...AIM, ...THREE, aimed('video')) },
    at: { file: strategy, line: 10, field: 'channels.3.state' },
    fix: 'write "state: planned"',
    fine: { [strategy]: strategyText(...AIM, ...THREE, aimed('video', 'planned')) },
  },
  'systems-too-early': {
    bad: { [strategy]: strategyText(...TWO_BASICS, '  where: 👍👍👍👍👍', 'systems:', '  roles: I do') },
    at: { file: strategy, line: 8, field: 'systems.roles' },
    fix: 'answer 1 more of the basics first',
    fine: { [strategy]: strategyText(...TWO_BASICS, '  where: At school.', 'systems:', '  roles: I do') },
  },
  vanity: {
    bad: { [strategy]: strategyText('primaryOutcome: Followers') },
    at: { file: strategy, line: 3, field: 'primaryOutcome' },
    fix: 'primaryOutcome: visit',
    fine: { [strategy]: strategyText('primaryOutcome: reply') },
  },
  'future-results': {
    bad: { ...LETTER, 'results/ann/2026-03-03.md': resultsText },
    at: { file: 'results/ann/2026-03-03.md', line: 1, field: null },
    fix: '2026-03-02.md',
    fine: { ...LETTER, 'results/ann/2026-03-02.md': resultsText },
    on: '2026-03-02',
  },
  'no-trial-channel': {
    bad: { ...TRIAL, ...LETTER },
    at: { file: participant, line: 1, field: null },
    fix: 'channel: letter',
    fine: { ...TRIAL, ...LETTER, [participant]: TRYING },
  },
  'trial-report': {
    bad: {
      ...TRIAL,
      [post]: postText(['challenge: spring', 'trial: stop']).replace('2026-03-02', '2026-03-21'),
    },
    at: { file: post, line: 3, field: 'date' },
    fix: 'date: 2026-03-22',
    fine: {
      ...TRIAL,
      [post]: postText(['challenge: spring', 'trial: stop']).replace('2026-03-02', '2026-03-22'),
    },
  },
  'self-support': {
    bad: { ...ben, [support]: supportText('to: ann') },
    at: { file: support, line: 2, field: 'to' },
    fix: '"to: ben"',
    fine: { ...ben, [support]: supportText('to: ben') },
  },
  'future-support': {
    bad: { ...ben, [support]: supportText('to: ben') },
    at: { file: support, line: 1, field: null },
    fix: '2026-03-02-shared.md',
    fine: { ...ben, 'support/ann/2026-03-02-shared.md': supportText('to: ben') },
    on: '2026-03-02',
  },
  'one-sided': {
    bad: { ...larks, [offer]: offerText(OURS) },
    at: { file: offer, line: 8, field: 'promises' },
    fix: 'by: partner',
    fine: { ...larks, [offer]: offerText(OURS, THEIRS) },
  },
  'offer-before-giving': {
    bad: {
      ...larks,
      ...anyoneOf('ben', 'cleo', 'dan'),
      ...supportOf('ben', 'cleo'),
      [offer]: offerText(OURS, THEIRS),
    },
    at: { file: offer, line: 1, field: null },
    fix: 'support/ann/2026-03-03-dan.md',
    fine: {
      ...larks,
      ...anyoneOf('ben', 'cleo', 'dan'),
      ...supportOf('ben', 'cleo', 'dan'),
      [offer]: offerText(OURS, THEIRS),
    },
    on: '2026-03-03',
  },
  'counted-by-itself': {
    bad: {
      ...postOfBen,
      [post]: postText(['replyTo: ben/hello']),
      [support]: supportText('to: ben', 'post: ann/hello'),
    },
    at: { file: support, line: 4, field: 'post' },
    fix: 'remove this file',
    fine: {
      ...postOfBen,
      [post]: postText(['replyTo: ben/hello']),
      [support]: supportText('to: ben', 'post: ben/hello'),
    },
  },
  'target-equals-from': {
    bad: goalOf('{ title: Run, target: 5, from: 5, unit: miles }'),
    at: { file: participant, line: 3, field: 'goals.0.target' },
    fix: 'target: 6',
    fine: goalOf('{ title: Run, target: 6, from: 5, unit: miles }'),
  },
  'milestone-order': {
    bad: goalOf(
      '{ title: Run, target: 9, unit: miles, milestones: [{ title: A, due: 2026-03-09, value: 9 }] }',
    ),
    at: { file: participant, line: 3, field: 'goals.0.milestones.0.value' },
    fix: 'value: 4.5',
    fine: goalOf(
      '{ title: Run, target: 9, unit: miles, milestones: [{ title: A, due: 2026-03-09, value: 8 }] }',
    ),
  },
  'empty-plan': {
    bad: planOf('{ days: 1, rest: [1] }'),
    at: { file: 'challenges/spring.md', line: 4, field: 'plan.rest' },
    fix: 'rest',
    fine: planOf('{ days: 2, rest: [1] }'),
  },
  'session-on-rest-day': {
    bad: planOf(
      '{ weeks: [{ rest: [1], sessions: [{ day: 1, what: Run, load: 1 }, { what: Walk, load: 1 }] }] }',
    ),
    at: { file: 'challenges/spring.md', line: 4, field: 'plan.weeks.0.sessions.0.day' },
    fix: 'day: 2',
    fine: planOf(
      '{ weeks: [{ rest: [1], sessions: [{ day: 2, what: Run, load: 1 }, { what: Walk, load: 1 }] }] }',
    ),
  },
  'steep-ramp': {
    bad: planOf(
      '{ weeks: [{ sessions: [{ what: Run, load: 2 }] }, { sessions: [{ what: Run, load: 3.1 }] }] }',
    ),
    at: { file: 'challenges/spring.md', line: 4, field: 'plan.weeks.1' },
    fix: 'at most about 3 ',
    fine: planOf(
      '{ weeks: [{ sessions: [{ what: Run, load: 2 }] }, { sessions: [{ what: Run, load: 3 }] }] }',
    ),
  },
  'no-milestone': {
    bad: { ...goalOf('{ title: Run, target: 50, unit: miles }'), ...planOf('{ days: 29 }') },
    at: { file: participant, line: 3, field: 'goals.0' },
    fix: 'milestones: [{ title: Half way, due: 2026-03-15, value: 25 }]',
    fine: { ...goalOf('{ title: Run, target: 50, unit: miles }'), ...planOf('{ days: 28 }') },
  },
  'late-easing': {
    bad: goalOf(
      '{ title: Run, target: 9, unit: miles, changes: [{ on: 2026-03-16, target: 8, because: Flu }] }',
    ),
    at: { file: participant, line: 3, field: 'goals.0.changes.0' },
    fix: 'a week before',
    fine: goalOf(
      '{ title: Run, target: 9, unit: miles, changes: [{ on: 2026-03-15, target: 8, because: Flu }] }',
    ),
  },
  'no-feed-authority': {
    bad: { [post]: postText(), 'network.md': networkText('site: https://ann.example') },
    at: { file: 'network.md', line: 4, field: 'site' },
    fix: '"feedAuthority: ann.example,2026"',
    fine: {
      [post]: postText(),
      'network.md': networkText('site: https://ann.example', 'feedAuthority: ann.example,2026'),
    },
  },
  'no-forge-keys': {
    bad: { [post]: postText(), 'network.md': networkText('forgeKeys: forge.asc') },
    at: { file: 'network.md', line: 4, field: 'forgeKeys' },
    fix: 'forgeKeys: forge.asc',
    fine: {
      [post]: postText(),
      'network.md': networkText('forgeKeys: forge.asc'),
      'forge.asc': `Ours\nssh-ed25519 ${'A'.repeat(40)} forge\n`,
    },
  },
  'broken-witnessed': {
    bad: { [post]: postText(), 'witnessed.json': `[\n${keptLine('5 March')}\n]\n` },
    at: { file: 'witnessed.json', line: 2, field: null },
    fix: 'take the entry out',
    fine: { [post]: postText(), 'witnessed.json': `[\n${keptLine('2026-03-05')}\n]\n` },
  },
  'duplicate-address': {
    bad: { [post]: postText(), 'posts/ann/hello/index.md': postText() },
    at: { file: 'posts/ann/hello/index.md', line: 1, field: null },
    fix: post,
    fine: { [post]: postText(), 'posts/ann/hello-2/index.md': postText() },
  },
  'duplicate-feed-id': {
    bad: {
      [post]: postText(['feedId: https://old.example/a b']),
      'posts/ann/later.md': postText(['feedId: https://old.example/a%20b']),
    },
    at: { file: 'posts/ann/later.md', line: 4, field: 'feedId' },
    fix: post,
    fine: {
      [post]: postText(['feedId: https://old.example/a']),
      'posts/ann/later.md': postText(['feedId: https://old.example/b']),
    },
  },
  'missing-alt': {
    bad: { 'posts/ann/a.mdx': postText([], '<Figure src="./a.jpg" />'), 'posts/ann/a.jpg': PICTURE },
    at: { file: 'posts/ann/a.mdx', line: 6, field: null },
    fix: 'alt="',
    fine: {
      'posts/ann/a.mdx': postText([], '<Figure src="./a.jpg" alt="Loaves" />'),
      'posts/ann/a.jpg': PICTURE,
    },
  },
  'missing-image': {
    bad: { [post]: postText([], 'Look:\n\n![Loaves](./loafs.jpg)'), 'posts/ann/loaves.jpg': PICTURE },
    at: { file: post, line: 8, field: null },
    fix: './loaves.jpg',
    fine: { [post]: postText([], 'Look:\n\n![Loaves](./loaves.jpg)'), 'posts/ann/loaves.jpg': PICTURE },
  },
  'image-too-heavy': {
    bad: { [post]: postText(), 'posts/ann/a.jpg': await pictureOf(1024 * 1024 + 1) },
    at: { file: 'posts/ann/a.jpg', line: 1, field: null },
    fix: 'saved as JPEG',
    fine: { [post]: postText(), 'posts/ann/a.jpg': await pictureOf(1024 * 1024) },
  },
  'broken-link': {
    bad: { [post]: postText([], 'One\n\nand [two](./helo.md)') },
    at: { file: post, line: 8, field: null },
    fix: '"./hello.md"',
    fine: { [post]: postText([], 'One\n\nand [two](./hello.md)') },
  },
  'unsafe-html': {
    bad: { [post]: postText([], 'One\n\nand <b onclick="two()">three</b>') },
    at: { file: post, line: 8, column: 5, field: null },
    fix: 'take onclick="…" out',
    fine: { [post]: postText([], 'One\n\nand <b title="two">three</b>') },
  },
  'heading-without-space': {
    bad: { [post]: postText([], 'One\n\n##Two') },
    at: { file: post, line: 8, column: 1, field: null },
    fix: 'write "## Two"',
    fine: { [post]: postText([], 'One\n\n## Two') },
  },
  'unseen-break': {
    bad: { [post]: postText([], 'One\n\nand\u0085two') },
    at: { file: post, line: 8, column: 4, field: null },
    fix: 'write a space',
    fine: { [post]: postText([], 'One\n\nand two') },
  },
  'ignored-html': {
    bad: { [post]: postText([], 'One\n\nand <b class="two">three</b>') },
    at: { file: post, line: 8, column: 5, field: null },
    fix: 'check --fix',
    fine: { [post]: postText([], 'One\n\nand <b title="two">three</b>') },
  },
  'unsafe-link': {
    bad: { [post]: postText([], 'One\n\nand [two](javascript:three)') },
    at: { file: post, line: 8, column: 5, field: null },
    fix: 'https://',
    fine: { [post]: postText([], 'One\n\nand [two](https://three.example)') },
  },
  'unread-markup': {
    bad: { [post]: postText([], 'One\n\nand ==two==') },
    at: { file: post, line: 8, column: 5, field: null },
    fix: 'write <mark>two</mark>',
    fine: { [post]: postText([], 'One\n\nand <mark>two</mark>') },
  },
  'unknown-language': {
    bad: { [post]: postText([], 'One\n\n```pyhton\ntwo()\n```') },
    at: { file: post, line: 8, column: 1, field: null },
    fix: 'did you mean "python"?',
    fine: { [post]: postText([], 'One\n\n```python\ntwo()\n```') },
  },
  'foreign-image': {
    bad: { [post]: postText([], 'One\n\nand ![Loaves](https://two.example/a.jpg)') },
    at: { file: post, line: 8, column: 5, field: null },
    fix: 'beside the file',
    fine: { [post]: postText([], 'One\n\nand [Loaves](https://two.example/a.jpg)') },
  },
  'outside-path': {
    bad: { [post]: postText([], 'Look:\n\n![Loaves](../../members/ann.jpg)'), 'members/ann.jpg': PICTURE },
    at: { file: post, line: 8, field: null },
    fix: '"./ann.jpg"',
    fine: { [post]: postText([], 'Look:\n\n![Loaves](./ann.jpg)'), 'posts/ann/ann.jpg': PICTURE },
  },
  'mdx-code': {
    bad: { 'posts/ann/a.mdx': postText([], 'One\n\nand {1 + 1}') },
    at: { file: 'posts/ann/a.mdx', line: 8, field: null },
    fix: '\\{',
    fine: { 'posts/ann/a.mdx': postText([], 'One\n\nand \\{1 + 1}') },
  },
  'unknown-component': {
    bad: { 'posts/ann/a.mdx': postText([], '<Notes>Mind the oven.</Notes>') },
    at: { file: 'posts/ann/a.mdx', line: 6, field: null },
    fix: '<Note',
    fine: { 'posts/ann/a.mdx': postText([], '<Note>Mind the oven.</Note>') },
  },
};
