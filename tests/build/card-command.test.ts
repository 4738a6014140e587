import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtOwnSite } from '../support/built-site.ts';
import { tried } from '../support/depth.ts';
import { ANN, pictureOf, postText } from '../support/folder.ts';
import { placeWith, type Place } from '../support/place.ts';
import { createSite, run, runQuickly, type BuildResult, type TestSite } from '../support/site.ts';

function card(site: TestSite, page: string, ...words: string[]): Promise<BuildResult> {
  return runQuickly(['group-blog', 'card', page, '--out', 'card.png', ...words], site.root);
}

describe('the card of a page of this repository', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await builtOwnSite();
  });

  it.each(
    tried([
      { page: '/posts/tom/focus-said-the-root/', built: 'posts/tom/focus-said-the-root' },
      { page: '/posts/okafors/eight-slices/', built: 'posts/okafors/eight-slices' },
      {
        page: '/posts/food-bank/who-pours-the-tea/',
        built: 'posts/food-bank/who-pours-the-tea',
        deep: true,
      },
      {
        page: '/posts/tom/four-mends-out-of-twelve/',
        built: 'posts/tom/four-mends-out-of-twelve',
        deep: true,
      },
      { page: '/members/okafors/', built: 'members/okafors' },
      { page: '/communities/growers/', built: 'communities/growers' },
      { page: '/challenges/august-21/', built: 'challenges/august-21', deep: true },
      { page: '/challenges/half-marathon/', built: 'challenges/half-marathon' },
      { page: '/challenges/half-marathon/tom/', built: 'challenges/half-marathon/tom' },
      { page: '/', built: 'site' },
    ]),
  )('$page is to the byte what a build makes', async ({ page, built }) => {
    const { status, output } = await card(site, page, '--json');
    expect(status, output).toBe(0);
    const drawn = readFileSync(site.path('card.png'));
    expect(drawn.equals(readFileSync(site.path(`dist/cards/${built}.png`)))).toBe(true);
    // Nothing was said besides.
    expect(JSON.parse(output)).toMatchObject({ page, card: `/cards/${built}.png`, leftOut: [] });
  });
});

describe('a site with looks of its own', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = createSite('three-members', {
      'astro.config.mjs': `import groupBlog from 'astro-group-blog';
        console.log('A word from the configuration.');
        export default {
          base: '/three',
          integrations: [[groupBlog({
            prefix: 'blog', extend: './looks.ts',
            cards: { styles: './looks.css', mark: './mark.svg' },
          })], null],
        };`,
      'looks.css': ':root { --gb-paper: #000080; }',
      'mark.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
      'looks.ts': `export const cardTemplates: object = {
        member: ({ title }: { title: string }) => ({
          type: 'div', props: { style: { fontSize: 90, display: 'flex' }, children: 'I am ' + title },
        }),
      };`,
      'src/pages/blog/index.astro': '<p>Home</p>',
    });
    const { status, output } = await site.build();
    expect(status, output).toBe(0);
  });

  it.each(['members/ann', 'posts/ben/picture-day', 'challenges/week/ann', 'site'])(
    'has them on the card %s',
    async (name) => {
      const { status, output } = await card(site, `/cards/${name}.png`);
      expect(status, output).toBe(0);
      const built = readFileSync(site.path(`dist/blog/cards/${name}.png`));
      expect(readFileSync(site.path('card.png')).equals(built)).toBe(true);
    },
  );

  it.each([
    // In a process of its own, and so with streams of its own.
    { typed: 'members/ann', runs: run },
    { typed: 'https://three.example/three/blog/cards/members/ann.png?v=0123456789', runs: runQuickly },
  ])('knows the page that $typed means', async ({ typed, runs }) => {
    const { status, stdout, output } = await runs(
      ['group-blog', 'card', typed, '--out', 'card.png', '--json'],
      site.root,
    );
    expect(status, output).toBe(0);
    expect(output).toContain('A word from the configuration.');
    expect(JSON.parse(stdout)).toEqual({
      page: '/members/ann/',
      card: '/cards/members/ann.png',
      file: 'card.png',
      width: 1200,
      height: 630,
      alt: expect.stringMatching(/^Ann/) as unknown,
      leftOut: [],
    });
  });

  it('is not drawn with what cannot be loaded, and says so', async () => {
    const broken = createSite('three-members', {
      'astro.config.mjs': `import groupBlog from 'astro-group-blog';
        export default { integrations: [groupBlog({ extend: './looks.ts' })] };`,
      'looks.ts': "throw new Error('Not today.');",
    });
    const { status, output } = await card(broken, '/members/ann/');
    expect(status).toBe(0);
    expect(output).toContain('./looks.ts cannot be used, so the card is the plugin’s: Not today.');
    broken.write('astro.config.mjs', 'export default {');
    const again = await card(broken, '/members/ann/');
    expect(again.status).toBe(0);
    expect(again.output).toContain(
      'astro.config.mjs cannot be used, so the card has the plugin’s colours and no mark: ',
    );
    broken.write('astro.config.mjs', 'export default {};');
    expect((await card(broken, '/members/ann/')).output).toContain('there is no groupBlog() in it');
  });

  it('that is strict gets no card that is not whole', async () => {
    const strict = createSite('three-members', {
      'astro.config.mjs': `import groupBlog from 'astro-group-blog';
        export default { integrations: [groupBlog({ cards: { strict: true } })] };`,
      'content/members/ann.md': '---\nname: Ann ခင်\n---\n',
    });
    const { status, output } = await card(strict, '/members/ann/');
    expect(status).toBe(1);
    expect(output).toContain('nothing was written, for the site has cards.strict');
    expect(strict.has('card.png')).toBe(false);
  });
});

describe('a folder of content alone', () => {
  const draw = (place: Place, page: string, ...words: string[]): Promise<BuildResult> =>
    place.type('card', page, '--out', 'card.png', ...words);

  it('gets a card of 1200 × 630 in the plugin’s looks', async () => {
    const place = placeWith({
      'content/members/ann.md': ANN.replace('---\n', '---\navatar: ./ann.jpg\n'),
      'content/members/ann.jpg': await pictureOf(),
    });
    const { status, output, stdout } = await draw(place, '/members/ann/');
    expect(status).toBe(0);
    expect(output).toContain('there is no astro.config.mjs in this folder');
    expect(stdout).toBe('card.png: the share card of /members/ann/\n  Ann Baker. Individual.\n');
    const { format, width, height } = await sharp(join(place.root, 'card.png')).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
    expect(readdirSync(place.root).toSorted()).toEqual(['card.png', 'content']);
  });

  it('has a member’s face on it', async () => {
    const place = placeWith({
      'content/members/ann.md': ANN.replace('---\n', '---\navatar: ./the%20face.jpg\n'),
      'content/members/the face.jpg': await pictureOf(),
    });
    await draw(place, '/members/ann/');
    const withFace = readFileSync(join(place.root, 'card.png'));
    writeFileSync(join(place.root, 'content/members/ann.md'), ANN);
    await draw(place, '/members/ann/');
    expect(readFileSync(join(place.root, 'card.png')).equals(withFace)).toBe(false);
  });

  it('says what a card could not show, and why', async () => {
    const place = placeWith({
      'content/members/ann.md': ANN.replace('---\n', '---\navatar: ./ann.jpg\ntagline: ᚠᚢᚦ\n'),
      'content/members/ann.jpg': 'no picture',
    });
    const { status, stdout } = await draw(place, '/members/ann/', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      alt: 'Ann Baker. Individual.',
      leftOut: [
        'members/ann.md: its card leaves out ᚠ (U+16A0), ᚢ (U+16A2), ᚦ (U+16A6) of "ᚠᚢᚦ": no font has it',
        expect.stringMatching(/^members\/ann\.md: its card goes without a picture, for members\/ann\.jpg/),
      ] as unknown,
    });
  });

  it('has the network’s card for pages without one of their own', async () => {
    const { stdout } = await draw(placeWith(), '/members/');
    expect(stdout).toMatch(
      /^card\.png: \/members\/ has no share card of its own: this is the network’s\n {2}Our Network\./,
    );
  });

  it('shows the card of a draft, and of a post to come, as it will be', async () => {
    const place = placeWith({
      'content/posts/ann/draft.md': postText(['draft: true', 'aliases: [/once/]']),
      'content/posts/ann/later.md': postText(['challenge: spring', 'draft: true']).replace(
        '2026-03-02',
        '2026-03-20',
      ),
      'content/members/late.md': '---\nname: Late\njoined: 2026-04-01\n---\n',
    });
    const draft = await draw(place, '/posts/ann/draft/');
    expect(draft.status).toBe(0);
    expect(draft.output).toContain('posts/ann/draft.md is a draft: this is the card that it will have');
    expect(draft.stdout).toContain('Hello. By Ann Baker. March 2, 2026.');
    const later = await draw(place, '/posts/ann/later/');
    expect(later.output).toContain('posts/ann/later.md is a draft and is not there before 2026-03-20: ');
    expect(later.stdout).toContain('Hello. By Ann Baker. Day 19 of 21. Spring.');
    const member = await draw(place, '/members/late/');
    expect(member.output).toContain('members/late.md is not there before 2026-04-01: ');
    expect(member.stdout).toContain('Late. Individual.');
  });

  it('is seen from the day that --on names', async () => {
    const at = async (date: string): Promise<string> =>
      (await draw(placeWith(), '/challenges/spring/', '--on', date)).stdout;
    expect(await at('2026-03-22')).toContain('Spring. A challenge.');
    expect(await at('2026-04-22')).toContain('Spring. A finished challenge.');
  });

  it.each([
    ['/members/an/', 'there is no page "/members/an/"; did you mean "/members/ann/"?'],
    ['/challenges/sprang/ann', 'did you mean "/challenges/spring/ann/"?'],
    ['/posts/ann/hellos/', 'did you mean "/posts/ann/hello/"?'],
    [
      '/nowhere/',
      'there is no page "/nowhere/"; it can be /, /404/, /about/, /archive/, /challenges/, /communities/, /conversations/, /members/, …',
    ],
    [
      '/members/quite-another/',
      'it can be /members/, /members/ann/, /members/ben/, /members/gus/, /members/zoe/, /, ',
    ],
    ['https://other.example/members/ann/', 'is on another host: the network stands at https://our.example'],
  ])('without the page %s exits with 2 and says which one may be meant', async (page, words) => {
    const place = placeWith({
      'content/network.md': '---\ntitle: Our Network\ndescription: Us.\nsite: https://our.example\n---\n',
      'content/posts/ann/hello.md': postText(['draft: true']),
    });
    const { status, output } = await draw(place, page);
    expect(status).toBe(2);
    expect(output).toContain(words);
    expect(place.all()).not.toContain('card.png');
  });

  it.each([
    [['--out', ''], '--out is missing: name the file to write'],
    [['--out', 'content'], 'content is a folder: name a file in it, as in --out content/card.png'],
    [['--out', 'no/card.png'], 'there is no folder no: make it, or name a file in another one with --out'],
    [['--out', 'card.jpg'], '--out is "card.jpg": a card is a PNG, so write --out card.png'],
    [[], '--out is missing: name the file to write, as in --out card.png'],
    [['--out', 'a.png', '--out', 'b.png'], '--out was given twice'],
    [['--out', 'a.png', '--content', 'no'], 'there is no folder no; name the one that holds network.md'],
    [['--out', 'a.png', '--on', 'noon'], '--on is "noon": write a date'],
  ])('with %j exits with 2 and says what to type', async (flags, words) => {
    const place = placeWith();
    const before = place.all();
    const { status, output } = await place.type('card', '/members/ann/', ...flags);
    expect(status).toBe(2);
    expect(output).toContain(words);
    expect(place.all()).toEqual(before);
  });

  it('whose file is wrong gets its problems, exit status 1 and no card', async () => {
    const place = placeWith({ 'content/posts/ann/hello.md': '---\ntitel: Hello\n---\n' });
    const { status, output } = await draw(place, '/posts/ann/hello/');
    expect(status).toBe(1);
    expect(output).toContain('content/posts/ann/hello.md:2:1  unknown-field');
    expect(place.all()).not.toContain('card.png');
  });

  it('leaves the file that was there as it was, where no card is made', async () => {
    const place = placeWith({ 'card.png': 'the one before' });
    expect((await draw(place, '/members/nobody/')).status).toBe(2);
    expect(place.read('card.png')).toBe('the one before');
  });

  it('is told with --help what there is to say', async () => {
    const { status, stdout } = await placeWith().type('card', '--help');
    expect(status).toBe(0);
    for (const word of ['card <page>', '--out <file>', '--content <dir>', '--on <date>', '--json']) {
      expect(stdout).toContain(word);
    }
  });
});
