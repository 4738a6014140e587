import { expect, test, type Page } from '@playwright/test';

/** The pane draws itself again on every choice, so it is clicked, not checked. */
async function filter(page: Page, name: string, value: string): Promise<void> {
  const group = page.locator('pagefind-filter-pane details', {
    has: page.locator('summary', { hasText: name }),
  });
  await group.locator('summary').click();
  await group.getByRole('checkbox', { name: value }).click();
}

test('search finds a post by a word of its body, and filters by member', async ({ page }) => {
  await page.goto('/search/');
  const results = page.locator('pagefind-results');
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
  const result = page.locator('pagefind-results li', { hasText: 'Focus, said the root' });
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
  await page
    .locator('pagefind-summary')
    .getByText(/results for lighthouse/)
    .waitFor();
  await filter(page, 'Kind', 'Challenge');
  const results = page.locator('pagefind-results');
  await expect(results.getByRole('link', { name: 'Twelve weeks to the lighthouse half' })).toBeVisible();
});

test('from a guest post both blogs are one click away, and back', async ({ page }) => {
  const guestPost = '/posts/library/the-mending-afternoon/';
  for (const name of ['Tom Pettifer', /Sir Ambrose/]) {
    await page.goto(guestPost);
    await page.getByRole('article').getByRole('link', { name }).first().click();
    await expect(page).toHaveURL(/\/members\//);
    await page.getByRole('link', { name: 'The mending afternoon' }).click();
    await expect(page).toHaveURL(guestPost);
  }
});

test('an old address leads to where the post stands now', async ({ page }) => {
  await page.goto('/2026/07/why-narrow-beats-broad/');
  await expect(page).toHaveURL('/posts/gwen/narrow-beats-broad/');
});

test('with the keyboard alone: skip the navigation, then open the first post', async ({ page }) => {
  await page.goto('/posts/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').getByRole('link').first()).toBeFocused();
});

test('a day of the strip is a sentence, and leads to its check-in or post', async ({ page }) => {
  await page.goto('/challenges/august-21/tom/');
  await page.getByRole('link', { name: 'Day 5, Friday 7 August: checked in.' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Focus, said the root');
  await page.goto('/challenges/august-21/okafors/');
  const strip = page.getByRole('table', { name: 'Okafor & Daughter, Bakers, day by day' });
  await expect(strip.getByRole('cell', { name: 'Day 6, Saturday 8 August: missed.' })).toBeVisible();
  await strip.getByRole('link', { name: 'Day 8, Monday 10 August: checked in.' }).click();
  await expect(page.locator('#day-8')).toContainText('I forgot Saturday.');
});
