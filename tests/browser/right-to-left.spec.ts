import { expect, test, type Locator } from '@playwright/test';
import { PAGES_WITHOUT_SEARCH } from './pages.ts';

const ARABIC_POST = '/posts/food-bank/who-pours-the-tea/';

interface Setting {
  language: string | null;
  direction: string;
  /** On which side its first line begins; its lines' other ends are ragged. */
  begins: 'left' | 'right';
}

/** How an element is set: what it says of itself, and where its text stands in it. */
const settingOf = (element: Locator): Promise<Setting> =>
  element.evaluate((node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    const style = getComputedStyle(node);
    const outer = node.getBoundingClientRect();
    const box = {
      left: outer.left + parseFloat(style.borderLeftWidth) + parseFloat(style.paddingLeft),
      right: outer.right - parseFloat(style.borderRightWidth) - parseFloat(style.paddingRight),
    };
    const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
    const left = Math.min(...lines.map((line) => line.left)) - box.left;
    const right = box.right - Math.max(...lines.map((line) => line.right));
    // The last line is the short one: it tells the sides apart where the lines above fill the box.
    const last = lines.reduce((lowest, line) => (line.top > lowest.top + 4 ? line : lowest));
    const isRight = right < left || (right === left && box.right - last.right < last.left - box.left);
    return {
      language: node.closest('[lang]')?.getAttribute('lang') ?? null,
      direction: style.direction,
      begins: isRight ? 'right' : 'left',
    };
  });

const ARABIC = { language: 'ar', direction: 'rtl', begins: 'right' };
const ENGLISH = { language: 'en-GB', direction: 'ltr' };

test.describe('an Arabic post in an English site', () => {
  test.beforeEach(({ page }) => page.goto(ARABIC_POST));

  test('begins at the right: title, headings, paragraphs, list, and the quotes of it', async ({ page }) => {
    expect(await settingOf(page.getByRole('heading', { level: 1 }))).toEqual(ARABIC);
    const prose = page.locator('.gb-prose');
    for (const part of await prose.locator('h2, p, li').all()) {
      expect.soft(await settingOf(part), await part.innerText()).toEqual(ARABIC);
    }
    const quotes = page.getByRole('region', { name: 'In answer to' }).locator('blockquote');
    await expect(quotes).toHaveCount(2);
    for (const quote of await quotes.all()) expect.soft(await settingOf(quote)).toEqual(ARABIC);
  });

  test('a quote has its line on the right, and a list its points', async ({ page }) => {
    for (const quote of await page.locator('blockquote[dir=rtl], .gb-prose blockquote').all()) {
      const { right, left } = await quote.evaluate((node) => {
        const style = getComputedStyle(node);
        return { right: style.borderRightWidth, left: style.borderLeftWidth };
      });
      expect.soft({ right, left }).toEqual({ right: '4px', left: '0px' });
    }
    const list = page.locator('.gb-prose ul');
    const padding = await list.evaluate((node) => getComputedStyle(node).paddingLeft);
    expect(padding).toBe('0px');
  });

  test('what the site says around it stays English, from the left', async ({ page }) => {
    const answers = page.getByRole('region', { name: 'In answer to' });
    for (const part of [
      page.getByRole('navigation', { name: 'Main' }),
      page.locator('.gb-byline'),
      page.getByRole('heading', { name: 'In answer to' }),
      answers.getByRole('link', { name: 'Three weeks on the bench' }),
      page.getByRole('heading', { name: 'Answer', exact: true }),
      page.getByRole('link', { name: 'Answer this post' }),
      page.getByRole('region', { name: 'The conversation' }).locator('blockquote[lang=en-GB]').first(),
    ]) {
      expect.soft(await settingOf(part), await part.innerText()).toMatchObject(ENGLISH);
    }
    expect(await settingOf(page.locator('.gb-byline'))).toMatchObject({ begins: 'left' });
  });
});

test('an Arabic sentence quoted on an English page stays Arabic', async ({ page }) => {
  await page.goto('/posts/library/three-weeks-on-the-bench/');
  const answers = page.getByRole('region', { name: 'The conversation' });
  const answer = answers.getByRole('listitem').filter({ hasText: 'من يصبّ الشاي' });
  expect(await settingOf(answer.locator('blockquote'))).toEqual(ARABIC);
  const title = answer.getByRole('link', { name: 'من يصبّ الشاي' }).first();
  expect(await settingOf(title)).toMatchObject({ language: 'ar', direction: 'rtl' });
});

test('Arabic and Japanese words say what language they are in, wherever a post is shown', async ({
  page,
}) => {
  let shown = 0;
  for (const address of PAGES_WITHOUT_SEARCH) {
    await page.goto(address);
    const texts = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: { text: string; script: string; language: string; direction: string }[] = [];
      while (walker.nextNode()) {
        const text = walker.currentNode.nodeValue ?? '';
        const parent = walker.currentNode.parentElement;
        const script = /\p{Script=Arabic}/u.test(text) ? 'ar' : /\p{Script=Hiragana}/u.test(text) ? 'ja' : '';
        // A person's name is in no language.
        const isShown = parent !== null && parent.getClientRects().length > 0;
        if (
          !isShown ||
          script === '' ||
          parent.closest('script, bdi, .gb-person, .gb-person-card, .gb-feed-name, .gb-answer dt')
        )
          continue;
        const language = parent.closest('[lang]')?.getAttribute('lang') ?? '';
        found.push({ text, script, language, direction: getComputedStyle(parent).direction });
      }
      return found;
    });
    for (const { text, script, language, direction } of texts) {
      const expected = { language: script, direction: script === 'ar' ? 'rtl' : 'ltr' };
      expect.soft({ language, direction }, `${address}: ${text}`).toEqual(expected);
    }
    shown += texts.length;
  }
  expect(shown).toBeGreaterThan(40);
});
