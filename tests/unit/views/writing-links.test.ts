import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSource } from '../../../integrations/group-blog/parse/front-matter.ts';
import { parseBody } from '../../../integrations/group-blog/parse/body-tree.ts';
import { typographic } from '../../../integrations/group-blog/words/typography.ts';
import { bodyWords } from '../../../integrations/group-blog/parse/body-words.ts';
import {
  answerUrl,
  checkInUrl,
  editUrl,
  guestPostUrl,
  sharedUrl,
} from '../../../integrations/group-blog/views/writing-links.ts';
import {
  challenge,
  member,
  memberOf,
  participant,
  participationOf,
  post,
  postOf,
  siteOf,
  type InputOf,
  type Parts,
} from '../../support/content.ts';
import { supportFile } from '../../../integrations/group-blog/writing/support-file.ts';
import { ANN, postText, problemsWith, SPRING, type Files } from '../../support/folder.ts';

const repository = 'https://github.com/friends/network';
const members = [member('ann'), member('ben')];

function siteWith(parts: Parts = {}, network: Parts['network'] = { repository }): ReturnType<typeof siteOf> {
  return siteOf({ members, ...parts, network });
}

/** The new file that a link to GitHub begins: its path under the content folder, and its text. */
function newFile(url: string | null): { path: string; text: string } {
  const fields = new URL(url ?? 'about:blank').searchParams;
  const path = fields.get('filename') ?? '';
  expect(path).toMatch(/^content\//);
  return { path: path.replace('content/', ''), text: fields.get('value') ?? '' };
}

type NewFile = ReturnType<typeof newFile>;

/** What a writer does before anything else. */
function filledIn({ path, text }: NewFile): NewFile {
  return {
    path: path.replace('YOUR-NAME', 'ben').replace('A-SHORT-NAME', 'my-words'),
    text: text
      .replace(/^title: $/m, 'title: My own words')
      .replace(/^date:.*$/m, 'date: 2026-03-05')
      .replace('YOUR-NAME', 'ben'),
  };
}

const CONTENT = { 'members/ben.md': ANN, 'posts/ann/hello.md': postText() };

function problemsOf({ path, text }: NewFile): ReturnType<typeof problemsWith> {
  return problemsWith({ ...CONTENT, [path]: text });
}

function answerTo(facts: Parameters<typeof post>[1] = {}, id = 'ann/hello'): NewFile {
  const site = siteWith({ posts: [post(id, facts)] });
  return newFile(answerUrl(site, postOf(site.network, id)));
}

function guestPost(): NewFile {
  const site = siteWith();
  return newFile(guestPostUrl(site, memberOf(site.network, 'ann')));
}

describe('a link to write', () => {
  it.each(['posts/ann/hello.md', 'posts/ann/hello/index.mdx'])('leads to the file of a post, %s', (path) => {
    const site = siteWith({ posts: [post('ann/hello', { path })] });
    expect(editUrl(site, postOf(site.network, 'ann/hello'))).toBe(`${repository}/edit/main/content/${path}`);
  });

  it('is nowhere without a repository', () => {
    const site = siteWith(
      {
        posts: [post('ann/hello')],
        challenges: [challenge('spring')],
        participants: [participant('spring/ann')],
      },
      {},
    );
    const hello = postOf(site.network, 'ann/hello');
    const participation = participationOf(site.network, 'spring/ann');
    expect([
      editUrl(site, hello),
      answerUrl(site, hello),
      guestPostUrl(site, hello.host),
      checkInUrl(site, participation, '2026-03-02'),
    ]).toEqual([null, null, null, null]);
  });
});

describe('"I shared this"', () => {
  const sharedOf = (id: string, facts: Parameters<typeof post>[1] = {}): string | null => {
    const site = siteWith({
      members: [...members, member('guy', { guest: true }), member('eve', { left: '2026-01-01' })],
      posts: [post(id, facts)],
    });
    return sharedUrl(site, postOf(site.network, id));
  };

  it('begins a file without its giver and its day, and with what `new support` writes', () => {
    const { path, text } = newFile(sharedOf('ann/hello'));
    expect(path).toBe('support/YOUR-NAME/YYYY-MM-DD-A-SHORT-NAME.md');
    const facts = { giver: 'ben', date: '2026-03-05', name: 'told', note: '' };
    expect(text).toBe(supportFile({ ...facts, to: 'ann', kind: 'share', post: 'ann/hello' }).text);
    expect(text).toMatch(/^---\nto: ann\nkind: share\npost: ann\/hello\n/);
  });

  it('says of each part of the name what to write there', () => {
    const { path, text } = newFile(sharedOf('ann/hello'));
    expect(problemsOf({ path, text }).map(({ code, fix }) => [code, fix])).toEqual([
      [
        'stray-file',
        'write your own name as it is in members/, like ann, in the place of YOUR-NAME; write the day, like 2026-01-31, in the place of YYYY-MM-DD; write a few words of the title, like what-rain-does, in the place of A-SHORT-NAME',
      ],
    ]);
  });

  it('has no problem once its name and an address are filled in', () => {
    const { text } = newFile(sharedOf('ann/hello'));
    const url = 'https://social.example/@ben/1';
    const filled = text.replace(/^# url: .*$/m, `url: ${url}`);
    expect(filled).toContain(`\nurl: ${url}\n`);
    expect(problemsOf({ path: 'support/ben/2026-03-05-told.md', text: filled })).toEqual([]);
  });

  it.each([
    { id: 'ann/hello', facts: {}, to: 'ann' },
    { id: 'ann/hello', facts: { authors: ['guy', 'ben'] }, to: 'ben' },
    { id: 'ann/hello', facts: { authors: ['guy'] }, to: 'ann' },
    { id: 'ann/hello', facts: { authors: ['eve'] }, to: 'ann' },
  ])('is for who wrote $id with $facts, or else for the host: $to', ({ id, facts, to }) => {
    expect(newFile(sharedOf(id, facts)).text).toContain(`\nto: ${to}\n`);
  });

  it('is not offered where nobody is left for whom it would be', () => {
    expect(sharedOf('eve/hello')).toBeNull();
  });
});

describe.each([
  ['an answer', answerTo, 'posts/YOUR-NAME/answer-to-hello.md'],
  ['a guest post', guestPost, 'posts/ann/A-SHORT-NAME.md'],
])('%s that was begun', (_, begin, path) => {
  it('is refused as it is: it has no title, no date, and nobody who wrote it', () => {
    const file = begin();
    expect(file.path).toBe(path);
    const problems = problemsOf(file);
    expect(problems.map(({ file: where }) => where)).toEqual(problems.map(() => path));
    expect(problems).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'title', message: expect.stringMatching(/^title /) as unknown }),
        expect.objectContaining({ field: 'date', message: expect.stringMatching(/^date /) as unknown }),
        expect.objectContaining({
          message: expect.stringContaining('YOUR-NAME') as unknown,
          fix: expect.stringMatching(/^write your own name .* in the place of YOUR-NAME$/) as unknown,
        }),
      ]),
    );
  });

  it('has places to write in, with their space, for whoever does not know that it must be there', () => {
    const { path: where, text } = begin();
    const typed = text.replace('title: ', 'title: My own words').replace('date: ', 'date: 2026-03-05');
    const { path: named, text: whole } = filledIn({ path: where, text: typed });
    expect(problemsOf({ path: named, text: whole })).toEqual([]);
  });

  it('has no problem once title, date and name are filled in', () => {
    expect(problemsOf(filledIn(begin()))).toEqual([]);
  });

  it.each([
    ['title', /^title: $/m],
    ['date', /^date:.*$/m],
  ])('is refused while its %s alone is missing', (field, line) => {
    const file = begin();
    const [untouched = ''] = line.exec(file.text) ?? [];
    const { path: where, text } = filledIn(file);
    const problems = problemsOf({
      path: where,
      text: text.replace(new RegExp(`^${field}:.*$`, 'm'), untouched),
    });
    expect(problems.map((problem) => problem.field)).toEqual([field]);
  });
});

describe('an answer', () => {
  it('names what it answers, and links to it in its first sentence', () => {
    const { frontMatter, body } = splitSource(answerTo({ title: 'Bread' }).text);
    expect(frontMatter).toMatchObject({ data: { replyTo: 'ann/hello' } });
    expect(body.trim()).toBe('In [Bread](/posts/ann/hello/)');
  });

  it.each([`${'a-long-name-'.repeat(5)}name`, `${'a'.repeat(53)}-${'b'.repeat(10)}`])(
    'to a post with the longest of names has a name that is none too long: %s',
    (slug) => {
      expect(slug).toHaveLength(64);
      const { path, text } = filledIn(answerTo({}, `ann/${slug}`));
      expect(problemsWith({ ...CONTENT, [`posts/ann/${slug}.md`]: postText(), [path]: text })).toEqual([]);
    },
  );

  const oddTitle = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
    fc
      .array(
        fc.constantFrom(
          ...[
            'a',
            ' ',
            '\n',
            '.',
            '[',
            ']',
            '(',
            ')',
            '\\',
            '`',
            '*',
            '_',
            '<',
            '>',
            '&amp;',
            '#',
            '!',
            '~',
            '://',
          ],
          ...[
            '<b>',
            '</b>',
            '<https://a.example>',
            'https://a.example',
            'www.a.example',
            'a@b.example',
            '---',
            '$',
          ],
        ),
        { minLength: 1, maxLength: 12 },
      )
      .map((parts) => parts.join('')),
  );

  it('shows the title as it is, whatever is in it', () => {
    fc.assert(
      fc.property(
        oddTitle.filter((title) => title.trim() !== '' && !title.includes('\0')),
        (title) => {
          const { body } = splitSource(answerTo({ title }).text);
          const { text, links } = bodyWords(parseBody(body, 'md'));
          expect(text).toBe(`In ${typographic(title, 'en').replace(/\s+/g, ' ').trim()}`);
          expect(links.map(({ href }) => href)).toEqual(['/posts/ann/hello/']);
        },
      ),
      { numRuns: 500 },
    );
  });
});

type Goal = InputOf<'participants'>['goals'][number];

const goal = (facts: Partial<Goal>): Goal => ({ title: 'Reach it', target: 21, ...facts });

/** A check-in that was begun, and the file of the one whose goals these are. */
interface Begun extends NewFile {
  ann: Files;
}

function checkInOf(goals: Goal[]): Begun {
  const site = siteWith({
    challenges: [challenge('spring')],
    participants: [participant('spring/ann', { goals })],
  });
  const participation = participationOf(site.network, 'spring/ann');
  const ann = { 'participants/spring/ann.md': `---\ngoals: ${JSON.stringify(goals)}\n---\n` };
  return { ...newFile(checkInUrl(site, participation, '2026-03-09')), ann: { ...SPRING, ...ann } };
}

/** The fields of a check-in once every number is a 3; then it has no problem. */
function fieldsOf({ path, text, ann }: Begun): unknown {
  const filled = text.replace(/: $/gm, ': 3');
  expect(problemsWith({ ...ann, [path]: filled })).toEqual([]);
  const { frontMatter } = splitSource(filled);
  return frontMatter.data ?? frontMatter.fault.error;
}

describe('a check-in that was begun', () => {
  it('lies where it belongs', () => {
    expect(checkInOf([goal({ unit: 'posts' })]).path).toBe('check-ins/spring/ann/2026-03-09.md');
  });

  it.each<{ why: string; goals: Goal[]; fields: unknown }>([
    {
      why: 'a number for each unit',
      goals: [goal({ unit: 'miles' }), goal({ unit: 'pages' })],
      fields: { values: { miles: 3, pages: 3 } },
    },
    {
      why: 'nothing for what is counted by itself',
      goals: [goal({ counts: 'posts' }), goal({ counts: 'words', unit: 'words' })],
      fields: {},
    },
    {
      why: 'the others beside what is counted by itself',
      goals: [goal({ counts: 'posts' }), goal({ unit: 'miles' })],
      fields: { values: { miles: 3 } },
    },
    {
      why: 'one number for a unit of two goals',
      goals: [goal({ unit: 'miles' }), goal({ unit: 'miles', target: 5 })],
      fields: { values: { miles: 3 } },
    },
  ])('has $why', ({ goals, fields }) => {
    expect(fieldsOf(checkInOf(goals))).toEqual(fields);
  });

  it('is refused while a number is missing: none is made up', () => {
    const { path, text, ann } = checkInOf([goal({ unit: 'miles' }), goal({ unit: 'kg', take: 'last' })]);
    expect(text).toMatch(/^---\n# Write a number .+\nvalues:\n {2}miles: \n {2}kg: \n---\n/);
    const problems = problemsWith({ ...ann, [path]: text });
    expect(problems.map(({ field, line }) => [field, line])).toEqual([
      ['values.miles', 4],
      ['values.kg', 5],
    ]);
  });

  it('has no problem where nothing is to be written', () => {
    const { path, text, ann } = checkInOf([goal({ counts: 'posts' })]);
    expect(text).toMatch(/^---\n---\n/);
    expect(problemsWith({ ...ann, [path]: text })).toEqual([]);
  });

  const ODD_UNITS = [
    'early mornings',
    'km: walked',
    '"good" days',
    "Ann's miles",
    '# 1',
    'a # b',
    '- a',
    '? a',
    '{ a }',
    '*',
    '&a',
    '!a',
    '%',
    '@a',
    '`a`',
    '---',
    'キロ',
    'Äpfel & Öl',
    '🍞',
    'true',
    'null',
    '~',
    '5',
    '1e3',
    'constructor',
    'two\nlines',
  ];

  it.each(ODD_UNITS)('has the unit "%s" as it is', (unit) => {
    expect(fieldsOf(checkInOf([goal({ unit })]))).toEqual({ values: { [unit]: 3 } });
  });

  // Astro reads YAML 1.1, where these are flags, numbers and dates.
  it.each(['yes', 'on', 'y', '1_000', '0b11', '12:30', '2026-03-02', '<<'])(
    'has the unit %s in quotes',
    (unit) => {
      const file = checkInOf([goal({ unit })]);
      expect(fieldsOf(file)).toEqual({ values: { [unit]: 3 } });
      expect(file.text).toContain(`  "${unit}": \n`);
    },
  );

  it('has any unit as it is', () => {
    const unit = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .map((text) => text.trim())
      .filter((text) => text !== '' && text.length <= 40 && text !== '__proto__');
    fc.assert(
      fc.property(fc.uniqueArray(unit, { minLength: 1, maxLength: 5 }), (units) => {
        const fields = fieldsOf(checkInOf(units.map((one) => goal({ unit: one }))));
        expect(fields).toEqual({ values: Object.fromEntries(units.map((one) => [one, 3])) });
      }),
    );
  });
});
