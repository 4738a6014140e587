import { describe, expect, it } from 'vitest';
import { addressInTemplate } from '../../../integrations/group-blog/suggest/template-address.ts';
import { onlyProblem, postText, problemsWith, type Files } from '../../support/folder.ts';

const POST = 'posts/ann/hello/index.md';
const files = (body: string, pictures: readonly string[] = []): Files => ({
  [POST]: postText([], body),
  'posts/ann/2026-03-02-rye.md': postText(),
  ...Object.fromEntries(pictures.map((name) => [`posts/ann/hello/${name}`, ''])),
});

describe('the address that a template of another program would make', () => {
  it.each([
    ["{{ '/img/rye.png' | url }}", '/img/rye.png'],
    ['{{ "rye.png" | relative_url }}', 'rye.png'],
    ['{{ site.url }}/img/rye.png', '/img/rye.png'],
    ['{{site.baseurl}}{{ "/rye/" }}', '/rye/'],
    ['{{< ref "/blog/rye" >}}', '/blog/rye'],
    ['{{% relref "rye.md" %}}', 'rye.md'],
    ['{{ relURL "img/rye.png" }}', 'img/rye.png'],
    ['{% link _posts/2026-03-02-rye.md %}', '_posts/2026-03-02-rye.md'],
    ['{{ page.next.url }}', ''],
    ['{{ base + name }}/a b', ''],
  ])('%s is %j', (typed, address) => {
    expect(addressInTemplate(typed)).toBe(address);
  });

  it.each(['/img/rye.png', 'https://zed.example/{id}', ''])('is none of %j', (typed) => {
    expect(addressInTemplate(typed)).toBeUndefined();
  });
});

describe('a picture in a template', () => {
  it.each([
    `<img src="{{ '/img/rye.png' | url }}" alt="A loaf">`,
    '<img src="{{ site.url }}/img/rye.png" alt="A loaf">',
    `<img src=" {{ '/img/rye.png' | url }}" alt="A loaf">`,
  ])('is told where to put it: %s', (body) => {
    expect(onlyProblem(files(body))).toMatchObject({
      code: 'missing-image',
      fix: 'put the picture beside your file, at posts/ann/hello/rye.png, and write "./rye.png"',
    });
    expect(onlyProblem(files(body, ['rye.png'])).fix).toBe('write "./rye.png"');
    expect(problemsWith(files('<img src="./rye.png" alt="A loaf">', ['rye.png']))).toEqual([]);
  });

  it.each(['![A loaf]({{ site.url }}/img/rye.png)', `![A loaf]({{ '/img/rye.png' | url }})`])(
    'is told in Markdown: %s',
    (body) => {
      const problem = problemsWith(files(body)).find(({ code }) => code === 'missing-image');
      expect(problem?.fix).toContain('write');
      expect(problem?.fix).toContain('./rye.png');
      expect(problem?.fix).not.toContain('{{');
    },
  );

  it('that nobody knows is told without a name', () => {
    expect(onlyProblem(files('<img src="{{ cover }}" alt="A loaf">')).fix).toBe(
      'put the picture beside the file, and write its name: ./loaves.jpg',
    );
  });
});

describe('a link in a template', () => {
  it.each([
    [`<a href="{{ '/blog/2026/03/02/rye/' | url }}">Rye</a>`, 'did you mean "/posts/ann/2026-03-02-rye/"?'],
    ['<a href="{{ site.baseurl }}/about/">Us</a>', 'write "/about/"'],
    ['<a href="{{ page.next.url }}">Next</a>', 'take the link away and keep its words'],
  ])('is told what it means: %s', (body, fix) => {
    const problem = onlyProblem(files(body));
    expect(problem).toMatchObject({ code: 'broken-link', severity: 'error' });
    expect(problem.fix).toContain(fix);
  });

  it('with the date of a post in its name leads to the post of that name', () => {
    expect(onlyProblem(files('[Rye](/2026/03/02/rye.html)')).fix).toContain(
      'did you mean "/posts/ann/2026-03-02-rye/"?',
    );
  });
});

describe('what else came along from another program', () => {
  it.each(['_index.md', '_index.de.md'])('a list’s page of Hugo is told to go: %s', (name) => {
    const problems = problemsWith({ [`posts/ann/${name}`]: postText() });
    expect(problems.map(({ code, fix }) => [code, fix])).toEqual([
      ['bad-id', 'take the file out; what it says of its writer goes into the member’s file'],
    ]);
  });

  it.each([
    ['<video><source src="https://zed.example/a.webm"></video>', 'an .mdx file can have <Video'],
    ['<math><mrow><mn>1</mn></mrow></math>', 'put it beside the file as a picture'],
  ])('each part of an element is told with the element: %s', (body, fix) => {
    const problems = problemsWith(files(body));
    expect(problems.length).toBeGreaterThan(1);
    for (const problem of problems) expect(problem.fix).toContain(fix);
  });

  const typed = (line: string): Files => ({
    'posts/ann/hello.md': `---\ntitle: A\n${line}\n---\n\nWords.\n`,
  });

  it.each([
    ['pubDate', '2026-03-02 10:00', '10:00'],
    ['pubDatetime', '2026-03-02T15:22:00Z', '15:22'],
    ['published_at', '2026-03-02T15:22:00.000+00:00', '15:22'],
  ])('a date with an hour keeps it under its name here: %s: %s', (name, value, time) => {
    expect(onlyProblem(typed(`${name}: ${value}`)).fix).toBe(`write "date:" in the place of "${name}:"`);
    expect(onlyProblem(typed(`date: ${value}`)).fix).toContain(
      `write "date: 2026-03-02" and "time: ${time}"`,
    );
    expect(onlyProblem(typed(`${name}: 2026-03-02`)).fix).toBe('write "date: 2026-03-02"');
  });

  it.each([
    [
      'old',
      'write /old in the place of "old"; or, where it stood in a folder, the whole path, as "/blog/old"',
    ],
    ['2012/old', 'write /2012/old in the place of "2012/old"'],
  ])('an old address without a slash is told as what it can mean: %s', (alias, fix) => {
    expect(onlyProblem({ 'posts/ann/hello.md': postText([`aliases: [${alias}]`]) }).fix).toBe(fix);
  });

  it.each([
    ['author: Zoë Nóva', 'authors: [zoe-nova]'],
    ['author: Łukasz Żak, Renée', 'authors: [lukasz-zak, renee]'],
    ['authors: [François Été]', 'write francois-ete in the place of'],
    ['authors: Åsa', 'authors: [asa]'],
  ])('a name with letters that no id has is told as one that may be: %s', (line, fix) => {
    expect(onlyProblem({ 'posts/ann/hello.md': postText([line]) }).fix).toContain(fix);
  });

  it('the first of several pictures is the cover', () => {
    const { fix } = onlyProblem({
      'posts/ann/hello.md': postText(['images:', '  - /img/rye.png', '  - /img/oat.png']),
    });
    expect(fix).toContain('write "cover: { src: ./rye.png, alt: … }"');
    expect(fix).toContain('put rye.png beside the file');
  });
});
