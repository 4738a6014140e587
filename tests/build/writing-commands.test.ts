import { describe, expect, it } from 'vitest';
import { postText } from '../support/folder.ts';
import { placeWith } from '../support/place.ts';

const WRITING = [
  'new member',
  'new post',
  'new guest-post',
  'new challenge',
  'new community',
  'new network',
  'new support',
  'join',
  'check-in',
];

const POST = ['new', 'post', 'ann', '--title', 'What rain does'];
const SHARED = ['new', 'support', 'ann', '--to', 'ben', '--kind', 'share'];
const JOIN = ['join', 'spring', 'ben', '--goal', 'Write every day', '--target', '21', '--unit', 'posts'];

/** Each command at its simplest. */
const WRITTEN: readonly (readonly [path: string, words: readonly string[]])[] = [
  ['members/ida.md', ['new', 'member', '--name', 'Ida']],
  ['posts/ann/what-rain-does.md', POST],
  ['posts/ann/day-4.mdx', ['new', 'post', 'ann', '--title', 'Day 4', '--challenge', 'spring', '--mdx']],
  ['posts/ann/hello.md', ['new', 'guest-post', '--author', 'gus', '--host', 'ann', '--title', 'Hello']],
  [
    'challenges/may.md',
    ['new', 'challenge', '--title', 'May', '--start', '2026-05-01', '--days', '31', '--led-by', 'ben'],
  ],
  ['communities/early-risers.md', ['new', 'community', '--name', 'Early risers', '--interest', 'Mornings']],
  [
    'support/gus/2026-03-05-bread.md',
    ['new', 'support', 'gus', '--to', 'ben', '--kind', 'buy', '--name', 'bread'],
  ],
  ['participants/spring/ben.md', JOIN],
  [
    'check-ins/spring/ann/2026-03-05.md',
    ['check-in', 'spring', 'ann', '--value', 'miles=3', '--note', 'Uphill.'],
  ],
];

describe('what the commands write', () => {
  it.each(WRITTEN)('%s, and never over another', async (path, words) => {
    const { type, read, all } = placeWith();
    const { status, stdout } = await type(...words);
    expect(stdout).toContain(`Wrote content/${path}.`);
    expect(stdout).toMatch(/\nNext: .+\n$/);
    expect(status).toBe(0);
    const [text, files] = [read(`content/${path}`), all()];
    expect(text).toMatch(/^---\n[\s\S]*\n---\n\n/);
    const again = await type(...words, '--json');
    expect([again.status, again.stdout]).toEqual([1, '']);
    expect(again.output).toContain(`content/${path} is there already`);
    expect([read(`content/${path}`), all()]).toEqual([text, files]);
  });

  it('one after the other has no problem, told as JSON and nothing else', async () => {
    const { type } = placeWith();
    for (const [path, words] of WRITTEN) {
      const { status, stdout } = await type(...words, '--json');
      const told = JSON.parse(stdout) as Record<string, unknown>;
      expect([status, Object.keys(told), told['path']]).toEqual([0, ['path', 'notes', 'next'], path]);
    }
    const checked = await type('check');
    expect(checked.output).toContain('No problems');
  });

  it('a network, in a folder that is not there, or that is empty but for its manual', async () => {
    const { type, read } = placeWith({ 'other/README.md': '# Manual' });
    const words = [
      'new',
      'network',
      '--title',
      'Ours',
      '--description',
      'Us.',
      '--site',
      'https://example.org',
    ];
    for (const folder of ['deep/new folder', 'other']) {
      expect(await type(...words, '--content', folder)).toMatchObject({ status: 0 });
      expect(read(`${folder}/network.md`)).toContain('\nfeedAuthority: example.org,2026\n');
      expect((await type('check', '--content', folder)).output).toContain('No problems');
      expect(await type(...words, '--content', folder)).toMatchObject({ status: 1 });
    }
    const full = await type(...words, '--content', '.');
    expect([full.status, full.output]).toEqual([1, expect.stringContaining('it holds content.')]);
  });

  it('titles as they were typed, also numbers', async () => {
    const { type, read } = placeWith();
    await type('new', 'post', 'ann', '--title', '007', '--slug', 'bond');
    expect(read('content/posts/ann/bond.md')).toContain('title: "007"\n');
    await type('new', 'post', 'ann', '--title=-1e3');
    expect(read('content/posts/ann/1e3.md')).toContain('title: "-1e3"\n');
  });

  it('what begins with a hyphen', async () => {
    const { type, read } = placeWith();
    await type('new', 'member', '--name', '- x');
    expect(read('content/members/x.md')).toContain('name: "- x"\n');
    await type('check-in', 'spring', 'zoe', '--value', '-3', '--note', '- uphill\n- downhill');
    const path = 'content/check-ins/spring/zoe/2026-03-05.md';
    expect(read(path)).toMatch(/^---\nvalues:\n {2}miles: -3\n[\s\S]*\n---\n\n- uphill\n- downhill\n$/);
  });

  it('under the date, where a title has no letters', async () => {
    const { type, read } = placeWith();
    await type('new', 'post', 'ann', '--title', '🍞🍞', '--date', '2026-03-09');
    expect(read('content/posts/ann/2026-03-09.md')).toContain('title: 🍞🍞\ndate: 2026-03-09\n');
  });

  it('the day and its prompt', async () => {
    const { stdout } = await placeWith().type(...POST, '--challenge', 'spring');
    expect(stdout).toContain('\nDay 4 of 21: What grows?\n');
  });

  it('the day where the member is', async () => {
    const { type } = placeWith();
    const { stdout } = await type('check-in', 'spring', 'zoe', '--on', '2026-03-05T12:00Z');
    expect(stdout).toContain('zoe/2026-03-06.md');
  });

  it('that a day is handed in late, in the words of the page', async () => {
    const { type } = placeWith();
    const late = await type('check-in', 'spring', 'ann', '--date', '2026-03-03');
    expect(late.stdout).toContain(
      '\nDay 2 of 21\n2026-03-03 was 2 days ago. A day can be handed in 1 day late.\n',
    );
    const post = await type(
      'new',
      'post',
      'ann',
      '--title',
      'Two',
      '--date',
      '2026-03-03',
      '--challenge',
      'spring',
      '--json',
    );
    expect(JSON.parse(post.stdout)).toMatchObject({
      notes: ['Day 2 of 21', '2026-03-03 was 2 days ago. A day can be handed in 1 day late.'],
    });
    const inTime = await type('check-in', 'spring', 'ann', '--date', '2026-03-04');
    expect(inTime.stdout).not.toContain('late');
  });

  it('an act of support with all that is said of it, and another of that day beside it', async () => {
    const { type, read } = placeWith({ 'content/posts/ben/hello.md': postText() });
    const url = 'https://social.example/@ann/1';
    const about = ['--url', url, '--post', 'ben/hello', '--date', '2026-03-04'];
    await type(...SHARED, ...about, '--note', 'All of it.');
    expect(read('content/support/ann/2026-03-04-ben.md')).toMatch(
      /^---\nto: ben\nkind: share\nurl: https:\/\/social\.example\/@ann\/1\npost: ben\/hello\n[\s\S]*\n---\n\nAll of it\.\n$/,
    );
    await type('new', 'support', 'ann', '--to', 'ben', '--kind', 'buy', '--date', '2026-03-04');
    await type('new', 'support', 'ben', '--to', 'ann', '--kind', 'other', '--goal', 'spring/ann/1');
    expect(read('content/support/ann/2026-03-04-ben-2.md')).toMatch(/^---\nto: ben\nkind: buy\n/);
    expect(read('content/support/ben/2026-03-05-ann.md')).toContain('\ngoal: spring/ann/1\n');
    expect((await type('check')).output).toContain('No problems');
  });

  it('the own first day of whoever joins later', async () => {
    const { type, read } = placeWith();
    await type(...JOIN);
    expect(read('content/participants/spring/ben.md')).toMatch(/^---\njoined: 2026-03-05\ngoals:\n/);
    await type('check-in', 'spring', 'ben');
    const before = await type('check-in', 'spring', 'ben', '--date', '2026-03-04');
    expect([before.status, before.output]).toEqual([2, expect.stringContaining('2026-03-05 to 2026-03-05')]);
  });
});

describe('--help', () => {
  it.each(WRITING)('of %s says its flags, and gives an example', async (name) => {
    const { status, stdout } = await placeWith().type(...name.split(' '), '--help');
    expect(status).toBe(0);
    for (const text of [`$ group-blog ${name}`, '--content', '--on', '--json', `\ngroup-blog ${name} `]) {
      expect(stdout).toContain(text);
    }
  });

  it.each(WRITING)('the examples of %s work as they stand', async (name) => {
    const { stdout } = await placeWith().type(...name.split(' '), '--help');
    const examples = stdout.split('Examples:\n')[1]?.trim().split('\n') ?? [];
    expect(examples).not.toEqual([]);
    for (const example of examples) {
      const words = [...example.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
      const folder = name === 'new network' ? ['--content', 'other'] : [];
      const { type } = placeWith();
      expect(await type(...words.slice(1), ...folder)).toMatchObject({ status: 0 });
    }
  });
});
