import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { PAGES } from './pages.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every page shows its heading and its text, and nothing that does not work', async ({ page }) => {
    for (const address of PAGES) {
      await page.goto(address);
      await expect.soft(page.getByRole('heading', { level: 1 }), address).toBeVisible();
      const text = await page.getByRole('main').innerText();
      expect.soft(text.length, address).toBeGreaterThan(60);
      const controls = page.locator('button, input, select, textarea');
      await expect.soft(controls.filter({ visible: true }), address).toHaveCount(0);
      for (const summary of await page.locator('summary').all()) {
        if (!(await summary.isVisible())) continue;
        await summary.click();
        await expect.soft(summary.locator('xpath=..'), address).toHaveAttribute('open', '');
      }
    }
  });

  test('a post is read and its neighbours are reached', async ({ page }) => {
    await page.goto('/posts/tom/focus-said-the-root/');
    await expect(page.getByText('the path put out a root')).toBeVisible();
    await page.getByRole('link', { name: 'Later by Tom Pettifer' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Four mends out of twelve');
  });

  test('search offers lists by member and by community instead', async ({ page }) => {
    const addressesOn = async (list: string): Promise<(string | null)[]> => {
      await page.goto(list);
      const links = await page.getByRole('main').getByRole('link').all();
      const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
      return addresses.filter((address) => address?.startsWith(list));
    };
    const addresses = [...(await addressesOn('/members/')), ...(await addressesOn('/communities/'))];
    expect(addresses.length).toBeGreaterThan(8);
    await page.goto('/search/');
    await expect(page.getByText('Type first')).toBeHidden();
    for (const address of addresses) {
      await expect.soft(page.getByRole('main').locator(`a[href="${address ?? ''}"]`)).toBeVisible();
    }
    await page.getByRole('main').getByRole('link', { name: 'Newcomers' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Newcomers');
  });
});

test('the heaviest post’s text and styles fit into 30 KB', async ({ request }) => {
  const textOf = async (address: string): Promise<string> => (await request.get(address)).text();
  const weigh = (text: string): number => gzipSync(text).length;
  const addresses = [...(await textOf('/sitemap-0.xml')).matchAll(/<loc>(.*?)<\/loc>/g)]
    .map(([, address = '']) => new URL(address).pathname)
    .filter((path) => /^\/posts\/[^/]+\/[^/]+\/$/.test(path));
  expect(addresses.length).toBeGreaterThan(20);
  const styles = new Map<string, number>();
  for (const address of addresses) {
    const html = await textOf(address);
    const sheets = [...html.matchAll(/<link rel="stylesheet" href="(.*?)"/g)].map(([, href = '']) => href);
    expect(sheets).not.toEqual([]);
    for (const href of sheets) styles.set(href, styles.get(href) ?? weigh(await textOf(href)));
    const weight = sheets.reduce((sum, href) => sum + (styles.get(href) ?? 0), weigh(html));
    expect.soft(weight, address).toBeLessThanOrEqual(30 * 1024);
  }
});
