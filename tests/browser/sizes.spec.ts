import { expect, test } from '@playwright/test';
import { clipped, overflow } from './overflow.ts';
import { PAGES } from './pages.ts';

// 1280 by 1024 pixels at 400 %.
test.describe('320 pixels wide, which is also 400 % zoom', () => {
  test.use({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });

  test('every page is read downwards, with nothing in front of it', async ({ page }) => {
    for (const address of PAGES) {
      await page.goto(address);
      expect.soft(await overflow(page), address).toBeLessThanOrEqual(0);
      expect.soft(await clipped(page), address).toEqual([]);
      const sticking = await page.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .filter((element) => /fixed|sticky/.test(getComputedStyle(element).position))
          .map((element) => element.outerHTML.slice(0, 80)),
      );
      expect.soft(sticking, address).toEqual([]);
      await page.keyboard.press('Tab');
      await expect.soft(page.getByRole('link', { name: 'Skip to the content' }), address).toBeInViewport();
      await page.keyboard.press('Enter');
      await expect.soft(page.getByRole('heading', { level: 1 }), address).toBeInViewport();
    }
  });

  test('whatever the keyboard reaches is in sight', async ({ page }) => {
    await page.goto('/posts/okafors/small-pictures/');
    const links = await page.getByRole('link').count();
    for (let n = 1; n <= links; n++) {
      await page.keyboard.press('Tab');
      const inSight = await page.evaluate(() => {
        const box = document.activeElement?.getClientRects()[0];
        const top = box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return top !== null && document.activeElement?.contains(top ?? null);
      });
      expect.soft(inSight, await page.locator(':focus').innerText()).toBe(true);
    }
  });
});

/** https://www.w3.org/TR/WCAG22/#text-spacing */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

test.describe('in a reader’s own style', () => {
  // Which no policy of the site's has a say in.
  test.use({ bypassCSP: true });

  test('wider text loses nothing', async ({ page }) => {
    for (const address of PAGES) {
      await page.goto(address);
      await page.addStyleTag({ content: SPACED });
      for (const width of [360, 1100]) {
        await page.setViewportSize({ width, height: 800 });
        expect.soft(await overflow(page), `${address}, ${width} pixels wide`).toBeLessThanOrEqual(0);
        expect.soft(await clipped(page), `${address}, ${width} pixels wide`).toEqual([]);
      }
    }
  });
});
