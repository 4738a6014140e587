import fc from 'fast-check';
import { load } from 'cheerio';
import { markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import { sanitise } from '../../../integrations/group-blog/safety/sanitise.ts';
import { checkContent } from '../../../integrations/group-blog/check/check-content.ts';
import { outOfRange } from '../../../integrations/group-blog/check/rules/front-matter/out-of-range.ts';
import { ignoredHtml } from '../../../integrations/group-blog/check/rules/html/ignored-html.ts';
import { unsafeHtml } from '../../../integrations/group-blog/check/rules/html/unsafe-html.ts';
import { unsafeLink } from '../../../integrations/group-blog/check/rules/links/unsafe-link.ts';
import { forbiddenProperties, isSafeLink } from '../../../integrations/group-blog/safety/safe-html.ts';
import { toSourceFile } from '../../../integrations/group-blog/reader/read-folder.ts';
import { runs } from '../../support/depth.ts';
import { postText } from '../../support/folder.ts';

function rendered(source: string): string {
  return markdownToHtml(source, {
    features: { rawHtml: true },
    hastPlugins: [
      {
        name: 'sanitise',
        before(root, context) {
          context.replaceNode(root, sanitise(root, { components: {}, isPicture: () => false }));
        },
      },
    ],
  }).html;
}

/** Written by hand: what the property below allows must not come from what it tests. */
const ELEMENTS = new Set(
  'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i input ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'.split(
    ' ',
  ),
);
const ATTRIBUTES =
  /^(?:href|title|lang|dir|cite|datetime|open|checked|disabled|type|start|reversed|align|colspan|rowspan|span|scope|style|class|id|aria-(?:label|describedby)|data-footnote(?:s|-ref|-backref))$/;

const SCHEMES = ['http:', 'https:', 'mailto:', 'tel:'];

function isSafe(name: string, value: string): boolean {
  if (name === 'href') return SCHEMES.includes(URL.parse(value, 'https://a.example')?.protocol ?? 'https:');
  if (name === 'style') return /^text-align: (?:left|center|right)$/.test(value);
  if (name === 'type') return value === 'checkbox';
  if (name === 'id') return /^(?:user-content-fn|footnote-label$)/.test(value);
  return ATTRIBUTES.test(name);
}

/** What a browser would find in a text that may not be there. */
function unsafeIn(html: string): string[] {
  return load(
    html,
    null,
    false,
  )('*')
    .toArray()
    .filter((node) => 'attribs' in node)
    .flatMap((element) => [
      ...(ELEMENTS.has(element.name) ? [] : [element.name]),
      ...Object.entries(element.attribs)
        .filter(([name, value]) => !isSafe(name, value))
        .map(([name, value]) => `${name}=${value}`),
    ]);
}

const name = fc.constantFrom(
  ...[
    'a',
    'b',
    'p',
    'div',
    'table',
    'tr',
    'td',
    'select',
    'option',
    'svg',
    'math',
    'mtext',
    'mglyph',
    'style',
    'script',
    'noscript',
    'template',
    'title',
    'textarea',
    'iframe',
    'form',
    'img',
    'input',
    'details',
    'annotation-xml',
    'foreignObject',
    'desc',
    'xmp',
    'plaintext',
    'frameset',
    'body',
    'html',
    'pre',
    'listing',
    'gb-kept',
    'br',
    'base',
    'object',
    'embed',
    'link',
    'meta',
    'marquee',
    'isindex',
    'x-y',
    'SCRIPT',
  ],
);
const value = fc.constantFrom(
  ...[
    'x',
    'javascript:alert(1)',
    'java&#10;script:alert(1)',
    ' JaVaScRiPt:x',
    '&#1;javascript:x',
    'data:text/html,x',
    'vbscript:x',
    'https://a.example',
    '//b.example',
    '"><script>',
    '</noscript><img src=x onerror=x>',
    ']]>',
    '--><b onclick=x>',
    '0',
    'text-align: left',
    'text-align: left; position: fixed',
    'checkbox',
    'user-content-x',
    'user-content-fn-1',
    '`${x}`',
  ],
);
const attribute = fc
  .tuple(
    fc.constantFrom(
      'href',
      'src',
      'onclick',
      'ONERROR',
      'on\u0000x',
      'style',
      'id',
      'name',
      'class',
      'srcset',
      'xlink:href',
      'action',
      'formaction',
      'srcdoc',
      'title',
      'index',
      'type',
      'disabled',
      'poster',
      'background',
      'http-equiv',
      'content',
      '__ASTRO_IMAGE_',
      'is',
      'slot',
      'autofocus',
      'cite',
      'align',
    ),
    fc.constantFrom('"', "'", '', '`'),
    value,
  )
  .map(([key, quote, text]) => `${key}=${quote}${text}${quote}`);
const piece = fc.oneof(
  fc
    .tuple(name, fc.array(attribute, { maxLength: 3 }), fc.constantFrom('>', '/>', '', '\n>', ' / >'))
    .map(([tag, attributes, end]) => `<${[tag, ...attributes].join(' ')}${end}`),
  name.map((tag) => `</${tag}>`),
  fc.constantFrom(
    '<!--',
    '-->',
    '<!-->',
    '--!>',
    '<![CDATA[',
    ']]>',
    '<?php',
    '?>',
    '<!DOCTYPE html>',
    '\n\n',
    '\n',
    ' ',
    '> ',
    '- ',
    '| a |\n| - |\n',
    '```\n',
    '`',
    '[^1]',
    '\n\n[^1]: a\n\n',
    '**',
    'words',
    '&lt;script&gt;',
    '\u0000',
    '\\',
  ),
  value.map((address) => `[a](<${address}>)`),
  value.map((address) => `![a](<${address}>)`),
);
const source = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''));

describe('what is published of any HTML', () => {
  it('holds nothing that a browser would run, ask for, or take for the page’s own', () => {
    fc.assert(
      fc.property(source, (text) => {
        expect(unsafeIn(rendered(text))).toEqual([]);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('is the same when it is read and sanitised again', () => {
    fc.assert(
      fc.property(source, (text) => {
        const once = load(rendered(text), null, false).html();
        const again = load(once, null, false);
        expect(again.html()).toBe(once);
      }),
      { numRuns: runs(500) },
    );
  });

  it('lacks nothing that the checks let be', () => {
    fc.assert(
      fc.property(source, (text) => {
        const file = toSourceFile('posts/ann/a.md', postText([], text));
        const problems = checkContent([file], { rules: [unsafeHtml, ignoredHtml, unsafeLink, outOfRange] });
        fc.pre(problems.length === 0 && !/!\[|<img/i.test(text));
        const [all, safe] = [markdownToHtml(text, { features: { rawHtml: true } }).html, rendered(text)].map(
          (html) => {
            const $ = load(html, null, false);
            return $('*').toArray().length;
          },
        );
        expect(safe).toBe(all);
      }),
      { numRuns: runs(500) },
    );
  });

  it('has the links that lead where links may lead', () => {
    const address = fc.string({
      unit: fc.constantFrom(...Array.from(Array.from('javscript:/?#.\\ \t\u0001HTtpmailoe'))),
    });
    fc.assert(
      fc.property(fc.oneof(address, value), (href) => {
        const isLeft = !forbiddenProperties({ name: 'a', properties: { href } }).includes('href');
        expect(isSafeLink(href)).toBe(isLeft);
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('the classes that members write', () => {
  it.each([
    '<a class="btn" href="/about/">Bread</a>',
    '<span class="wide red">Bread</span>',
    '<code class="js">bread()</code>',
    '<ul class="fancy"><li class="first">Bread</li></ul>',
    '<section class="hero">\n\nBread\n\n</section>',
  ])('leave no empty attribute behind: %s', (html) => {
    expect(load(rendered(html), null, false)('[class]').length).toBe(0);
    expect(rendered(html)).not.toMatch(/class/);
  });

  it('stay where they are those of Markdown', () => {
    expect(rendered('- [x] Bread')).toContain('class="task-list-item"');
  });
});

describe('the columns of a table', () => {
  it('are kept', () => {
    const table = '<table><colgroup><col><col span="2" width="40"></colgroup><tr><td>1</td></tr></table>';
    const $ = load(rendered(table));
    expect($('colgroup > col').length).toBe(2);
    expect($('col').last().attr()).toEqual({ span: '2' });
  });
});

describe('HTML that lies deep in other HTML', () => {
  it.each([
    ['<b>', 100],
    ['<div>\n', 1000],
    ['> <p>', 300],
  ])('is kept or cut: %s', (tag, times) => {
    expect(rendered(`${tag.repeat(times)}words`).length).toBeGreaterThan(0);
  });
});

describe('highlighted code', () => {
  it('keeps the classes that Prism gives it, and no others', () => {
    const code = (kind: string): string =>
      `<pre class="language-js" data-language="js"><code class="language-js"><span class="token ${kind}">a</span></code></pre>`;
    expect(rendered(code('keyword')).trim()).toBe(code('keyword'));
    expect(rendered(code('gb-nav')).trim()).toBe(code('').replace('token ', 'token'));
  });
});
