import { expect, test } from '@playwright/test';

test('a feed’s address is copied with a button', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/subscribe/');
  const name = 'Copy the address of Tom Pettifer · Harbour Street and Round the Corner (RSS)';
  const button = page.getByRole('button', { name });
  await expect(button).toHaveText('Copy');
  await button.click();
  await expect(button).toHaveText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe('https://harbourstreet.example/members/tom/rss.xml');
  await expect(button).toHaveText('Copy');
});

test('a member’s page leads to their feed', async ({ page }) => {
  await page.goto('/members/tom/');
  await page.getByRole('main').getByRole('link', { name: 'Atom' }).click();
  await expect(page).toHaveURL('/members/tom/atom.xml');
});

for (const file of ['/rss.xml', '/members/tom/atom.xml']) {
  test.describe(`${file}, opened in a browser`, () => {
    test.use({ javaScriptEnabled: false });

    test('is read: what it is, titles, summaries and names, and no markup', async ({ page }) => {
      await page.goto(file);
      const first = page.locator('item, entry').first();
      for (const part of ['title', 'description, summary', 'pubDate, published']) {
        await expect.soft(first.locator(part).first(), part).toBeVisible();
      }
      await expect.soft(page.locator('channel > title, feed > title')).toBeVisible();
      await expect.soft(page.locator('guid, id').first()).toBeHidden();
      const words = page.locator('item > *, entry > *').filter({ hasText: '<p>' });
      for (const markup of await words.all()) await expect(markup).toBeHidden();
    });
  });
}
