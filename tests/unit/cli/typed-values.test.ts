import { expect, it } from 'vitest';
import { typedValues } from '../../../integrations/group-blog/cli/terminal/typed-values.ts';

it.each<[string[], string[]]>([
  [['--title', '007'], ['007']],
  [['--title='], ['']],
  [['--title', ''], ['']],
  [
    ['--title=a=b', 'x', '--title', 'c'],
    ['a=b', 'c'],
  ],
  [['--title', '--json'], []],
  [['--titles', 'a', '--', '--title', 'b'], []],
])('of %j the titles are %j', (words, titles) => {
  expect(typedValues(words, 'title')).toEqual(titles);
});
