import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../integrations/group-blog/check/check-content.ts';
import {
  folderWith,
  onlyProblem,
  postText,
  problemsWith,
  readFiles,
  type Files,
} from '../../support/folder.ts';

const post = (body: string): Files => ({
  'posts/ann/hello/index.md': postText([], body),
  'posts/ann/hello/thumb.png': '',
  'posts/ann/hello/big.png': '',
  'posts/ann/hello/großes bild.JPG': '',
});

describe('a picture that links to another one', () => {
  const shows = 'for the picture "./thumb.png", too';
  it.each([
    ['[![A cat](./thumb.png)](./big.png)', `"./big.png" ${shows}`, '[![A cat](./big.png)](./big.png)'],
    [
      '[![A cat](thumb.png "Tom")](big.png)',
      '"big.png" for the picture "thumb.png", too',
      '[![A cat](big.png "Tom")](big.png)',
    ],
    [
      '[![A cat](./thumb.png)](./gro%C3%9Fes%20bild.JPG)',
      `"./gro%C3%9Fes%20bild.JPG" ${shows}`,
      '[![A cat](./gro%C3%9Fes%20bild.JPG)](./gro%C3%9Fes%20bild.JPG)',
    ],
    [
      '[ ![A cat](./thumb.png) Tom](./big.png)',
      `"./big.png" ${shows}`,
      '[ ![A cat](./big.png) Tom](./big.png)',
    ],
    [
      'See <a href="./big.png"><img src="./thumb.png" alt="A cat"></a>.',
      `"./big.png" ${shows}`,
      'See <a href="./big.png"><img src="./big.png" alt="A cat"></a>.',
    ],
    ['[![A cat](./thumb.png)](./none.png)', '"./thumb.png": then', '[![A cat](./thumb.png)](./thumb.png)'],
    [
      '<a href="./none.png"><img src="./thumb.png" alt="A cat"></a>',
      '"./thumb.png": then',
      '<a href="./thumb.png"><img src="./thumb.png" alt="A cat"></a>',
    ],
    // Shown elsewhere in the same post, it has an address that nobody can write.
    [
      '![Big](./big.png) [![A cat](./thumb.png)](./big.png)',
      `"./big.png" ${shows}`,
      '![Big](./big.png) [![A cat](./big.png)](./big.png)',
    ],
  ])('%s is told what mends it', (body, fix, mended) => {
    const problem = onlyProblem(post(body));
    expect(problem).toMatchObject({ code: 'broken-link', severity: 'error' });
    expect(problem.fix).toContain(`write ${fix}`);
    expect(problemsWith(post(mended))).toEqual([]);
  });

  it('is fine where the other one is published as it is', () => {
    const files = readFiles(folderWith(post('[![A cat](./thumb.png)](/big.png)')));
    expect(checkContent(files, { publicFiles: new Set(['/big.png']) })).toEqual([]);
  });

  it('and may lead to a page of the network, or to another site', () => {
    expect(problemsWith(post('[![A cat](./thumb.png)](/posts/ann/hello/)'))).toEqual([]);
    expect(problemsWith(post('[![A cat](./thumb.png)](https://zed.example/big.png)'))).toEqual([]);
  });
});

describe('a link around a picture to that picture', () => {
  it.each([
    '[![A cat](./big.png)](./big.png)',
    '[ ![A cat](./big.png) words](./big.png)',
    '[Tom: *![A cat](./big.png)*](big.png)',
    '[![A cat][cat]](./big.png)\n\n[cat]: ./big.png',
    '[![A cat](./big.png)][cat]\n\n[cat]: ./big.png',
    '[<img src="./big.png" alt="A cat">](./big.png)',
    '<a href="./big.png"><img src="./big.png" alt="A cat"></a>',
    'See <a href="./big.png">Tom <img src="./big.png" alt="A cat"></a>.',
    '<a href="./big.png">![A cat](./big.png)</a>',
    '<p><a href="./thumb.png"><img src="./thumb.png" alt="A cat"></a>\n<a href="./big.png"><img src="./big.png" alt="A cat"></a></p>',
  ])('is fine: %s', (body) => {
    expect(problemsWith(post(body))).toEqual([]);
  });

  it('is fine in MDX', () => {
    const [name = ''] = Object.keys(post(''));
    const { [name]: text = '', ...pictures } = post(
      '<a href="./big.png"><img src="./big.png" alt="A cat" /></a>',
    );
    expect(problemsWith({ [name.replace('.md', '.mdx')]: text, ...pictures })).toEqual([]);
  });

  it.each([
    '[Tom](./big.png)',
    '<a href="./big.png">Tom</a> <img src="./big.png" alt="A cat">',
    '<a href="./big.png">Tom</a>\n\n<a href="/posts/">![A cat](./big.png)</a>',
    '[Tom](./big.png) ![A cat](./big.png)',
  ])('is not one with words alone, which is told: %s', (body) => {
    const problem = onlyProblem(post(body));
    expect(problem).toMatchObject({ code: 'broken-link', severity: 'error' });
    expect(problem.message).toContain('a picture is on the site only where it is shown');
  });

  it('is what a link with words is told of, where the picture is shown already', () => {
    const { fix } = onlyProblem(post('![A \\[big\\] cat](./big.png) and [Tom](big.png)'));
    expect(fix).toBe(
      'take the link away and keep its words; readers enlarge the picture where it stands as [![A \\[big\\] cat](./big.png)](./big.png)',
    );
    expect(problemsWith(post('[![A \\[big\\] cat](./big.png)](./big.png) and Tom'))).toEqual([]);
    expect(onlyProblem(post('[Tom](big.png)')).fix).toBe(
      'show it: ![What it shows](./big.png). Else take the link away and keep its words',
    );
  });
});
