import { expect, test } from '@playwright/test';

const CHALLENGE = '/challenges/half-marathon/';

test('a challenge’s matrix is a table in a region with a name, and each cell a sentence', async ({
  page,
}) => {
  await page.goto(CHALLENGE);
  const region = page.getByRole('region', { name: 'Who checked in on which day' });
  const table = region.getByRole('table', { name: 'Who checked in on which day' });
  await expect(table.getByRole('rowheader')).toHaveText([/Gwen/, /Łucja/, /Okafor/, /Tom/]);
  await expect(table.getByRole('columnheader')).toHaveCount(28);
  const sentences = await table
    .locator('td.gb-day [aria-label]')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label')));
  expect(sentences).toHaveLength(4 * 28);
  for (const sentence of sentences) {
    expect
      .soft(sentence)
      .toMatch(
        /(Gwen|Łucja|Okafor|Tom)[^.]*\. Day \d+, [A-Z][a-z]+day \d+ [A-Z][a-z]+: [a-z ,]+\.( Planned: .+\.)?\s*$/,
      );
  }
});

test.describe('320 pixels wide', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('the matrix scrolls with the arrow keys', async ({ page }) => {
    await page.goto(CHALLENGE);
    const region = page.getByRole('region', { name: 'Who checked in on which day' });
    for (
      let n = 0;
      n < 60 && !(await region.evaluate((element) => element === document.activeElement));
      n++
    ) {
      await page.keyboard.press('Tab');
    }
    await expect(region).toBeFocused();
    await expect(region).toHaveCSS('outline-style', /solid|auto/);
    const before = await region.evaluate((element) => element.scrollLeft);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(before);
  });
});

test('#day-20 is the place of that day: its prompt and its posts', async ({ page }) => {
  await page.goto('/challenges/august-21/#day-20');
  const day = page.locator('#day-20');
  await expect(day).toBeInViewport();
  await expect(day.getByRole('heading', { level: 3 })).toHaveText('Day 20, Saturday 22 August');
  await expect(day).toContainText('Write the whole account, the bad figures too.');
  await expect(day.getByRole('heading', { level: 3 })).toHaveCSS('outline-style', 'solid');
  expect(await page.locator(':target').getAttribute('id')).toBe('day-20');
});

test('a post of the challenge leads to its day there, and to the days before and after', async ({ page }) => {
  await page.goto('/posts/tom/four-mends-out-of-twelve/');
  await page.getByRole('link', { name: /^Day 5/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Focus, said the root');
  await page.getByRole('link', { name: /^Day 21 Four mends out of twelve/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Four mends out of twelve');
  await page
    .locator('.gb-days')
    .getByRole('link', { name: /Twenty-one days/ })
    .click();
  await expect(page).toHaveURL(/\/challenges\/august-21\/#day-\d+$/);
  await expect(page.locator(':target').getByRole('link', { name: 'Four mends out of twelve' })).toBeVisible();
});

test('who could use encouragement is named with words, not with a colour alone', async ({ page }) => {
  await page.goto(CHALLENGE);
  const section = page.locator('section', {
    has: page.getByRole('heading', { name: 'Who could use encouragement' }),
  });
  await expect(section.getByRole('link', { name: /Tom Pettifer/ })).toHaveAttribute(
    'href',
    `${CHALLENGE}tom/`,
  );
  await expect(
    page.locator('.gb-standings').first().locator('li', { hasText: 'Tom Pettifer' }),
  ).toContainText('slipping, 18 of 26 sessions done');
});
