import { expect, test, type Locator, type Page } from '@playwright/test';

/** Opens a filter and ticks one of its values. */
async function filter(page: Page, name: string, value: string): Promise<void> {
  const group = page.locator('details', { has: page.locator('summary', { hasText: name }) });
  await group.locator('summary').click();
  await group.getByRole('checkbox', { name: value }).check();
}

const resultsOf = (page: Page): Locator => page.locator('.gb-search-results');

test('search finds a post by a word of its body, and filters by member', async ({ page }) => {
  await page.goto('/search/');
  const results = resultsOf(page);
  await page.getByRole('searchbox').fill('lanyards');
  await results.getByRole('link', { name: 'Focus, said the root' }).waitFor();

  await page.getByRole('searchbox').fill('bread');
  await results.getByRole('link', { name: /Things you find out/ }).waitFor();
  await filter(page, 'Member', 'Tom Pettifer');
  await expect(results.getByRole('link', { name: /Things you find out/ })).toHaveCount(0);
  await expect(results.getByRole('link', { name: 'Focus, said the root' })).toBeVisible();
});

test('a search result says whose it is, and going back finds the search as it was', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('searchbox').fill('lanyards');
  const result = resultsOf(page).getByRole('listitem').filter({ hasText: 'Focus, said the root' });
  await expect(result).toContainText('By Tom Pettifer, 7 August 2026');
  await result.getByRole('link').click();
  await expect(page).toHaveURL('/posts/tom/focus-said-the-root/');
  await page.evaluate(() => {
    history.back();
  });
  await expect(page).toHaveURL('/search/?q=lanyards');
  await expect(page.getByRole('searchbox')).toHaveValue('lanyards');
  await expect(result).toBeVisible();
});

test('search finds members and challenges by kind', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('searchbox').fill('lighthouse');
  await expect(page.getByRole('status')).toHaveText(/^Results: \d+$/);
  await filter(page, 'Kind', 'Challenge');
  const results = resultsOf(page);
  const challenge = results.getByRole('link', { name: 'Twelve weeks to the lighthouse half' });
  await expect(challenge).toHaveAttribute('href', '/challenges/half-marathon/');
  await challenge.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Twelve weeks to the lighthouse half');
});

/** The days of the results that have one, top to bottom. */
async function datesOf(page: Page): Promise<number[]> {
  const results = resultsOf(page);
  await results.getByRole('listitem').first().waitFor();
  const about = await results.locator('.gb-quiet').allTextContents();
  return about.flatMap((text) => {
    const [date] = /\d{1,2} [A-Z][a-z]+ \d{4}$/.exec(text) ?? [];
    return date === undefined ? [] : [Date.parse(`${date} UTC`)];
  });
}

test.describe('by date', () => {
  for (const [order, label, sign] of [
    ['desc', 'Newest first', -1],
    ['asc', 'Oldest first', 1],
  ] as const) {
    test(`${label}, kept by going back`, async ({ page }) => {
      await page.goto('/search/');
      await page.getByRole('searchbox').fill('bread');
      const byMatch = await datesOf(page);
      await page.getByLabel('Order').selectOption({ label });
      const sorted = [...byMatch].sort((a, b) => sign * (a - b));
      expect(sorted.length).toBeGreaterThan(4);
      expect(sorted).not.toEqual(byMatch);
      await expect.poll(() => datesOf(page)).toEqual(sorted);

      const address = `/search/?q=bread&order=${order}`;
      await expect(page).toHaveURL(address);
      const first = resultsOf(page).getByRole('link').first();
      const target = (await first.getAttribute('href')) ?? '';
      const title = await first.innerText();
      await first.click();
      await expect(page).toHaveURL(target);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await page.evaluate(() => {
        history.back();
      });
      await expect(page).toHaveURL(address);
      await expect(page.getByLabel('Order')).toHaveValue(order);
      await expect.poll(() => datesOf(page)).toEqual(sorted);
    });
  }

  test('a year leaves what is of that year', async ({ page }) => {
    await page.goto('/search/?q=tea');
    const results = resultsOf(page);
    await results.getByRole('link', { name: 'Gwen Prosser' }).waitFor();
    await filter(page, 'Year', '2026');
    await expect(results.getByRole('link', { name: 'Gwen Prosser' })).toHaveCount(0);
    const years = (await datesOf(page)).map((date) => new Date(date).getUTCFullYear());
    expect(new Set(years)).toEqual(new Set([2026]));
  });
});
