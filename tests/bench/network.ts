import { dayText, daysBetween } from './days.ts';
import { body, phrase } from './prose.ts';
import { createRandom, type Random } from './random.ts';

/** A content file by its path under the content folder. */
export type Files = Map<string, string>;

const TODAY = '2026-11-20';
const FIRST_DAY = '2016-01-04';
/** The ids of the members. */
export const MEMBERS = Array.from({ length: 50 }, (_, index) => `member-${index + 1}`);
const TAGS = Array.from({ length: 40 }, (_, index) => `subject-${index + 1}`);
const COMMUNITIES = ['early', 'late', 'outdoors'];
const CHALLENGE = { id: 'twenty-one-days', start: '2026-08-03', days: 21, participants: 10 };

interface Written {
  title: string;
  host: string;
  slug: string;
}

/**
 * A network of `posts` posts over nearly eleven years, the same each time: by 50 members, a tenth of the posts as
 * guests, a fifth as answers; 40 tags, 3 communities, one challenge.
 */
export function makeNetwork(posts: number): Files {
  const random = createRandom(posts);
  return new Map([
    ['network.md', file(NETWORK, 'Who we are.')],
    ...COMMUNITIES.map((id) => community(id, random)),
    ...MEMBERS.map((id) => member(id, random)),
    ...challenge(random),
    ...makePosts(posts, random),
  ]);
}

/** The path of a post in the middle of the years, and its text with another title and another paragraph. */
export function changeOne(files: Files): [path: string, text: string] {
  const posts = [...files].filter(([path]) => path.startsWith('posts/'));
  const [path, text] = posts[Math.floor(posts.length / 2)] ?? ['', ''];
  return [path, `${text.replace(/^title: /m, 'title: Mended – ')}\nSince then we have thought again.\n`];
}

const NETWORK = [
  'title: The measured network',
  'description: Made up, to see how long it takes.',
  'site: https://bench.example',
  'feedAuthority: bench.example,2026',
  'repository: https://github.com/example/bench',
  `today: ${TODAY}`,
];

function file(frontMatter: readonly string[], text: string): string {
  return `${['---', ...frontMatter, '---', '', text].join('\n')}\n`;
}

function community(id: string, random: Random): [string, string] {
  const fields = [`name: ${phrase(random, 2, 3)}`, `interest: ${phrase(random, 5, 12)}`];
  return [`communities/${id}.md`, file(fields, phrase(random, 20, 60))];
}

function member(id: string, random: Random): [string, string] {
  const fields = [
    `name: ${phrase(random, 2, 2)} ${id.slice('member-'.length)}`,
    `joined: ${FIRST_DAY}`,
    `tagline: ${phrase(random, 4, 9)}`,
    `links: { website: 'https://${id}.example', mastodon: '@${id}@social.example' }`,
    `serves: [${random.pick(COMMUNITIES)}]`,
  ];
  return [`members/${id}.md`, file(fields, phrase(random, 40, 120))];
}

function challenge(random: Random): [string, string][] {
  const { id, start, days, participants } = CHALLENGE;
  const plan = [
    `title: ${phrase(random, 3, 5)}`,
    `start: ${start}`,
    `plan: { days: ${days}, rest: [sunday] }`,
  ];
  const goals = ['goals:', '  - { title: Walk a little, target: 40, unit: miles }'];
  const files: [string, string][] = [[`challenges/${id}.md`, file(plan, phrase(random, 40, 80))]];
  for (const participant of MEMBERS.slice(0, participants)) {
    files.push([`participants/${id}/${participant}.md`, file(goals, phrase(random, 10, 40))]);
    for (let day = 0; day < days; day += 1) {
      if (random.chance(0.3)) continue;
      const path = `check-ins/${id}/${participant}/${dayText(start, day)}.md`;
      files.push([path, file([`values: { miles: ${random.between(1, 5)} }`], phrase(random, 4, 20))]);
    }
  }
  return files;
}

/** From the oldest to the newest. */
function makePosts(count: number, random: Random): [string, string][] {
  const days = daysBetween(FIRST_DAY, TODAY);
  const before: Written[] = [];
  return Array.from({ length: count }, (_, index) => {
    const host = random.pick(MEMBERS);
    const post: Written = { title: phrase(random, 2, 8), host, slug: `post-${index + 1}` };
    const date = dayText(FIRST_DAY, Math.floor((index / count) * days));
    const [replyTo, opening] =
      before.length > 0 && random.chance(0.2) ? answer(random.pick(before), random) : [];
    const guest = random.chance(0.1) ? random.pick(MEMBERS.filter((id) => id !== host)) : undefined;
    const tags = new Set(Array.from({ length: random.between(1, 4) }, () => random.pick(TAGS)));
    before.push(post);
    const fields = [
      `title: ${post.title}`,
      `date: ${date}`,
      `tags: [${[...tags].join(', ')}]`,
      ...(guest === undefined ? [] : [`authors: [${guest}]`]),
      ...(random.chance(0.3) ? [`communities: [${random.pick(COMMUNITIES)}]`] : []),
      ...(replyTo === undefined ? [] : [`replyTo: ${replyTo}`]),
    ];
    const opened = opening === undefined ? [] : [opening];
    return [`posts/${host}/${post.slug}.md`, file(fields, body(random, opened))];
  });
}

/** @returns the post that is answered as front matter names it, and a sentence that links to it. */
function answer({ host, slug, title }: Written, random: Random): [string, string] {
  const link = `[${title}](/posts/${host}/${slug}/)`;
  return [`${host}/${slug}`, `${phrase(random, 3, 8)} ${link}, and I think ${phrase(random, 3, 8)}.`];
}
