import { describe, expect, it } from 'vitest';
import { swallowedAt } from '../../../integrations/group-blog/check/rules/text/swallowed-words.ts';
import type { Problem } from '../../../integrations/group-blog/model/problem.ts';
import { postText, problemsWith, type Files } from '../../support/folder.ts';

const path = 'posts/ann/hello.md';
const NEIGHBOURS: Files = { 'posts/ann/my-question.md': postText() };

function unread(body: string, file = path): Problem[] {
  const found = problemsWith({ ...NEIGHBOURS, [file]: postText([], body) });
  return found.filter(({ code }) => code === 'unread-markup');
}

describe('markup of other programs', () => {
  it.each<{ typed: string; fix: string; column?: number }>([
    { typed: 'See [[My question]].', column: 5, fix: 'write [My question](/posts/ann/my-question/)' },
    {
      typed: 'See [[my-question|what I asked]].',
      column: 5,
      fix: 'write [what I asked](/posts/ann/my-question/)',
    },
    { typed: '関連は[[質問]]です。', column: 4, fix: 'write [質問](…), with its address for …' },
    { typed: '![[my-question]]', fix: 'write a link: [my-question](/posts/ann/my-question/)' },
    { typed: '[[toc]]', fix: 'take the line out: a post has no table of contents' },
    { typed: '- It is ==marked==.', column: 9, fix: 'write <mark>marked</mark>' },
    { typed: '这是==重点==的', column: 3, fix: 'write <mark>重点</mark>' },
    { typed: 'A ==*marked* word==', column: 3, fix: 'write <mark>…marked… word</mark>' },
    {
      typed: 'A %% private %% word',
      column: 3,
      fix: 'take it out; a comment would be public, too, in the repository',
    },
    { typed: '%%\nprivate\n%%', fix: 'take it out; a comment would be public, too, in the repository' },
    { typed: '> [!NOTE]\n> Bring flour.', column: 3, fix: 'write **Note:** in its place' },
    { typed: '> [!warning]- Hot\n> Mind the oven.', column: 3, fix: 'write **Warning:** in its place' },
    {
      typed: ':::note\nBring flour.\n:::',
      fix: 'write > **Note:** before the words, and take out the lines of :::',
    },
    {
      typed: '::: {.tip}\nBring flour.\n:::',
      fix: 'write > **Tip:** before the words, and take out the lines of :::',
    },
    { typed: '!!! warning "Hot"\n    Mind the oven.', fix: 'write > **Warning:** before the words' },
    { typed: '**注意：**请先阅读', fix: 'write <b>注意：</b>, or put a space behind them' },
    { typed: '**注意：**请先阅读**重要。**的', fix: 'write <b>注意：</b>, or put a space behind them' },
    { typed: '그는 **"한국어"**는', column: 4, fix: 'write <b>"한국어"</b>, or put a space behind them' },
    { typed: '他说**“你好”** 了', column: 3, fix: 'write <b>“你好”</b>, or put a space before them' },
    { typed: '*「強調」*です', fix: 'write <i>「強調」</i>, or put a space behind them' },
    { typed: '**Note:**this', fix: 'write <b>Note:</b>, or put a space behind them' },
    { typed: '{{< figure src="a.png" >}}', fix: 'write ![what it shows](./a.png)' },
    {
      typed: '{{< youtube dQw4w9WgXcQ >}}',
      fix: 'write [the name of the film](https://www.youtube.com/watch?v=dQw4w9WgXcQ)',
    },
    {
      typed: '{{< youtube-80 id="dQw4w9WgXcQ" title="A film" >}}',
      fix: 'write [the name of the film](https://www.youtube.com/watch?v=dQw4w9WgXcQ)',
    },
    {
      typed: '[a]({{< ref "/blog/my-question" >}})',
      column: 5,
      fix: 'write /posts/ann/my-question/ in its place',
    },
    {
      typed: '[a]({{< relref "my-question/index.md" >}})',
      column: 5,
      fix: 'write /posts/ann/my-question/ in its place',
    },
    {
      typed: '[a]({% post_url 2026-03-02-my-question %})',
      column: 5,
      fix: 'write /posts/ann/my-question/ in its place',
    },
    {
      typed: '[a]({% link _posts/2026-03-02-my-question.md %})',
      column: 5,
      fix: 'write /posts/ann/my-question/ in its place',
    },
    {
      typed: '[a]({{< ref "/docs/gone.md#how" >}})',
      column: 5,
      fix: 'write the address of the page that is meant in its place',
    },
    { typed: '{{% notice %}}', fix: 'write in Markdown what it stands for, or take it out' },
    { typed: 'At {{ site.url }}', column: 4, fix: 'write in Markdown what it stands for, or take it out' },
    { typed: '{% youtube x %}', fix: 'write in Markdown what it stands for, or take it out' },
    { typed: '{% highlight js %}', fix: 'write a line of ``` above the code and one below it' },
    { typed: '[gallery ids="1,2"]', fix: 'write in Markdown what it stands for, or take it out' },
    { typed: 'So $x^2$ is', column: 4, fix: 'write x<sup>2</sup>' },
    {
      typed: '$$\nE = mc^2\n$$',
      fix: 'write it in plain letters with <sup> and <sub>, or show it as a picture',
    },
    {
      typed: 'So $\\frac{1}{2}$ is',
      column: 4,
      fix: 'write it in plain letters with <sup> and <sub>, or show it as a picture',
    },
    { typed: 'Ten m^2^ of dough', column: 6, fix: 'write <sup>2</sup>' },
    {
      typed: 'H~2~O',
      column: 2,
      fix: 'write <sub>2</sub> if it is to stand lower, or ~~2~~ if it is to be crossed out',
    },
    { typed: 'Rye[^2].', column: 4, fix: 'add a line at the end, [^2]: and the note, or take [^2] out' },
    {
      typed: 'Rye[^rye].',
      column: 4,
      fix: 'add a line at the end, [^rye]: and the note, or take [^rye] out',
    },
    {
      typed: 'Rye^[note].',
      column: 4,
      fix: 'write [^note] in its place, and at the end a line [^note]: note',
    },
    { typed: 'Rye.\n\n[^1]: A corn.', fix: 'write [^1] in the text where it belongs, or take the note out' },
    { typed: 'Rye.\n{: .notice}', fix: 'take it out' },
    { typed: '## Rye {.big}', column: 8, fix: 'take it out' },
    { typed: '###', fix: 'write its words behind the #, or take the line out' },
    { typed: '- ##', column: 3, fix: 'write its words behind the #, or take the line out' },
    {
      typed: '[](mailto:ann@example.org)',
      fix: 'write words between its square brackets: [what is there](mailto:ann@example.org)',
    },
    {
      typed: '詳しくはhttps://example.org/fooをご覧ください。',
      column: 5,
      fix: 'write <https://example.org/foo> in place of the address',
    },
  ])('is told with what to type: $typed', ({ typed, fix, column = 1 }) => {
    const [first, ...others] = unread(`One.\n\n${typed}`).filter((problem) => problem.fix === fix);
    expect({ fix: first?.fix, column: first?.column }).toEqual({ fix, column });
    expect(others).toEqual([]);
    expect(first?.severity).toBe('warning');
  });

  it('is told of every kind of file, and of MDX', () => {
    const about = problemsWith({ 'members/ann.md': '---\nname: Ann\n---\n\nA ==marked== word.\n' });
    expect(about.map(({ code, line }) => [code, line])).toEqual([['unread-markup', 5]]);
    const inNote = unread('<Note>A ==marked== word.</Note>', 'posts/ann/hello.mdx');
    expect(inNote.map(({ column }) => column)).toEqual([9]);
  });

  it.each([
    '$5 and $10, or US$5=€4, or $HOME_DIR/$USER and $A_B',
    'a == b, a==b && c==d, and if x == y == z',
    'As [[1]] and x[[i]] say, [[ -f a ]], [["a", "b"]], [[1, 2]]',
    '100 %% of them and 50 %% of those, 100%% and 50%%',
    '2 ** 3, src/**/*.ts and lib/**/*.js, f**k, 2**(n-1)**2',
    '**Bold:** and *italic.* words, **注意**：请',
    'Price* (net)*',
    '`==a==` `[[question]]` `$x^2$` `{% a %}`',
    '```\n==a== [[question]] $x^2$ {{< a >}} :::note\n```',
    'A\n\n    ==a== [[question]] {% a %}\n    ###',
    '<code>==a== [[question]]</code>',
    '## Speakers {#speakers}',
    'Use {braces}, { a: 1 }, {{name}} and {#} here',
    'The class [^a-z] and [^abc] of letters',
    'haha^_^ and 2^10',
    '~1 km, ~5~ and ~~gone~~',
    'At 10:30::: and std::vector',
    'Wow!!! note this',
    'Rye[^1].\n\n[^1]: A corn.',
    '[video] and [audio] of it, [caption](https://example.org)',
    '\\[[question]] and \\==a==',
    '## 🎉\n\n## ![Four loaves](https://example.org/a.png)',
    'https://ja.wikipedia.org/wiki/東京 と https://ko.wikipedia.org/wiki/C언어',
    '参照 <https://example.org/fooを> and [fooを](https://example.org/fooを)',
  ])('is not seen in %j', (body) => {
    expect(unread(body)).toEqual([]);
  });
});

describe('an address that swallows words', () => {
  it.each<[address: string, isGlued: boolean, meant: string | undefined]>([
    ['https://example.org/fooをご覧ください。', false, 'https://example.org/foo'],
    ['https://example.org/foo，然后', false, 'https://example.org/foo'],
    ['https://example.org）', false, 'https://example.org'],
    ['https://example.org/foo的文章', true, 'https://example.org/foo'],
    ['https://example.org/foo를', false, 'https://example.org/foo'],
    ['https://example.org/foo”', false, 'https://example.org/foo'],
    ['https://example.org/foo،', false, 'https://example.org/foo'],
    ['https://example.org/foo।', false, 'https://example.org/foo'],
    ['https://zh.wikipedia.org/wiki/T恤', false, undefined],
    ['https://fr.wikipedia.org/wiki/L’Équipe', false, undefined],
    ['https://de.wikipedia.org/wiki/Köln', false, undefined],
    ['https://ja.wikipedia.org/wiki/東京', true, undefined],
  ])('%s (glued: %s)', (address, isGlued, meant) => {
    const end = swallowedAt(address, isGlued);
    expect(end === undefined ? undefined : address.slice(0, end)).toBe(meant);
  });
});
