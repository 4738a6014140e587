import { describe, expect, it } from 'vitest';
import { codesOf, onlyProblem, postText, problemsWith, type Files } from '../../support/folder.ts';

const POST = 'posts/ann/hello.md';
const saying = (body: string): Files => ({ [POST]: postText([], body) });

describe('an address with a slip is told as it was meant', () => {
  it.each([
    ['(https://example.org/a)', 'https://example.org/a'],
    ['@ann@social.example', 'https://social.example/@ann'],
    ['hhttps://example.org/a', 'https://example.org/a'],
    ['htps://example.org', 'https://example.org'],
    ['htpps://example.org', 'https://example.org'],
    ['ttps://example.org', 'https://example.org'],
    ['https;//example.org', 'https://example.org'],
    ['https//example.org/a?b=1#c', 'https://example.org/a?b=1#c'],
    ['mail-to:ann@example.org', 'mailto:ann@example.org'],
    ['mailto;ann@example.org', 'mailto:ann@example.org'],
    ['email:ann@example.org', 'mailto:ann@example.org'],
    ['malito:ann@example.org', 'mailto:ann@example.org'],
    ['phone:+442079460000', 'tel:+442079460000'],
    ['doi:10.1000/x', 'https://doi.org/10.1000/x'],
    ['DOI:10.1000/182', 'https://doi.org/10.1000/182'],
    ['arxiv:2101.00001', 'https://arxiv.org/abs/2101.00001'],
    ['pmid:12345', 'https://pubmed.ncbi.nlm.nih.gov/12345'],
  ])('%s', (wrong, right) => {
    const { code, fix } = onlyProblem(saying(`One [two](${wrong}).`));
    expect(code).toMatch(/^(?:broken|unsafe)-link$/);
    expect(fix).toBe(`write "${right}"`);
    expect(problemsWith(saying(`One [two](${right}).`))).toEqual([]);
  });

  it.each([
    ['canonical: hhttps://example.org/a', 'canonical: https://example.org/a'],
    ['canonical: doi:10.1000/x', 'canonical: https://doi.org/10.1000/x'],
    ['replyTo: "https//example.org/a"', 'replyTo: https://example.org/a'],
  ])('in a field: %s', (wrong, right) => {
    const { fix } = onlyProblem({ [POST]: postText([wrong]) });
    expect(fix).toBe(`write "${right}"`);
    expect(problemsWith({ [POST]: postText([right]) })).toEqual([]);
  });

  it.each([
    ['[a](https://example.org/>example.org/', 'write […](https://example.org/)'],
    ['[a](https://example.org/b>, and more', 'write […](https://example.org/b)'],
  ])('where it ends at a sign: %s', (body, fix) => {
    expect(onlyProblem(saying(body))).toMatchObject({ code: 'broken-link', fix });
  });

  it.each([
    'javascript:alert(1)',
    'ftp://example.org/a',
    'data:text/html,a',
    'file:///etc/passwd',
    'vbscript:x',
  ])('none is made of %s', (url) => {
    const { code, fix } = onlyProblem(saying(`[two](${url})`));
    expect(code).toBe('unsafe-link');
    expect(fix).toMatch(/^write a web address, https:\/\/…, or /);
  });
});

describe('the places that are proposed', () => {
  it.each(['#fnref-1', '#user-content-fnre-1', '#footnotes', '#fn-1'])('are headings, for %s', (anchor) => {
    const body = `[a](${anchor}) and[^1].\n\n## Flour\n\n[^1]: Yes.`;
    const problems = problemsWith(saying(body));
    expect(codesOf(problems).every((code) => code === 'broken-link')).toBe(true);
    for (const { fix } of problems) expect(fix).not.toMatch(/user-content|footnote-label/);
  });

  it('are those of the text', () => {
    expect(onlyProblem(saying('[a](#flor) and[^1].\n\n## Flour\n\n[^1]: Yes.')).fix).toContain('"#flour"');
  });
});
