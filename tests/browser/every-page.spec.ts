import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { PAGES } from './pages.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });
    for (const address of PAGES) {
      test(`${address} has nothing that axe finds`, async ({ page }) => {
        await page.goto(address);
        if (address === '/search/') await page.locator('summary', { hasText: 'Member' }).waitFor();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
      });
    }
  });
}

test.describe('320 pixels wide', () => {
  test.use({ viewport: { width: 320, height: 640 } });
  for (const address of PAGES) {
    test(`${address} does not scroll sideways`, async ({ page }) => {
      await page.goto(address);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a post is read and its neighbours are reached', async ({ page }) => {
    await page.goto('/posts/tom/focus-said-the-root/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Focus, said the root');
    await expect(page.getByText('the path put out a root')).toBeVisible();
    await page.getByRole('link', { name: 'Later by Tom Pettifer' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Four mends out of twelve');
  });

  test('search offers the lists instead', async ({ page }) => {
    await page.goto('/search/');
    await page.getByRole('main').getByRole('link', { name: 'Members' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Members');
  });
});

test('no page but the search sends a script', async ({ page }) => {
  for (const address of PAGES.filter((path) => path !== '/search/')) {
    await page.goto(address);
    const scripts = await page.locator('script:not([type="application/ld+json"])').count();
    expect.soft(scripts, address).toBe(0);
  }
});
