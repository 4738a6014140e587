import { describe, expect, it } from 'vitest';
import { currentTag, formerTags } from '../../../integrations/group-blog/schemas/renamed-tags.ts';
import { folderWith, onlyProblem, postText, problemsWith } from '../../support/folder.ts';
import { buildNetworkOf, idsOf, member, post, postOf, siteOf } from '../../support/content.ts';
import { aliasRedirects } from '../../../integrations/group-blog/views/pages/alias-redirects.ts';

const members = [member('ann')];
const posts = [
  post('ann/a', { date: '2026-03-01', tags: ['brot', 'bread'] }),
  post('ann/b', { date: '2026-03-02', tags: ['日本'] }),
  post('ann/c', { date: '2026-03-03', tags: ['pain'] }),
  post('ann/d', { date: '2026-03-04', tags: ['bread', 'work'] }),
];
const parts = {
  network: { renamedTags: { pain: 'brot', brot: 'bread', nippon: '日本', lost: 'gone' } },
  members,
  posts,
};

describe('a renamed tag', () => {
  it.each<[tag: string, renamed: Record<string, string>, current: string]>([
    ['bread', {}, 'bread'],
    ['bread', { bread: 'baking' }, 'baking'],
    ['bread', { bread: 'baking', baking: 'ovens' }, 'ovens'],
    ['bread', { bread: 'baking', baking: 'bread' }, 'bread'],
    ['rolls', { rolls: 'bread', bread: 'baking', baking: 'bread' }, 'rolls'],
    ['constructor', {}, 'constructor'],
  ])('%s is, of %j, %s', (tag, renamed, current) => {
    expect(currentTag(tag, renamed)).toBe(current);
  });

  it('has its former names, but for those that lead back', () => {
    const renamed = { pain: 'brot', brot: 'bread', a: 'b', b: 'a', c: 'a' };
    expect([...formerTags(renamed)]).toEqual([['bread', ['pain', 'brot']]]);
  });

  it('has the posts of all its names, each once', () => {
    const network = buildNetworkOf(parts);
    expect(
      network.tags.map(({ name, formerNames, posts: tagged }) => [name, formerNames, idsOf(tagged)]),
    ).toEqual([
      ['bread', ['pain', 'brot'], ['ann/d', 'ann/c', 'ann/a']],
      ['work', [], ['ann/d']],
      ['日本', ['nippon'], ['ann/b']],
    ]);
    expect(postOf(network, 'ann/a').tags).toEqual(['bread']);
  });

  it('is led to from the pages of its former names, and from links to them', () => {
    const network = buildNetworkOf(parts);
    const pages = ['/tags/pain/', '/tags/brot/', '/tags/nippon/', '/tags/lost/'].map((address) =>
      network.pageAddresses.get(address),
    );
    expect(pages).toEqual(['/tags/bread/', '/tags/bread/', '/tags/%E6%97%A5%E6%9C%AC/', undefined]);
  });

  it.each([
    [{}, 'tags/nippon', '/tags/%E6%97%A5%E6%9C%AC/'],
    [
      { base: '/network', trailingSlash: 'never' as const },
      'tags/nippon',
      '/network/tags/%E6%97%A5%E6%9C%AC',
    ],
    [{ base: '/net', prefix: '/our/blog' }, 'our/blog/tags/nippon', '/net/our/blog/tags/%E6%97%A5%E6%9C%AC/'],
    [{ format: 'file' as const }, 'tags/nippon', '/tags/%E6%97%A5%E6%9C%AC.html'],
  ])('is redirected to with %j', (options, path, to) => {
    expect(aliasRedirects(siteOf(parts, options)).at(-1)).toEqual({ path, isFile: false, to });
  });
});

describe('renamedTags', () => {
  const network = (renamed: string): string =>
    `---\ntitle: A\ndescription: B\nrenamedTags: ${renamed}\n---\n`;
  const files = (renamed: string): Parameters<typeof folderWith>[0] => ({
    'network.md': network(renamed),
    'posts/ann/hello.md': postText(['tags: [bread]']),
  });

  it.each(['{ brot: bread }', '{ pain: brot, brot: bread }', '{ bread: baking }', '{ パン: bread }'])(
    'may be %s',
    (renamed) => {
      expect(problemsWith(files(renamed))).toEqual([]);
    },
  );

  it.each([
    ['{ brot: bred }', 'unknown-reference', 'renamedTags.brot'],
    ['{ bread: bread }', 'wrong-type', 'renamedTags.bread'],
    ['{ Brot: bread }', 'wrong-type', 'renamedTags.Brot'],
    ['{ brot: my bread }', 'wrong-type', 'renamedTags.brot'],
    ['[brot, bread]', 'wrong-type', 'renamedTags'],
  ])('may not be %s', (renamed, code, field) => {
    expect(onlyProblem(files(renamed))).toMatchObject({ file: 'network.md', line: 4, code, field });
  });

  it('may not lead round in a circle', () => {
    const problems = problemsWith(files('{ a: b, b: a }'));
    expect(problems.map(({ field }) => field)).toEqual(['renamedTags.a', 'renamedTags.b']);
    expect(problems[0]?.message).toContain('leads back to the old name');
  });

  it('tells the tag that was meant', () => {
    expect(onlyProblem(files('{ brot: bred }')).fix).toBe(
      'did you mean "bread"? Else give a post the tag "bred", or remove brot from renamedTags',
    );
  });
});
