import { describe, expect, it } from 'vitest';
import { codesOf, onlyProblem, postText, problemsWith } from '../../support/folder.ts';

const path = 'posts/ann/hello.md';
const inPost = (body: string, lines: string[] = []) => ({ [path]: postText(lines, body) });

describe('HTML that says only how the page looks', () => {
  it.each([
    ['<p class="lead">Words</p>', 'class says only how the page looks and is left out: once, in line 6'],
    ['<p style="color: red">Words</p>', 'style says'],
    ['<p STYLE="text-align:center;margin:0 auto">Words</p>', 'style says'],
    ['<p align="center">Words</p>', 'align says'],
    [
      '<table border="1" cellpadding="0"><tr><td bgcolor="#fff" valign="top">a</td></tr></table>',
      'border, cellpadding, bgcolor and valign say',
    ],
    [
      '<img src="data:image/png;base64,AA==" alt="Four dots" width="300" height="20">',
      'width and height say only how the page looks and are left out: 2 times, in line 6',
    ],
    ['<font color="red">Words</font>', '<font> says'],
    ['<center>Words</center>', '<center> says'],
    [
      '<a href="https://zed.example/" target="_blank" rel="noopener noreferrer">Words</a>',
      'target and rel say',
    ],
    ['<a href="https://zed.example/" rel="NoFollow">Words</a>', 'rel says'],
    ['<p data-image-id="12">Words</p>', 'data-image-id says'],
    ['<ol type="a"><li>Words</li></ol>', 'type says'],
  ])('%s is a warning', (body, message) => {
    const problem = onlyProblem(inPost(body));
    expect(problem).toMatchObject({ code: 'ignored-html', severity: 'warning', line: 6, column: 1 });
    expect(problem.message).toContain(message);
  });

  it.each([
    ['<p style="position: fixed">Words</p>', 'lies over the page'],
    ['<p style="background: url(https://zed.example/a.png)">Words</p>', 'asks another host'],
    ['<p style="display:none">Words</p>', 'hides words, which would be shown without it'],
    ['<p style="VISIBILITY : hidden">Words</p>', 'hides words'],
    ['<p style="c\\olor: red">Words</p>', 'is written in signs'],
    ['<p hidden>Words</p>', 'hides words'],
    ['<table background="https://zed.example/a.png"></table>', 'asks another host'],
    ['<p id="here">Words</p>', 'is a place to link to'],
    ['<a href="https://zed.example/" rel="me">Words</a>', 'says who somebody is'],
    ['<a href="https://zed.example/" target="frame">Words</a>', 'opens in a frame'],
    ['<p data-pagefind-body>Words</p>', 'is what the search reads'],
    ['<p role="alert">Words</p>', 'imitates the page'],
    ['<li value="7">Words</li>', 'changes what is read'],
    ['<strike>Words</strike>', 'means the opposite without it'],
    ['<p onclick="x">Words</p>', 'acts'],
  ])('%s is an error, since it %s', (body) => {
    expect(onlyProblem(inPost(body))).toMatchObject({ code: 'unsafe-html', severity: 'error' });
  });

  it('is told once a file, with the first lines', () => {
    const lines = [
      '<p class="a">',
      '<p class="b" align="left">',
      '<p class="c">',
      '<p class="d">',
      '<p class="e">',
      '<p class="f">',
    ];
    const problem = onlyProblem(inPost(lines.join('\n\n')));
    expect(problem).toMatchObject({ code: 'ignored-html', line: 6, column: 1 });
    expect(problem.message).toBe(
      'class and align say only how the page looks and are left out: 7 times, in lines 6, 8, 10, 12, 14 and more',
    );
  });

  it('is told of each file, whatever its kind', () => {
    const files = {
      ...inPost('<p class="a">'),
      'members/ann.md': '---\nname: Ann\n---\n\n<b class="b">Bio</b>\n',
    };
    expect(problemsWith(files)).toMatchObject([
      { code: 'ignored-html', file: 'members/ann.md', line: 5 },
      { code: 'ignored-html', file: path, line: 6 },
    ]);
  });

  it('is told beside what acts, each for itself', () => {
    const problems = problemsWith(inPost('<p class="a" onclick="x">Words</p>'));
    expect(codesOf(problems)).toEqual(['ignored-html', 'unsafe-html']);
  });

  it('is told in MDX too', () => {
    const file = { 'posts/ann/hello.mdx': postText([], '<p className="lead">Words</p>') };
    expect(onlyProblem(file)).toMatchObject({ code: 'ignored-html', line: 6 });
  });
});

describe('HTML in a draft', () => {
  it.each([
    ['<div class="a">Words</div>', 'ignored-html'],
    ['<p onclick="x">Words</p>', 'unsafe-html'],
    ['<script>x</script>', 'unsafe-html'],
    ['<iframe src="https://zed.example/"></iframe>', 'unsafe-html'],
  ])('%j is a warning', (body, code) => {
    const problems = problemsWith(inPost(body, ['draft: true']));
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) expect(problem).toMatchObject({ code, severity: 'warning' });
  });

  it('is an error in what is only unlisted, scheduled, or no draft by its form', () => {
    const acts = '<p onclick="x">Words</p>';
    expect(onlyProblem(inPost(acts, ['unlisted: true']))).toMatchObject({ severity: 'error' });
    expect(onlyProblem({ [path]: postText([], acts).replace('2026-03-02', '2999-03-02') })).toMatchObject({
      severity: 'error',
    });
    expect(problemsWith(inPost(acts, ['draft: yes']))).toContainEqual(
      expect.objectContaining({ code: 'unsafe-html', severity: 'error' }),
    );
  });
});
