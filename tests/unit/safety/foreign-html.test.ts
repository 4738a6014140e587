import { describe, expect, it } from 'vitest';
import { cleanForeignHtml, foreignText } from '../../../integrations/group-blog/safety/foreign-html.ts';

const clean = (html: string): string => cleanForeignHtml(html, 'https://ann.example/posts/loaf/').html;

describe('HTML from another site', () => {
  it.each([
    ['text', 'Plain & simple', 'Plain &#x26; simple'],
    ['relative links', '<a href="../b/">b</a>', '<a href="https://ann.example/posts/b/">b</a>'],
    [
      'anchors',
      '<p id="x"><a href="#x">x</a></p>',
      '<p><a href="https://ann.example/posts/loaf/#x">x</a></p>',
    ],
    ['scripts', '<p onclick="run()">a<script>run()</script></p>', '<p>a</p>'],
    ['addresses that run', '<a href="java\nscript:run()">a</a>', '<a>a</a>'],
    ['styles and classes', '<p class="x" style="color: red">a</p>', '<p>a</p>'],
    ['frames', '<iframe src="https://video.example/"></iframe><p>a</p>', '<p>a</p>'],
    ['forms', '<form action="/x"><button>Go</button></form>', 'Go'],
    ['pictures', '<img src="/a.jpg" alt="A loaf">', '<a href="https://ann.example/a.jpg">A loaf</a>'],
    [
      'pictures that count readers',
      '<p>a<img src="https://count.example/p.gif" width="1" height="1"></p>',
      '<p>a</p>',
    ],
    ['tags that are not closed', '<p><b>a', '<p><b>a</b></p>'],
    [
      'code',
      '<pre><code class="language-js">a &lt; b</code></pre>',
      '<pre><code class="language-js">a &#x3C; b</code></pre>',
    ],
  ])('keeps and loses of %s what it should', (_, html, expected) => {
    expect(clean(html).replaceAll('&amp;', '&#x26;').replaceAll('&lt;', '&#x3C;')).toBe(expected);
  });

  it('is the same once it is clean', () => {
    const once = clean('<p>a <a href="x">b</a> &lt;b&gt; <img src="c.png"> &amp;amp;</p><ul><li>d</ul>');
    expect(clean(once)).toBe(once);
  });

  it('is its text where it is nested deeper than a page can be', () => {
    const deep = `${'<div>'.repeat(130)}deep<script>x</script>${'</div>'.repeat(130)}`;
    expect(clean(deep)).toBe('<p>deep</p>');
  });

  it('says how many pictures became links', () => {
    expect(cleanForeignHtml('<img src="a.png"><img src="b.png">', 'https://a.example/').pictures).toBe(2);
  });

  it('has words', () => {
    expect(foreignText('<h1>The</h1><p>first <b>lo</b>af</p><style>p {}</style>&amp; more')).toBe(
      'The first loaf & more',
    );
  });
});
