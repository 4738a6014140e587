import { writeFileSync } from 'node:fs';
import { load } from 'cheerio';
import { beforeAll, describe, expect, it } from 'vitest';
import { pictureOf } from '../support/folder.ts';
import { createSite, type BuildResult, type TestSite } from '../support/site.ts';

const CODES = ['unknown-field', 'broken-link', 'missing-alt', 'image-too-heavy', 'ignored-html'];
const OLD_POST = `---
title: From the old blog
date: 2026-01-06
layout: post
cover: { src: ./loaves.jpg, alt: image, width: 300 }
---

<p class="lead" align="center">The <font color="red">old</font> words.</p>

![](./loaves.jpg) [gone](nope/), [lost](/nothing.pdf), [no heading](#nope) and [no file](../ben/none.md).
`;
const OLD_MDX = `---
title: With a figure
date: 2026-01-06
---

<Figure src="./loaves.jpg" caption="Four" />
`;

let site: TestSite;
let refused: BuildResult;
let checked: BuildResult;
let built: BuildResult;

beforeAll(async () => {
  site = createSite('three-members', {
    'content/posts/ann/old/index.md': OLD_POST,
    'content/posts/ann/figure/index.mdx': OLD_MDX,
  });
  for (const folder of ['old', 'figure'])
    writeFileSync(site.path('content/posts/ann', folder, 'loaves.jpg'), await pictureOf(1_200_000));
  refused = await site.build();
  const network = site.read('content/network.md');
  site.write('content/network.md', network.replace('---\n', `---\nallow: [${CODES.join(', ')}]\n`));
  checked = await site.check();
  built = await site.build();
});

describe('what network.md allows', () => {
  it('is refused without that', () => {
    expect(refused.status).toBe(1);
    for (const code of CODES) expect.soft(refused.output).toContain(code);
  });

  it('is counted on standard error by the check and by the build, and is no problem of theirs', () => {
    for (const { status, stdout, output } of [checked, built]) {
      expect.soft(status, output).toBe(0);
      expect.soft(stdout).not.toContain('allowed and not shown');
      expect.soft(output).toMatch(/^\d+ more are allowed and not shown: .*unknown-field/m);
    }
    expect(checked.stdout).toBe('No problems in content/.\n');
  });

  it('is published as it can be', () => {
    const $ = load(site.read('dist/posts/ann/old/index.html'));
    const body = $('article');
    expect(body.text()).toContain('The old words.');
    expect(body.find('[align], font, .lead')).toHaveLength(0);
    expect(body.find('img[src*="loaves"]').length).toBeGreaterThan(0);
    const links = Object.fromEntries(
      body
        .find('a')
        .toArray()
        .map((link) => [$(link).text(), $(link).attr('href')]),
    );
    expect(links).toMatchObject({ lost: '/nothing.pdf', 'no heading': '#nope' });
    // Where only a page of the network could be, there is none to lead to, and the words stay.
    expect(links).not.toHaveProperty('gone');
    expect(body.text()).toContain('gone, lost, no heading and no file.');
    const figure = load(site.read('dist/posts/ann/figure/index.html'));
    expect(figure('figure img').attr('alt')).toBe('');
    expect(figure('figcaption').text()).toBe('Four');
  });
});
