import { expect, test, type Page } from '@playwright/test';

const PROGRESS = '/challenges/half-marathon/tom/';
const OPEN_DAY = 'Day 46, Thursday 19 November: still open. Planned: Three miles, no hill. Check in.';

/** Stands in for the forge. @returns the addresses it was asked for, in order. */
async function listenToForge(page: Page): Promise<URL[]> {
  const asked: URL[] = [];
  await page.route('https://github.com/**', async (route) => {
    asked.push(new URL(route.request().url()));
    await route.fulfill({ contentType: 'text/html', body: '<title>New file</title><h1>New file</h1>' });
  });
  return asked;
}

function expectFilledIn(asked: readonly URL[]): void {
  expect(asked).toHaveLength(1);
  const [address] = asked;
  expect(address?.pathname).toBe('/example/harbour-street/new/main');
  const file = 'content/check-ins/half-marathon/tom/2026-11-19.md';
  expect(address?.searchParams.get('filename')).toBe(file);
  expect(address?.searchParams.get('value')).toMatch(/^---\n(#.*\n)?values:\n {2}miles: \n---\n/);
}

test('with the keyboard: Tab to the open day, Enter, and the check-in is filled in', async ({ page }) => {
  const asked = await listenToForge(page);
  await page.goto(PROGRESS);
  const day = page.getByRole('link', { name: OPEN_DAY });
  for (let n = 0; n < 80 && !(await day.evaluate((link) => link === document.activeElement)); n++) {
    await page.keyboard.press('Tab');
  }
  await expect(day).toBeFocused();
  await expect(day).toHaveCSS('outline-style', 'solid');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'New file' }).waitFor();
  expectFilledIn(asked);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('one tap from the open day to the filled-in check-in; the forge’s own button is the second', async ({
    page,
  }) => {
    const asked = await listenToForge(page);
    await page.goto(PROGRESS);
    await page.getByRole('link', { name: OPEN_DAY }).tap();
    await page.getByRole('heading', { name: 'New file' }).waitFor();
    expectFilledIn(asked);
  });

  test('the same from the link below the strip', async ({ page }) => {
    const asked = await listenToForge(page);
    await page.goto(PROGRESS);
    await page.getByRole('region', { name: 'Check in' }).getByRole('link').tap();
    await page.getByRole('heading', { name: 'New file' }).waitFor();
    expectFilledIn(asked);
  });

  test('a finger finds them: days of 24 pixels, the link 40 high', async ({ page }) => {
    await page.goto(PROGRESS);
    for (const day of await page.locator('.gb-strip a').all()) {
      const { width = 0, height = 0 } = (await day.boundingBox()) ?? {};
      expect.soft(Math.min(width, height), await day.innerText()).toBeGreaterThanOrEqual(24);
    }
    const link = await page.getByRole('region', { name: 'Check in' }).getByRole('link').boundingBox();
    expect(link?.height).toBeGreaterThanOrEqual(40);
  });
});

test('a finished challenge offers no check-in', async ({ page }) => {
  await page.goto('/challenges/august-21/okafors/');
  await expect(page.getByRole('table')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Check in' })).toHaveCount(0);
  await expect(page.locator('a[href*="github.com"]')).toHaveCount(0);
});
