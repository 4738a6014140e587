import { describe, expect, it } from 'vitest';
import { canBeAllowed } from '../../../integrations/group-blog/check/allowed-codes.ts';
import { checkContent, checkWithAllowed } from '../../../integrations/group-blog/check/check-content.ts';
import { selectBuildable } from '../../../integrations/group-blog/check/buildable-content.ts';
import { RULES } from '../../../integrations/group-blog/check/rules.ts';
import {
  codesOf,
  folderWith,
  goalOf,
  onlyProblem,
  pictureOf,
  postText,
  readFiles,
  readFilesAndPictures,
  type Files,
} from '../../support/folder.ts';

const PICTURE = await pictureOf();
const HEAVY = await pictureOf(1_200_000);
const post = 'posts/ann/hello.md';

const networkAllowing = (...codes: string[]): string =>
  `---\ntitle: A\ndescription: B\nallow: [${codes.join(', ')}]\n---\n`;

async function checked(files: Files, ...codes: string[]) {
  const all = folderWith({ 'network.md': networkAllowing(...codes), ...files });
  const { problems, allowed } = checkWithAllowed(await readFilesAndPictures(all));
  return { problems: codesOf(problems), allowed: codesOf(allowed) };
}

describe('what network.md allows', () => {
  it.each<[code: string, files: Files]>([
    ['unknown-field', { [post]: postText(['layout: post']) }],
    [
      'unknown-field',
      {
        [post]: postText(['cover: { src: ./a.jpg, alt: Four loaves, width: 3 }']),
        'posts/ann/a.jpg': PICTURE,
      },
    ],
    ['unknown-field', { [post]: postText(['values: { miles: 3 }']) }],
    ['unknown-field', { 'members/ann.md': '---\nname: Ann\nlayout: person\n---\n' }],
    ['unknown-field', goalOf('{ title: Run, target: 2, unit: miles, criterion: The neighbours }')],
    ['unknown-field', goalOf('{ title: Run, target: 2, unit: miles, colour: red }')],
    ['broken-link', { [post]: postText([], '[a](nope/)') }],
    ['broken-link', { [post]: postText([], '[a](#nope)') }],
    ['broken-link', { [post]: postText([], '[a](../ben/none.md)') }],
    ['missing-alt', { [post]: postText([], '![](./a.jpg)'), 'posts/ann/a.jpg': PICTURE }],
    [
      'missing-alt',
      { [post]: postText(['cover: { src: ./a.jpg, alt: image }']), 'posts/ann/a.jpg': PICTURE },
    ],
    ['image-too-heavy', { [post]: postText([], '![Four loaves](./a.jpg)'), 'posts/ann/a.jpg': HEAVY }],
    ['ignored-html', { [post]: postText([], '<p class="a">Words</p>') }],
    ['foreign-image', { [post]: postText([], '![Four loaves](https://zed.example/a.jpg)') }],
  ])('is let be and counted: %s %#', async (code, files) => {
    expect(await checked(files)).toEqual({ problems: [code], allowed: [] });
    expect(await checked(files, code)).toEqual({ problems: [], allowed: [code] });
  });

  it('is nothing else', async () => {
    const files = { [post]: postText(['layout: post'], '[a](nope/) <p class="a" onclick="x">') };
    expect(await checked(files, 'unknown-field', 'ignored-html')).toEqual({
      problems: ['broken-link', 'unsafe-html'],
      allowed: ['unknown-field', 'ignored-html'],
    });
  });

  it('hides nothing that a build would stop at', async () => {
    // A name that is nearly right stands for the field that is missing then.
    const files = { [post]: '---\ntitel: Hello\ndate: 2026-03-02\n---\n' };
    expect(await checked(files)).toEqual({ problems: ['unknown-field'], allowed: [] });
    expect(await checked(files, 'unknown-field')).toEqual({
      problems: ['missing-field'],
      allowed: ['unknown-field'],
    });
    const plan = {
      'challenges/spring.md': '---\ntitle: Spring\nstart: 2026-03-02\nplan: { dayz: 21 }\n---\n',
    };
    expect(await checked(plan, 'unknown-field')).toEqual({
      problems: ['missing-field'],
      allowed: ['unknown-field'],
    });
    const cover = { [post]: postText(['cover: { scr: ./a.jpg, alt: Four loaves }']) };
    expect(await checked(cover, 'unknown-field')).toEqual({
      problems: ['missing-field'],
      allowed: ['unknown-field'],
    });
  });

  it('is what every file of the network may have, itself too', async () => {
    const files = {
      'network.md': networkAllowing('unknown-field').replace('title:', 'theme: minima\ntitle:'),
    };
    expect(await checked(files)).toEqual({ problems: [], allowed: ['unknown-field'] });
  });

  it('is let be whatever else is wrong in network.md', async () => {
    const files = {
      'network.md': networkAllowing('missing-alt').replace('title: A', 'timezone: Mars'),
      [post]: postText([], '![](./a.jpg)'),
      'posts/ann/a.jpg': PICTURE,
    };
    expect((await checked(files)).allowed).toEqual(['missing-alt']);
  });

  it('stays in a network that is built of what is right', () => {
    const lines = ['cover: { src: ./a.jpg, alt: Four loaves, width: 3 }', 'layout: post', '__proto__: 1'];
    const files = { [post]: postText(lines) };
    expect([...selectBuildable(readFiles(folderWith(files))).excluded]).toEqual([post]);
    const allowing = folderWith({ 'network.md': networkAllowing('unknown-field'), ...files });
    const { buildable, excluded } = selectBuildable(readFiles(allowing));
    expect([...excluded]).toEqual([]);
    expect(buildable.posts.map(({ data }) => data)).toEqual([
      { title: 'Hello', date: '2026-03-02', cover: { src: './a.jpg', alt: 'Four loaves' } },
    ]);
  });
});

describe('a code that cannot be allowed', () => {
  it.each([
    ['unsafe-html', /^remove it; what can be let be is switched-off, unknown-field, .*image-too-heavy/],
    ['missing-field', /^remove it; what/],
    ['not-yours', /^remove it; what/],
    ['unknown-feild', /^did you mean "unknown-field"\? Else remove it/],
    ['everything', /^remove it; what/],
    ['toString', /^remove it; what/],
  ])('is told: %s', (code, fix) => {
    const problem = onlyProblem({ 'network.md': networkAllowing('missing-alt', code) });
    expect(problem).toMatchObject({ code: 'wrong-type', file: 'network.md', line: 4, field: 'allow.1' });
    expect(problem.message).toContain(`"${code}"`);
    expect(problem.fix).toMatch(fix);
  });

  it('allows nothing', async () => {
    const files = { [post]: postText([], '<p onclick="x">Words</p>') };
    expect((await checked(files, 'unsafe-html')).problems.toSorted()).toEqual(['unsafe-html', 'wrong-type']);
  });

  it('is that of an error with which no site could be built', () => {
    const errors = RULES.filter((rule) => rule.severity === 'error' && canBeAllowed(rule));
    expect(errors.map(({ code }) => code)).toEqual([
      'switched-off',
      'unknown-field',
      'missing-alt',
      'image-too-heavy',
      'broken-link',
    ]);
  });
});

describe('checkContent', () => {
  it('lets be what it is told besides', () => {
    const files = readFiles(folderWith({ [post]: postText(['layout: post'], '<p onclick="x">Words</p>') }));
    expect(codesOf(checkContent(files, { allow: ['unsafe-html'] }))).toEqual(['unknown-field']);
  });
});
