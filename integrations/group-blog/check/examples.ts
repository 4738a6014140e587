import type { ExampleFile } from './rule.ts';

const front = (...lines: string[]): string => ['---', ...lines, '---', ''].join('\n');

/**
 * The small network that the examples of rules are files of: path under the content folder to text. There is nothing wrong
 * with it.
 */
export const EXAMPLE_NETWORK: Readonly<Record<string, string>> = {
  'network.md': front(
    'title: Our Network',
    'description: Neighbours who write, and read each other.',
    'site: https://example.org',
    'feedAuthority: example.org,2026',
  ),
  'members/ann.md': front('name: Ann Baker', 'github: ann-login'),
  'members/ben.md': front('name: Ben Cole', 'github: ben-login'),
  'members/cleo.md': front('name: Cleo Dahl'),
  'members/dan.md': front('name: Dan Eze'),
  'members/guy.md': front('name: Guy Moss', 'guest: true'),
  'communities/early-risers.md': front('name: Early risers', 'interest: Getting up before six.'),
  'posts/ben/starter.md': `${front('title: My starter', 'date: 2026-03-01')}\n## How it rose\n\nSlowly, and then all at once.\n`,
  'posts/ann/thanks.md': `${front('title: Thanks, Ben', 'date: 2026-03-01', 'replyTo: ben/starter')}\nI shall try it.\n`,
  'challenges/spring.md': front('title: Spring', 'start: 2026-03-02', 'plan: { days: 21 }'),
  'challenges/april.md': front('title: April', 'start: 2026-04-06', 'plan: { days: 14 }', 'evidence: git'),
  'challenges/summer.md': front('title: Summer', 'start: 2026-06-01', 'plan: { days: 60 }'),
  'challenges/one-channel.md': front(
    'title: One channel',
    'start: 2026-04-06',
    'plan: { days: 21 }',
    'trial: true',
  ),
  'participants/april/ben.md': front('goals:', '  - { title: Run, target: 28, unit: miles }'),
  'participants/spring/ben.md': front(
    'goals:',
    '  - { title: Run, target: 42, unit: miles }',
    '  - { id: smile, title: Smile more, judge: ann, criterion: The neighbours smile back }',
  ),
  'strategies/ben.md': front(
    'updated: 2026-03-01',
    'channels: [{ id: letter, kind: newsletter, state: planned }]',
  ),
  'support/ben/2026-03-01-ann.md': front('to: ann', 'kind: buy'),
  'support/ben/2026-03-01-cleo.md': front('to: cleo', 'kind: visit'),
  'support/ben/2026-03-01-dan.md': front('to: dan', 'kind: intro'),
};

/** Pictures that lie beside the posts of the examples. */
export const EXAMPLE_PICTURES: readonly string[] = ['posts/ann/loaves.jpg'];

export const ANNS_POST = 'posts/ann/first-loaf.md';
const TITLE = 'title: My first loaf';
const DATE = 'date: 2026-03-02';

/** A post of Ann's with these lines between the lines of ---. */
export function postWithFields(...lines: string[]): ExampleFile {
  return { path: ANNS_POST, text: `${front(...lines)}\nIt rose in the end.\n` };
}

/** A post of Ann's with a title, a date and these further fields. */
export function examplePost(...lines: string[]): ExampleFile {
  return postWithFields(TITLE, DATE, ...lines);
}

/** A post of Ann's with this body. */
export function postWithBody(body: string): ExampleFile {
  return { path: ANNS_POST, text: `${front(TITLE, DATE)}\n${body}\n` };
}

export function mdxPostWithBody(body: string): ExampleFile {
  return { ...postWithBody(body), path: 'posts/ann/first-loaf.mdx' };
}

/** A check-in of Ben's. */
export function exampleCheckIn(
  name: string,
  values = 'values: { miles: 3 }',
  challengeId = 'spring',
): ExampleFile {
  return { path: `check-ins/${challengeId}/ben/${name}.md`, text: front(values) };
}

/** An act of support of Ann's. */
export function exampleSupport(...lines: string[]): ExampleFile {
  return supportOn('2026-03-03', ...lines);
}

/** The same of a day. */
export function supportOn(date: string, ...lines: string[]): ExampleFile {
  return { path: `support/ann/${date}-bread.md`, text: front(...lines) };
}

/** Ann's starter steps with these fields. */
export function exampleStrategy(...lines: string[]): ExampleFile {
  return { path: 'strategies/ann.md', text: front('updated: 2026-03-02', ...lines) };
}

/** What a week brought Ben, whose channel is a newsletter. */
export function exampleResults(date: string): ExampleFile {
  return { path: `results/ben/${date}.md`, text: front('channels: { letter: { minutes: 60 } }') };
}

/** What a channel in her steps can be for. */
export const STRATEGY_WITH_AIM = [
  'post:',
  '  people: Parents, who read at night',
  '  objectives: [{ id: meet, text: Ten people a week come by }]',
];

/** An offer of a member's, with these further fields. */
export function exampleOffer(giver: string, ...lines: string[]): ExampleFile {
  const text = front(
    'title: A loaf for a stranger',
    'community: early-risers',
    'value: A fresh loaf, and the recipe',
    'partner: { name: The Corner Mill, url: "https://mill.example" }',
    'starts: 2026-03-02',
    'ends: 2026-03-22',
    ...lines,
  );
  return { path: `offers/${giver}/loaf.md`, text };
}

/** A challenge with this plan. */
export function exampleChallenge(...plan: string[]): ExampleFile {
  return { path: 'challenges/autumn.md', text: front('title: Autumn', 'start: 2026-09-07', ...plan) };
}

/** Ben takes part in a channel trial, with these further fields. */
export function exampleTrialist(...lines: string[]): ExampleFile {
  const goal = ['goals:', '  - { title: A letter a week, target: 3, unit: letters }'];
  return { path: 'participants/one-channel/ben.md', text: front(...lines, ...goal) };
}

/** Ann takes part with one goal. */
export function exampleParticipant(goal: readonly string[], challengeId = 'spring'): ExampleFile {
  const [first = '', ...more] = goal;
  const text = front('goals:', `  - ${first}`, ...more.map((line) => `    ${line}`));
  return { path: `participants/${challengeId}/ann.md`, text };
}
