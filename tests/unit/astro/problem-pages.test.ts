import { describe, expect, it } from 'vitest';
import { problemPages, renderProblemPage } from '../../../integrations/group-blog/astro/dev/problem-pages.ts';
import { createAddresses } from '../../../integrations/group-blog/network/addresses.ts';
import { checkContent } from '../../../integrations/group-blog/check/check-content.ts';
import { folderWith, postText, readFiles } from '../../support/folder.ts';

const files = readFiles(
  folderWith({
    'posts/ann/a.md': postText(['discription: Short']),
    'posts/ann/b.md': postText(),
    'members/ben.md': '---\n---\n',
  }),
);
const problems = checkContent(files);

describe('in astro dev, pages that cannot be shown', () => {
  it.each(['always', 'never'] as const)(
    'are found by their address, with trailingSlash %s',
    (trailingSlash) => {
      const options = { site: null, base: '/network/', prefix: '/blog', format: 'directory' } as const;
      const pages = problemPages(files, problems, createAddresses({ ...options, trailingSlash }));
      expect([...pages.keys()].toSorted()).toEqual([
        '/network/blog/members/ben/',
        '/network/blog/posts/ann/a/',
      ]);
    },
  );

  it('say why, in the words of the command line, and what members write stays text', () => {
    const [problem] = problems;
    if (!problem) throw new Error('there is a problem');
    const html = renderProblemPage(
      [{ ...problem, message: '<script>alert(1)</script>' }],
      'content',
      '/network/@vite/client',
    );
    expect(html).toContain('&lt;script&gt;alert(1)');
    expect(html).toContain(`→ ${problem.fix.split('"')[0] ?? ''}`);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toContain('src="/network/@vite/client"');
  });
});
