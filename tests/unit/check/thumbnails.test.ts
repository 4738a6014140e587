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
  it.each([
    ['[![A cat](./thumb.png)](./big.png)', '[![A cat](./big.png)](./big.png)'],
    ['[![A cat](thumb.png "Tom")](big.png)', '[![A cat](big.png)](big.png)'],
    ['- [![Two \\[old\\] cats](thumb.png)](./big.png)', '[![Two \\[old\\] cats](./big.png)](./big.png)'],
    [
      '[![A cat](thumb.png)](./gro%C3%9Fes%20bild.JPG)',
      '[![A cat](./gro%C3%9Fes%20bild.JPG)](./gro%C3%9Fes%20bild.JPG)',
    ],
    ['[![A cat](./thumb.png)](./none.png)', '[![A cat](./thumb.png)](./thumb.png)'],
    ['![Big](./big.png) [![A cat](./thumb.png)](./big.png)', '[![A cat](./big.png)](./big.png)'],
  ])('%s is told what mends it', (body, mended) => {
    const problem = onlyProblem(post(body));
    expect(problem).toMatchObject({ code: 'broken-link', severity: 'error' });
    expect(problem.fix).toContain(`write "${mended}"`);
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
