import { expect, test, type Page } from '@playwright/test';
import { violationsInAllColours } from './axe.ts';

const PROGRESS = '/challenges/half-marathon/tom/';
const MEMBERS = ['gwen', 'lucja', 'okafors', 'tom'];
const EVERY_STANDING = [
  '/challenges/half-marathon/',
  ...MEMBERS.flatMap((member) => [`/challenges/half-marathon/${member}/`, `/members/${member}/`]),
  '/challenges/august-21/food-bank/',
];

const openAll = (page: Page): Promise<void> =>
  page.locator('details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });

/** Presses Tab until something is focused; fails where it never is. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let n = 0; n < 120; n++) {
    await page.keyboard.press('Tab');
    if ((await page.locator(`:focus:is(${selector})`).count()) > 0) return;
  }
  throw new Error(`Tab does not reach ${selector}`);
}

// Between them, every kind of goal and every state of a day.
for (const [member, width] of [['gwen', 1280] as const, ['okafors', 320] as const]) {
  test(`axe finds nothing on ${member}’s progress with its numbers opened, ${width} pixels wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`/challenges/half-marathon/${member}/`);
    await openAll(page);
    await expect(page.locator('details table').first()).toBeVisible();
    expect(await violationsInAllColours(page)).toEqual([]);
  });
}

test('the name of each day of the strip is the sentence that the data have for it', async ({
  page,
  request,
}) => {
  for (const member of MEMBERS) {
    const address = `/challenges/half-marathon/${member}/`;
    const data = (await (await request.get(`${address}progress.json`)).json()) as {
      days: { text: string }[];
    };
    await page.goto(address);
    const lines = (await page.locator('table.gb-strip').ariaSnapshot()).split('\n');
    const names = lines.flatMap((line) => /^\s*- '?cell "(.*)"'?:?$/.exec(line)?.[1] ?? []);
    // A day that is still open says how to check in, too.
    const texts = names.map((name) => name.replaceAll("''", "'").replace(/ Check in\.$/, ''));
    expect(texts, member).toEqual(data.days.map(({ text }) => text.replaceAll('"', String.raw`\"`)));
  }
});

test('a missed day is an outline without a filling, in the ink of the page', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const address of ['/challenges/august-21/tom/', PROGRESS, '/challenges/half-marathon/']) {
      await page.goto(address);
      const marks = await page.locator('.gb-day-missed .gb-day-mark').evaluateAll((all) =>
        all.map((mark) => {
          const { backgroundColor, backgroundImage, borderTopStyle, borderTopColor } = getComputedStyle(mark);
          const ink = getComputedStyle(document.body).color;
          return { backgroundColor, backgroundImage, borderTopStyle, isInk: borderTopColor === ink };
        }),
      );
      expect(marks.length, address).toBeGreaterThan(0);
      for (const mark of marks) {
        expect.soft(mark, address).toEqual({
          backgroundColor: 'rgba(0, 0, 0, 0)',
          backgroundImage: 'none',
          borderTopStyle: 'solid',
          isInk: true,
        });
      }
    }
  }
});

test('each chart is one picture that says its numbers', async ({ page, request }) => {
  for (const member of MEMBERS) {
    const address = `/challenges/half-marathon/${member}/`;
    const { goals } = (await (await request.get(`${address}progress.json`)).json()) as {
      goals: { title: string; kind: string }[];
    };
    const measured = goals.filter(({ kind }) => kind !== 'judge');
    await page.goto(address);
    await expect(page.locator('.gb-chart')).toHaveCount(measured.length);
    for (const { title } of measured) {
      const chart = page.getByRole('img', { name: `${title}: ` });
      await expect(chart).toBeVisible();
      await expect(chart).toHaveAttribute(
        'aria-label',
        /: [\d.,]+ of (at most )?[\d.,]+ on day 47; the pace line is at [\d.,]+\.$/,
      );
    }
  }
});

test('with the keyboard: the numbers of a chart open and close, and scroll', async ({ page }) => {
  await page.goto('/challenges/half-marathon/okafors/');
  await tabTo(page, 'summary');
  const details = page.locator('details').first();
  await expect(details.locator('summary')).toHaveCSS('outline-style', /solid|auto/);
  await page.keyboard.press('Enter');
  await expect(details.getByRole('table')).toBeVisible();
  await page.keyboard.press('Tab');
  const numbers = details.getByRole('group', { name: /: the days on which something changed$/ });
  await expect(numbers).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => numbers.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(details.getByRole('table')).toBeHidden();
});

test.describe('320 pixels wide', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  for (const isPlain of [false, true]) {
    test(`no page of a standing scrolls sideways, ${isPlain ? 'without' : 'with'} styles for colours`, async ({
      page,
    }) => {
      await page.emulateMedia(isPlain ? { forcedColors: 'active', colorScheme: 'dark' } : {});
      for (const address of EVERY_STANDING) {
        await page.goto(address);
        await openAll(page);
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect.soft(beyond, address).toBeLessThanOrEqual(0);
      }
    });
  }

  test('a week of the strip is whole, without scrolling', async ({ page }) => {
    for (const address of EVERY_STANDING.filter(
      (each) => each.startsWith('/challenges/half-marathon/') && each !== '/challenges/half-marathon/',
    )) {
      await page.goto(address);
      const hidden = await page
        .locator('.gb-strip-scroll')
        .first()
        .evaluate((element) => element.scrollWidth - element.clientWidth);
      expect.soft(hidden, address).toBeLessThanOrEqual(0);
    }
  });
});

test.describe('on paper', () => {
  test.beforeEach(({ page }) => page.emulateMedia({ media: 'print', colorScheme: 'dark' }));

  test('charts, goals and weeks are there, opened numbers in full, and what is only clicked is not', async ({
    page,
  }) => {
    await page.goto('/challenges/half-marathon/okafors/');
    await expect.soft(page.locator('summary').filter({ visible: true })).toHaveCount(0);
    await openAll(page);
    const parts = page.locator('.gb-chart-picture, .gb-goal h3, .gb-weeks, .gb-headline');
    await expect.soft(parts.filter({ visible: false })).toHaveCount(0);
    const numbers = page.locator('.gb-chart-scroll').first();
    const cut = await numbers.evaluate((element) => element.scrollHeight - element.clientHeight);
    expect(cut).toBeLessThanOrEqual(0);
    const clickable = page.locator('nav, .gb-check-in, .gb-skip');
    await expect.soft(clickable.filter({ visible: true })).toHaveCount(0);
  });

  test('a matrix is whole', async ({ page }) => {
    await page.setViewportSize({ width: 700, height: 900 });
    await page.goto('/challenges/half-marathon/');
    await expect(page.getByRole('region', { name: 'Who checked in on which day' })).toHaveCSS(
      'overflow-x',
      'visible',
    );
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the numbers of a chart open', async ({ page }) => {
    await page.goto(PROGRESS);
    await page.locator('summary').first().click();
    await expect(page.locator('details table').first()).toBeVisible();
  });
});
