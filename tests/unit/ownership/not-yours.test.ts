import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemsOfChange, type ChangeFacts } from '../../support/change.ts';
import { postText, type Files } from '../../support/folder.ts';

const member = (...lines: string[]): string => ['---', 'name: Somebody', ...lines, '---', ''].join('\n');
const NETWORK =
  '---\ntitle: Our Network\ndescription: Neighbours who write.\norganisers: [Gwen-L, iris-l]\n---\n';
const SPRING = '---\ntitle: Spring\nstart: 2026-03-02\nplan: { days: 21 }\nledBy: ann\n---\n';
const GOALS = '---\ngoals:\n  - { title: Smile, judge: cleo, criterion: Who smiles back }\n---\n';

const SUPPORT = '---\nto: ben\nkind: buy\n---\n';

/** Ann, who leads the spring; ben, who has two logins; cleo, who judges; guy, a guest; and old, of whom no login is known. */
const BASE: Files = {
  'network.md': NETWORK,
  'README.md': 'How to write here.',
  'members/ann.md': member('github: ann-l'),
  'members/ben.md': member('github: [ben-l, Ben-Second]'),
  'members/cleo.md': member('github: cleo-l'),
  'members/guy.md': member('guest: true', 'github: guy-l'),
  'members/old.md': member(),
  'communities/early.md': '---\nname: Early\ninterest: Mornings\n---\n',
  'challenges/spring.md': SPRING,
  'challenges/nobodys.md': SPRING.replace('ledBy: ann\n', ''),
  'participants/spring/ben.md': GOALS,
  'posts/ann/own.md': postText(),
  'posts/ann/visit/index.md': postText(['authors: [guy]']),
  'posts/ann/visit/square.png': 'a',
  'posts/ann/both.md': postText(['authors: [ann, ben]']),
  'posts/ann/pictures/one.png': 'a',
  'posts/ben/own.md': postText(),
  'support/ann/2026-03-03-bread.md': SUPPORT,
};

type Edit = Readonly<Record<string, string | { linkTo: string } | null>>;

/** Null takes a file away. */
function edited(edit: Edit): Files {
  const kept = Object.entries({ ...BASE, ...edit }).filter(([, content]) => content !== null);
  return Object.fromEntries(kept) as Files;
}

/** Which paths are not the sender's to change. */
function foreign(actor: string, edit: Edit, facts: ChangeFacts = {}): string[] {
  return problemsOfChange(BASE, edited(edit), actor, facts)
    .filter(({ code }) => code === 'not-yours')
    .map(({ file }) => file);
}

const NEW = postText();
const CHANGED = postText([], 'Other words.');

describe('may change', () => {
  it.each<[string, string, Edit, ChangeFacts?]>([
    ['their own page', 'ann-l', { 'members/ann.md': member('tagline: Bread', 'github: ann-l') }],
    ['their picture', 'ann-l', { 'members/ann.jpg': 'a' }],
    ['their own login', 'ann-l', { 'members/ann.md': member('github: [ann-l, ann-two]') }],
    ['their own posts', 'ann-l', { 'posts/ann/own.md': CHANGED, 'posts/ann/new/index.md': NEW }],
    ['their own pictures', 'ann-l', { 'posts/ann/pictures/one.png': null, 'posts/ann/two.png': 'a' }],
    ['what is theirs by a second login', 'ben-second', { 'posts/ben/own.md': null }],
    ['what is theirs, in capital letters', 'ANN-L', { 'posts/ann/own.md': null }],
    [
      'what they did for others',
      'ann-l',
      { 'support/ann/2026-03-03-bread.md': null, 'support/ann/2026-03-04-x.md': SUPPORT },
    ],
    ['what was done for them, by taking it away', 'ben-l', { 'support/ann/2026-03-03-bread.md': null }],
    ['their goals', 'ben-l', { 'participants/spring/ben.md': GOALS.replace('Smile', 'Laugh') }],
    ['their check-ins', 'ben-l', { 'check-ins/spring/ben/2026-03-02.md': '' }],
    ['their verdict', 'cleo-l', { 'verdicts/cleo/spring/ben/1.md': '' }],
    ['the challenge that they lead', 'ann-l', { 'challenges/spring.md': SPRING.replace('21', '20') }],
    ['a new challenge that they lead', 'ben-l', { 'challenges/may.md': SPRING.replace('ann', 'ben') }],
    ['a new guest post of theirs', 'guy-l', { 'posts/ben/hi.md': postText(['authors: [guy]']) }],
    [
      'its pictures',
      'guy-l',
      {
        'posts/ben/hi/index.md': postText(['authors: [guy]']),
        'posts/ben/hi/a.png': 'a',
      },
    ],
    [
      'a new post that they wrote with the host',
      'ben-l',
      { 'posts/ann/we.md': postText(['authors: [ann, ben]']) },
    ],
    [
      'a guest post of theirs',
      'guy-l',
      {
        'posts/ann/visit/index.md': postText(['authors: [guy]', 'tags: [a]']),
        'posts/ann/visit/square.png': null,
        'posts/ann/visit/more.png': 'a',
      },
    ],
    [
      'a guest on their own blog',
      'ann-l',
      { 'posts/ann/visit/index.md': postText(['authors: [guy]', 'tags: [a]']) },
    ],
    ['what was written with others', 'ben-l', { 'posts/ann/both.md': null }],
    ['who else wrote it', 'guy-l', { 'posts/ann/visit/index.md': postText(['authors: [guy, cleo]']) }],
    ['that they wrote it', 'ben-l', { 'posts/ann/both.md': postText(['authors: [ann]']) }],
    [
      'everything, as an organiser',
      'gwen-l',
      {
        'network.md': NETWORK.replace('iris', 'ann'),
        'members/ann.md': null,
        'posts/ben/new.md': postText(['authors: [ann]']),
        'communities/early.md': null,
      },
      { besides: [{ what: 'changed', path: '../package.json', from: null, is: 'file' }] },
    ],
  ])('%s: @%s', (_, actor, edit, facts) => {
    expect(foreign(actor, edit, facts)).toEqual([]);
  });

  it('what nobody sees, if it is to go: @ann-l', () => {
    const besides = [{ what: 'removed', path: 'posts/ann/.DS_Store', from: null, is: 'file' } as const];
    expect(foreign('ann-l', {}, { besides })).toEqual([]);
    expect(foreign('ben-l', {}, { besides })).toEqual(['posts/ann/.DS_Store']);
  });

  it('a name of a guest post on their blog, and of one they wrote', () => {
    const renamed: Edit = {
      'posts/ann/visit/index.md': null,
      'posts/ann/visit/square.png': null,
      'posts/ann/stay/index.md': postText(['authors: [guy]']),
      'posts/ann/stay/square.png': 'a',
    };
    const moved = {
      'posts/ann/stay/index.md': 'posts/ann/visit/index.md',
      'posts/ann/stay/square.png': 'posts/ann/visit/square.png',
    };
    expect(foreign('ann-l', renamed, { moved })).toEqual([]);
    expect(foreign('guy-l', renamed, { moved })).toEqual([]);
    expect(foreign('ben-l', renamed, { moved })).toHaveLength(4);
  });
});

describe('may not change', () => {
  const all = (edit: Edit): string[] => Object.keys(edit).toSorted();
  it.each<[string, string, Edit]>([
    ['another’s page', 'ann-l', { 'members/ben.md': member() }],
    ['another’s login', 'ann-l', { 'members/ben.md': member('github: ann-l') }],
    ['the login of somebody without one', 'ann-l', { 'members/old.md': member('github: ann-l') }],
    ['another’s post', 'ann-l', { 'posts/ben/own.md': CHANGED }],
    ['another’s blog', 'ann-l', { 'posts/ben/new.md': NEW, 'posts/ben/a.png': 'a' }],
    [
      'what was done for them',
      'ben-l',
      { 'support/ann/2026-03-03-bread.md': SUPPORT.replace('buy', 'visit') },
    ],
    ['what was done for somebody else', 'cleo-l', { 'support/ann/2026-03-03-bread.md': null }],
    ['another’s goals', 'ann-l', { 'participants/spring/ben.md': GOALS.replace('cleo', 'ann') }],
    ['another’s check-ins', 'ann-l', { 'check-ins/spring/ben/2026-03-02.md': '' }],
    ['another’s verdict', 'ben-l', { 'verdicts/cleo/spring/ben/1.md': '' }],
    ['the verdict, as the leader', 'ann-l', { 'verdicts/cleo/spring/ben/1.md': '' }],
    ['another’s challenge', 'ben-l', { 'challenges/spring.md': SPRING.replace('ann', 'ben') }],
    ['a challenge that nobody leads', 'ben-l', { 'challenges/nobodys.md': SPRING.replace('ann', 'ben') }],
    [
      'a new challenge that nobody leads',
      'ben-l',
      { 'challenges/may.md': SPRING.replace('ledBy: ann\n', '') },
    ],
    ['who the organisers are', 'ann-l', { 'network.md': NETWORK.replace('iris-l', 'ann-l') }],
    ['communities', 'ann-l', { 'communities/late.md': '---\nname: A\ninterest: B\n---\n' }],
    ['the manual', 'ann-l', { 'README.md': 'Nothing.' }],
    ['a stray file', 'ann-l', { 'notes.md': '', 'posts/ann.md': '', 'participants/ann.md': '' }],
    ['a guest post of two others', 'cleo-l', { 'posts/ann/visit/index.md': postText(['authors: [cleo]']) }],
    ['the picture of one', 'cleo-l', { 'posts/ann/visit/square.png': 'b' }],
    [
      'the own blog of others, by naming oneself',
      'cleo-l',
      { 'posts/ben/own.md': postText(['authors: [cleo]']) },
    ],
    [
      'the host’s pictures, by a guest post around them',
      'guy-l',
      {
        'posts/ann/pictures/one.png': 'b',
        'posts/ann/pictures/index.md': postText(['authors: [guy]']),
      },
    ],
    ['the same in capital letters', 'guy-l', { 'posts/ann/Pictures/index.md': postText(['authors: [guy]']) }],
    [
      'a post, by another file of its name',
      'guy-l',
      { 'posts/ann/own/index.md': postText(['authors: [guy]']) },
    ],
    ['a post, by a name in capital letters', 'guy-l', { 'posts/ann/OWN.md': postText(['authors: [guy]']) }],
    ['a folder like a member’s', 'guy-l', { 'posts/ANN/x.md': NEW, 'verdicts/Guy/spring/ben/1.md': '' }],
    ['in the name of a guest, as the host', 'ann-l', { 'posts/ann/new.md': postText(['authors: [guy]']) }],
    ['in the name of a guest, later', 'ann-l', { 'posts/ann/own.md': postText(['authors: [guy]']) }],
    ['in the name of the host, as a guest', 'guy-l', { 'posts/ann/visit/index.md': NEW }],
    [
      'in the name of the host’s picture folder',
      'ann-l',
      { 'posts/ann/pictures/index.md': postText(['authors: [guy]']) },
    ],
    ['what is no file', 'ann-l', { 'posts/ann/link.md': { linkTo: 'members/ben.md' } }],
    ['what nobody sees', 'ann-l', { 'posts/ann/.hidden/big.zip': 'a', 'members/ann.d/.x': '' }],
    ['anything, as a stranger', 'stranger', { 'posts/ann/own.md': null, 'posts/stranger/a.md': NEW }],
  ])('%s: @%s', (_, actor, edit) => {
    expect(foreign(actor, edit)).toEqual(all(edit));
  });

  it('another repository in the place of a folder', () => {
    const besides = [{ what: 'added', path: 'posts/ann/other', from: null, is: 'repository' } as const];
    expect(foreign('ann-l', {}, { besides })).toEqual(['posts/ann/other']);
  });

  it('a folder of the host’s, by one that differs in capital letters, or one without a proper name', () => {
    const base = { ...BASE, 'posts/ann/Album/one.png': 'a' };
    const edit = { 'posts/ann/album/index.md': 'x', 'posts/ann/Two Words.md': 'x' };
    const now = Object.fromEntries(Object.keys(edit).map((path) => [path, postText(['authors: [guy]'])]));
    const problems = problemsOfChange(base, { ...base, ...now }, 'guy-l');
    const found = problems.filter(({ code }) => code === 'not-yours').map(({ file }) => file);
    expect(found).toEqual(Object.keys(edit).toSorted());
  });

  it('what has a name that some computers take for another path', () => {
    const besides = ['posts/ann/..\\ben\\own.png', 'posts/ann/a\nb.png', 'posts/ann/\u202egnp.a'].map(
      (path) => ({ what: 'added', path, from: null, is: 'file' }) as const,
    );
    expect(foreign('ann-l', {}, { besides })).toHaveLength(3);
  });

  it('anything by a move from it or into it', () => {
    const taken = { 'posts/ben/own.md': null, 'posts/ann/taken.md': NEW };
    expect(foreign('ann-l', taken, { moved: { 'posts/ann/taken.md': 'posts/ben/own.md' } })).toEqual([
      'posts/ben/own.md',
    ]);
    const given = { 'posts/ann/own.md': null, 'posts/ben/given.md': NEW };
    expect(foreign('ann-l', given, { moved: { 'posts/ben/given.md': 'posts/ann/own.md' } })).toEqual([
      'posts/ben/given.md',
    ]);
  });

  it('the host’s pictures by renaming a guest post to their folder', () => {
    const edit = {
      'posts/ann/visit/index.md': null,
      'posts/ann/pictures/index.md': postText(['authors: [guy]']),
      'posts/ann/pictures/one.png': null,
    };
    const moved = { 'posts/ann/pictures/index.md': 'posts/ann/visit/index.md' };
    expect(foreign('guy-l', edit, { moved })).toEqual([
      'posts/ann/pictures/index.md',
      'posts/ann/pictures/one.png',
    ]);
  });
});

describe('a new member', () => {
  const joining: Edit = {
    'members/zoe.md': member('github: Zoe-L'),
    'members/zoe.jpg': 'a',
    'posts/zoe/hello.md': NEW,
    'participants/spring/zoe.md': GOALS,
    'check-ins/spring/zoe/2026-03-02.md': '',
    'posts/ann/visit-of-zoe.md': postText(['authors: [zoe]']),
  };

  it('brings exactly their own files', () => {
    expect(foreign('zoe-l', joining)).toEqual([]);
    expect(foreign('zoe-l', { ...joining, 'posts/ben/own.md': CHANGED })).toEqual(['posts/ben/own.md']);
  });

  it('is brought by nobody else, but organisers', () => {
    expect(foreign('ann-l', joining)).toEqual(Object.keys(joining).toSorted());
    expect(foreign('iris-l', joining)).toEqual([]);
  });

  it('has a name that can be one, and that nobody has', () => {
    const twin = { 'members/Ann.md': member('github: zoe-l'), 'posts/Ann/a.md': NEW };
    expect(foreign('zoe-l', twin)).toEqual(['members/Ann.md', 'posts/Ann/a.md']);
  });

  it('gets nothing that lies there already, where a name was somebody’s before', () => {
    const base = { ...BASE, 'posts/zoe/left.md': NEW };
    const now = { ...edited(joining), 'posts/zoe/left.md': CHANGED };
    const problems = problemsOfChange(base, now, 'zoe-l').filter(({ code }) => code === 'not-yours');
    expect(problems.map(({ file }) => file)).toEqual(['posts/zoe/left.md']);
  });

  it('is told to say who they are', () => {
    const [problem] = problemsOfChange(BASE, edited({ 'members/zoe.md': member() }), 'zoe-l');
    expect(problem).toMatchObject({ code: 'not-yours', file: 'members/zoe.md', line: 1 });
    expect(problem?.fix).toContain('if you are zoe, write "github: zoe-l" in members/zoe.md; or');
    const [other] = problemsOfChange(BASE, edited({ 'members/old.md': member('tagline: A') }), 'old-l');
    expect(other?.fix).toContain(
      'if you are old, ask an organiser (@Gwen-L, @iris-l) to write "github: old-l" in members/old.md; or',
    );
  });
});

describe('the base', () => {
  it('says it as it is now, where it moved on', () => {
    const edit = { 'posts/old/a.md': NEW, 'posts/ann/own.md': CHANGED };
    const base: Files = {
      ...BASE,
      'members/old.md': member('github: old-l'),
      'members/ann.md': member('github: somebody-else'),
    };
    expect(foreign('old-l', edit, { base })).toEqual(['posts/ann/own.md']);
    expect(foreign('ann-l', edit, { base })).toEqual(['posts/ann/own.md', 'posts/old/a.md']);
  });
});

describe('the words', () => {
  it('say whose it is, whom to ask, and how to take it back', () => {
    const [other] = problemsOfChange(BASE, edited({ 'posts/ben/own.md': CHANGED }), 'ann-l');
    expect(other).toEqual({
      code: 'not-yours',
      severity: 'error',
      file: 'posts/ben/own.md',
      line: 1,
      column: 1,
      field: null,
      message: "posts/ben/own.md is ben's (@ben-l, @Ben-Second) to change, not @ann-l's",
      fix: 'ask ben (@ben-l, @Ben-Second) or an organiser (@Gwen-L, @iris-l) to do it; or take your change back: type git checkout 0123456789ab -- content/posts/ben/own.md, or in the browser put back what was there',
    });
    const besides = [{ what: 'added', path: '../a b.json', from: null, is: 'file' } as const];
    const [outside] = problemsOfChange(BASE, BASE, 'ann-l', { besides });
    expect(outside).toMatchObject({
      file: '../a b.json',
      message: "a b.json is the organisers' (@Gwen-L, @iris-l) to add, not @ann-l's",
      fix: 'ask an organiser (@Gwen-L, @iris-l) to do it; or take your change back: delete this file',
    });
  });

  it('hold no command that a name smuggled in', () => {
    const besides = [{ what: 'changed', path: "../a'; rm -rf ~; '.md", from: null, is: 'file' } as const];
    const [problem] = problemsOfChange(BASE, BASE, 'ann-l', { besides });
    expect(problem?.fix).toContain(String.raw`git checkout 0123456789ab -- 'a'\''; rm -rf ~; '\''.md',`);
  });

  it('name a line of authors', () => {
    const [problem] = problemsOfChange(
      BASE,
      edited({ 'posts/ann/own.md': postText(['authors: [guy]']) }),
      'ann-l',
    );
    expect(problem).toMatchObject({ line: 4, field: 'authors' });
    expect(problem?.message).toContain('in the name of guy (@guy-l)');
  });
});

it('nobody but an organiser changes a path that does not begin with what is theirs', () => {
  const segment = fc.constantFrom(
    ...['members', 'posts', 'participants', 'check-ins', 'verdicts', 'challenges', 'communities', 'spring'],
    ...['ann', 'ann.md', 'Ann.md', 'ben', 'ben.md', 'index.md', 'annn', 'a.png', 'ann.png', 'network.md', ''],
  );
  const path = fc.array(segment, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('/'));
  const OWN =
    /^(?:members\/ann[./]|posts\/ann\/.|participants\/[^/]+\/ann\.md$|check-ins\/[^/]+\/ann\/.|verdicts\/ann\/.|challenges\/spring\.md$)/;
  fc.assert(
    fc.property(
      fc.uniqueArray(path, { minLength: 20, maxLength: 40 }),
      fc.constantFrom('added', 'removed', 'changed'),
      (paths, what) => {
        const besides = paths.map((one) => ({ what, path: one, from: null, is: 'file' }) as const);
        expect(foreign('ann-l', {}, { besides })).toEqual(paths.filter((one) => !OWN.test(one)).toSorted());
      },
    ),
    { numRuns: 20 },
  );
});
