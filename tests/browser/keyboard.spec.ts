import { expect, test, type Page } from '@playwright/test';

interface Stop {
  /** Its place among all that takes focus, in the order of the document. */
  index: number;
  name: string;
  /** Whether it stands beside the post, in a column of its own. */
  isInSide: boolean;
  left: number;
  top: number;
  bottom: number;
  outline: string;
}

const STOPS = 'a[href], button, input, summary, [tabindex="0"]';

/** Everything that Tab stops at, once round. */
async function stopsOf(page: Page): Promise<Stop[]> {
  const count = await page.locator(STOPS).filter({ visible: true }).count();
  const stops: Stop[] = [];
  for (let n = 0; n < count; n++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate((stops) => {
      const focused = document.activeElement ?? document.body;
      const all = [...document.querySelectorAll(stops)];
      const box = focused.getClientRects()[0] ?? new DOMRect();
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      return {
        index: all
          .filter((element) => element.getClientRects().length > 0 && element.checkVisibility())
          .indexOf(focused),
        name: focused.textContent.trim(),
        isInSide: focused.closest('.gb-side, .gb-next') !== null,
        left: box.left,
        top: box.top + scrollY,
        bottom: box.bottom + scrollY,
        outline: `${outlineStyle} ${outlineWidth}`,
      };
    }, STOPS);
    stops.push(stop);
  }
  return stops;
}

const POSTS = {
  '/posts/okafors/small-pictures/': ['Okafor & Daughter, Bakers', '八枚切りの理由', 'Answer this post'],
  '/posts/food-bank/who-pours-the-tea/': ['Three weeks on the bench: the view from the desk', 'Newcomers'],
};

for (const [address, names] of Object.entries(POSTS)) {
  test(`Tab reaches everything on ${address}, in the order it is read, and shows where it is`, async ({
    page,
  }) => {
    await page.goto(address);
    const stops = await stopsOf(page);
    expect(stops.map(({ index }) => index)).toEqual(stops.map((_, index) => index));
    expect(stops[0]?.name).toBe('Skip to the content');
    for (const name of names) expect.soft(stops.map((stop) => stop.name)).toContain(name);
    for (const { name, outline } of stops) {
      expect.soft(outline, name).toMatch(/^(solid|auto|double|dashed) [1-9]/);
    }
    // The skip link lies over the page, and a right-to-left text is read from its right.
    const laidOut = stops.slice(1);
    for (const [index, stop] of laidOut.entries()) {
      const before = laidOut[index - 1];
      if (!before) continue;
      const isBelow = stop.top >= before.bottom - 4;
      const isBeside = stop.bottom > before.top && stop.left > before.left;
      const isInOtherColumn = stop.isInSide !== before.isInSide;
      expect.soft(isBelow || isBeside || isInOtherColumn, `${stop.name} after ${before.name}`).toBe(true);
    }
  });
}

test('a post’s neighbours are the last stops before the footer', async ({ page }) => {
  await page.goto('/posts/okafors/small-pictures/');
  const names = (await stopsOf(page)).map(({ name }) => name);
  expect(names.slice(-3)).toEqual([
    expect.stringContaining('Earlier by Okafor'),
    expect.stringContaining('Later by Okafor'),
    'Feed of all posts',
  ]);
});

test('skip the navigation, then open the first post', async ({ page }) => {
  await page.goto('/posts/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const first = page.getByRole('main').getByRole('link').first();
  await expect(first).toBeFocused();
  const address = (await first.getAttribute('href')) ?? '';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address);
});

/** Presses Tab until something is focused; fails where it never is. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let n = 0; n < 80; n++) {
    await page.keyboard.press('Tab');
    if ((await page.locator(`:focus:is(${selector})`).count()) > 0) return;
  }
  throw new Error(`Tab does not reach ${selector}`);
}

test('a search is typed, narrowed and put in another order', async ({ page }) => {
  await page.goto('/search/');
  const results = page.locator('.gb-search-results');
  await page.getByLabel('Order').waitFor();
  await tabTo(page, 'input[type=search]');
  await page.keyboard.type('bread');
  await results.getByRole('link', { name: /Things you find out/ }).waitFor();

  const isMember = page.locator('summary', { hasText: 'Member' });
  while (!(await isMember.evaluate((summary) => summary === document.activeElement))) {
    await tabTo(page, 'summary');
  }
  await page.keyboard.press('Space');
  while ((await page.locator(':focus').getAttribute('value')) !== 'Tom Pettifer') {
    await tabTo(page, 'input[type=checkbox]');
  }
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: 'Tom Pettifer' })).toBeChecked();
  await expect(results.getByRole('link', { name: /Things you find out/ })).toHaveCount(0);

  await tabTo(page, 'select');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('Order')).toHaveValue('desc');
  await expect(page).toHaveURL(/order=desc/);
  await tabTo(page, '.gb-search-results a');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/(posts|members|challenges)\//);
});
