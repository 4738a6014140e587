import { describe, expect, it } from 'vitest';
import { slugOf } from '../../../integrations/group-blog/suggest/slug.ts';
import {
  ANN,
  codesOf,
  goalOf,
  onlyProblem,
  postText,
  problemsWith,
  SPRING,
  type Files,
} from '../../support/folder.ts';

const WHY = 'cannot be the name of a file on Windows';
const NAMES = ['aux', 'con', 'nul', 'prn', 'com1', 'com9', 'lpt1', 'lpt9'];

describe('a name that Windows keeps for itself', () => {
  it.each(NAMES)('is none of a post: %s', (name) => {
    expect(onlyProblem({ [`posts/ann/${name}.md`]: postText() })).toMatchObject({
      code: 'bad-id',
      message: `"${name}" ${WHY}`,
      fix: expect.stringMatching(`^rename it to "${name}-1"`) as string,
    });
  });

  it.each<[what: string, files: Files]>([
    ['post in a folder', { 'posts/ann/con/index.md': postText() }],
    ['post of components', { 'posts/ann/con.mdx': postText() }],
    ['member', { 'members/con.md': ANN }],
    ['host', { 'members/con.md': ANN, 'posts/con/hello.md': postText() }],
    ['challenge', { 'challenges/con.md': SPRING['challenges/spring.md'] }],
    ['community', { 'communities/con.md': '---\nname: Bakers\ninterest: Bread\n---\n' }],
    ['goal', goalOf('{ title: Run, target: 3, unit: miles, id: con }')],
    ['picture', { 'posts/ann/con.png': '' }],
    ['picture with two endings', { 'posts/ann/con.small.JPG': '' }],
    ['picture with a superscript', { 'posts/ann/com¹.png': '' }],
    ['picture with a sign', { 'posts/ann/CONIN$.png': '' }],
    ['folder of a picture', { 'posts/ann/LPT1/loaf.png': '' }],
    ['video', { 'posts/ann/con.mp4': '' }],
  ])('is none of a %s', (_, files) => {
    const codes = codesOf(problemsWith(files));
    expect(codes.length).toBeGreaterThan(0);
    expect(new Set(codes)).toEqual(new Set(['bad-id']));
  });

  it('is none that a field can refer to', () => {
    const { code, message } = onlyProblem({ 'posts/ann/hello.md': postText(['communities: [aux]']) });
    expect([code, message]).toEqual(['bad-id', `communities (number 1) is "aux", and that ${WHY}`]);
  });

  it('is not made of a title', () => {
    expect(['Aux', 'CON!', 'Lpt 1', 'COM¹', 'nul'].map(slugOf)).toEqual([
      'aux-1',
      'con-1',
      'lpt-1',
      'com1-1',
      'nul-1',
    ]);
  });

  it.each(['auxiliary', 'con-man', 'com0', 'com10', 'lpt', 'null', 'console', 'a-con'])(
    'is not %s',
    (name) => {
      expect(problemsWith({ [`posts/ann/${name}.md`]: postText(), [`posts/ann/${name}.png`]: '' })).toEqual(
        [],
      );
    },
  );
});
