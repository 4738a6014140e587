import { expect, test } from '@playwright/test';

test('from a guest post both blogs are one click away, and back', async ({ page }) => {
  const guestPost = '/posts/library/the-mending-afternoon/';
  for (const name of ['Tom Pettifer', /Sir Ambrose/]) {
    await page.goto(guestPost);
    await page.getByRole('article').getByRole('link', { name }).first().click();
    await expect(page).toHaveURL(/\/members\//);
    // The first one is in the list of posts; others follow among the acts of support.
    await page.getByRole('link', { name: 'The mending afternoon' }).first().click();
    await expect(page).toHaveURL(guestPost);
  }
});

test('an old address leads to where the post stands now', async ({ page }) => {
  await page.goto('/2026/07/why-narrow-beats-broad/');
  await expect(page).toHaveURL('/posts/gwen/narrow-beats-broad/');
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
