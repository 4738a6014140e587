import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitPosts } from '../../../integrations/group-blog/cli/import/fit-post.ts';
import { convertPost, createFindPost } from '../../../integrations/group-blog/import/convert.ts';
import { planPosts } from '../../../integrations/group-blog/import/plan.ts';
import type { SourceBody, SourceHead } from '../../../integrations/group-blog/import/source-post.ts';
import { checkContent } from '../../../integrations/group-blog/check/check-content.ts';
import { toSourceFile } from '../../../integrations/group-blog/reader/read-folder.ts';
import { runs } from '../../support/depth.ts';

const NETWORK = toSourceFile('network.md', '---\ntitle: Us\ndescription: Neighbours who write.\n---\n');
const ANN = toSourceFile('members/ann.md', '---\nname: Ann\n---\n');

/** Pieces of what people and programs have in bodies, well formed or not. */
const PIECES = [
  'words',
  ' ',
  '\n',
  '\n\n',
  '<p>',
  '</p>',
  '<b>',
  '</b>',
  '<em> a </em>',
  '<sup>2</sup>',
  '<a href="/old/">x</a>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="../up/">x</a>',
  '<a href="#there">x</a>',
  '<a href="#100%">x</a>',
  '<a href="mailto:ann@example.org">x</a>',
  '<a href="http://[bad">x</a>',
  '<img src="/a.png">',
  '<img src="data:image/png;base64,AAAA">',
  '<img src="https://pictures.example/IMG_1234.jpg" alt="image">',
  '<iframe src="https://player.vimeo.com/video/1234567"></iframe>',
  '<iframe srcdoc="x">',
  '<script>alert(1)</script>',
  '<style>p{}</style>',
  '<svg onload=x><text>t</text></svg>',
  '<form><input name="a"><button>Go</button></form>',
  '<table><tr><td colspan="2">a|b<ul><li>c</li></ul></td></tr></table>',
  '<pre><code class="language-nothing">a\n\n  b `c` ```</code></pre>',
  '<font color="red">',
  '</div>',
  '<div style="x" onclick="y">',
  '<details><summary>s</summary>',
  '<!-- c -->',
  '<!--more-->',
  '&lt;script&gt;',
  '&#0;',
  '[x](javascript:a)',
  '[x](/old/ "t")',
  '[x][y]',
  '[y]: nowhere.md',
  '![](a.png)',
  '![x](../../etc/passwd)',
  '<https://example.org/a>',
  '# ',
  '- ',
  '> ',
  '    ',
  '`',
  '```\n',
  '**',
  '_',
  '{{ x }}',
  '{% y %}',
  '[foo a="b"]',
  ':::note\n',
  '---\n',
  '\u0000',
  '\u2028',
  'ﷺ',
  '<Note kind={x}>',
];

const head = (is: SourceBody['is']): SourceHead => ({
  key: '1',
  place: { file: is === 'html' ? 'a.xml' : 'a.md', line: 1 },
  title: 'Day five',
  published: '2012-02-05',
  slug: 'day-five',
  authors: [],
  tags: [],
  hiding: null,
  addresses: ['/old/'],
});

function problemsWith(text: string, is: SourceBody['is'], site: string): unknown[] {
  const options = {
    host: 'ann',
    timezone: 'UTC',
    language: 'en',
    today: '2026-03-01',
    since: undefined,
    hasDrafts: false,
    who: [],
    known: [],
  };
  const { planned } = planPosts([head(is)], options);
  const [post] = planned;
  if (!post) return ['it is not planned'];
  const converted = convertPost(
    post,
    { is, text, line: 1 },
    {
      site,
      find: createFindPost(planned, site),
      findPicture: () => undefined,
      hasTemplateTags: is === 'markdown',
    },
  );
  const [fitted] = fitPosts([{ planned: post, converted }], {
    network: [NETWORK],
    people: new Map([['ann', ANN]]),
    options: {},
  });
  if (!fitted || 'problem' in fitted) return [fitted];
  const files = [NETWORK, ANN, toSourceFile(fitted.path, fitted.text)];
  return checkContent(files).filter(({ severity }) => severity === 'error');
}

describe('whatever a post holds', () => {
  it.each(['html', 'markdown'] as const)('what it becomes has no problem: %s', (is) => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }),
        fc.constantFrom('', 'https://old.example'),
        (pieces, site) => {
          expect(problemsWith(pieces.join(''), is, site)).toEqual([]);
        },
      ),
      { numRuns: runs(400) },
    );
  });
});
