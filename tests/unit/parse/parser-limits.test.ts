import { describe, expect, it } from 'vitest';
import { tooMuchCode } from '../../../integrations/group-blog/parse/parser-limits.ts';

const words = (count: number): string => 'bread and salt '.repeat(count);

describe('more code than is parsed', () => {
  it.each([
    ['in braces', `One\n\nTwo {${words(267)}}`, { line: 3, column: 5 }],
    ['in an export', `export const bread = "${words(267)}"`, { line: 1, column: 1 }],
    ['in an attribute', `<Note title={"${words(267)}"} />`, { line: 1, column: 13 }],
    ['in many places', 'So {many} loaves.\n'.repeat(11), { line: 1, column: 4 }],
  ])('%s is found where it begins', (_, body, at) => {
    expect(tooMuchCode(body)).toEqual(at);
  });

  it.each([
    ['that is short', `{${words(266)}}`],
    ['in a few places', 'So {many} loaves.\n'.repeat(10)],
    ['in a fence', `\`\`\`js\n{${words(300)}}\n\`\`\`\n`],
    ['between backticks', 'So `{many}` loaves.\n'.repeat(300)],
    ['that is escaped', 'So \\{many} loaves.\n'.repeat(300)],
    ['that is none', words(1000)],
  ])('is none %s', (_, body) => {
    expect(tooMuchCode(body)).toBeUndefined();
  });
});
