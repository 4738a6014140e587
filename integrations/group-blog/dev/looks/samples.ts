import type { ConversationItem } from '../../views/conversation/answers.ts';
import type { NextPost } from '../../views/conversation/read-next.ts';
import type { GoalItem } from '../../views/parts/goal-item.ts';
import type { PersonItem } from '../../views/parts/person.ts';
import type { PostItem } from '../../views/parts/post-item.ts';

const LONG_NAME = 'The Sir Ambrose Tolliver Memorial Library and Reading Room';

const person = (shade: number, facts: Partial<PersonItem> = {}): PersonItem => ({
  id: `person-${shade}`,
  name: `Person ${shade}`,
  url: '#people',
  avatar: null,
  initials: `P${shade}`,
  shade,
  tagline: null,
  kind: 'Individual',
  posts: '3 posts',
  ...facts,
});

/** One of each colour, with names that are awkward to set. */
export const PEOPLE: readonly PersonItem[] = [
  person(0, { tagline: 'Bread from half past six. Shut when it is gone.' }),
  person(1, { name: LONG_NAME, initials: 'TS', posts: null }),
  person(2, { name: 'ليلى منصور', initials: 'لم' }),
  person(3, { name: '森田 遥', initials: '森遥' }),
  person(4, { name: '🌻', initials: '' }),
  person(5, { name: 'Donaudampfschifffahrtsgesellschaft', initials: 'D' }),
  person(6, { name: 'Li', initials: 'L', kind: 'Guest' }),
  person(7),
];

const [ann, library, layla] = PEOPLE as [PersonItem, PersonItem, PersonItem, ...PersonItem[]];

const post = (facts: Partial<PostItem>): PostItem => ({
  id: 'ann/sample',
  title: 'What the cold does to a shopping list',
  url: '#posts',
  date: '2026-11-19',
  dateText: '19 November 2026',
  description: 'The first frost was on Tuesday, and today ninety-four households came.',
  language: 'en',
  direction: 'ltr',
  authors: [ann],
  host: ann,
  isGuestPost: false,
  relation: null,
  day: null,
  cover: null,
  ...facts,
});

/** A post of each kind as lists show it. */
export const POSTS: readonly PostItem[] = [
  post({}),
  post({ day: { text: 'Day 44 of 84', url: '#posts', challenge: 'Twelve weeks to the lighthouse half' } }),
  post({
    title:
      'A report upon the second bench, the doctor leaflet and the small broken things, with failures included',
    authors: [library, ann],
    relation: { text: 'At Person 0’s blog', url: '#posts' },
    description: '',
  }),
  post({
    title: 'من يصبّ الشاي لا يسأل',
    description: 'الجدّة التي أخذت الإبريق من يد صاحبة المخبز تروي القصة.',
    language: 'ar',
    direction: 'rtl',
    authors: [layla],
  }),
];

export const ANSWERS: readonly ConversationItem[] = [
  {
    title: 'The week it gets hard',
    url: '#conversations',
    language: 'en',
    direction: 'ltr',
    people: [ann],
    quote: { text: 'She told me to read the word “rest” again.', language: 'en', direction: 'ltr' },
  },
  {
    title: 'elsewhere.example',
    url: '#conversations',
    language: null,
    direction: null,
    people: [],
    quote: null,
  },
];

export const NEXT: readonly NextPost[] = POSTS.slice(0, 2).map((one, index) => ({
  ...one,
  reason: index === 0 ? 'The conversation' : 'Early risers',
}));

const STATUSES: readonly (readonly [GoalItem['status'], number, string])[] = [
  ['upcoming', 0, 'Begins tomorrow.'],
  ['on-track', 47, 'On pace.'],
  ['ahead', 62, 'Ahead: 4 working days in hand.'],
  ['at-risk', 38, 'Slipping: 1.4 a day needed, 1 planned.'],
  ['behind', 12, 'Behind: 9 a day needed, 1 planned.'],
  ['missed', 80, 'Missed.'],
  ['done', 100, 'Done.'],
  ['pending', 0, 'Judged on the last day.'],
];

/** A goal in each state. */
export const GOALS: readonly GoalItem[] = STATUSES.map(([status, percent, words]) => ({
  title: `A goal that is ${status}`,
  percent,
  percentText: `${percent} %`,
  status,
  words,
  done: `${percent} of 100 miles`,
  due: 'by 27 December 2026',
  judge: null,
  chart: null,
  lists: [],
}));

/** A body with everything that members may write. */
export const BODY = `
<p>The first frost was on <em>Tuesday</em>, and today <strong>ninety-four</strong> <a href="#prose">households</a> came, with <code>code</code> among the words.<sup><a href="#note-1">1</a></sup></p>
<h2 id="a-heading">A heading</h2>
<blockquote><p>In September it was seventy-one.</p></blockquote>
<h3 id="one-below">One below</h3>
<ul><li>One</li><li>Two<ol><li>Three</li></ol></li></ul>
<ul class="contains-task-list"><li><input type="checkbox" disabled checked> Done</li><li><input type="checkbox" disabled> Not yet</li></ul>
<pre data-language="js"><code>const loaves = people.map(({ name }) => bake(name, { grams: 800, crust: 'dark', sliced: false, wrapped: true }));</code></pre>
<pre><code>MONEY AND DEBT
(Personal finance, 332.024)</code></pre>
<table><thead><tr><th>Day</th><th align="right">Loaves</th><th>Where they went</th></tr></thead><tbody><tr><td>Monday</td><td align="right">12</td><td>To the food bank, by the back door</td></tr></tbody></table>
<hr>
<section class="footnotes"><h2>Footnotes</h2><ol><li id="note-1">A note.</li></ol></section>`;
