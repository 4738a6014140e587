import { expect, test, type Locator, type Page } from '@playwright/test';

const PROGRESS = '/challenges/half-marathon/tom/';
/** Only a plan of days has rest days that somebody can do more on. */
const WITH_BONUS = '/challenges/august-21/tom/';
const POST = '/posts/food-bank/who-pours-the-tea/';

/** What of a day is left when its colours are gone: sign, line, roundness. */
const shapeOf = (page: Page, state: string): Promise<string> =>
  page
    .locator(`.gb-day-${state} .gb-day-mark`)
    .first()
    .evaluate((mark) => {
      const { borderTopStyle, borderTopWidth, borderTopLeftRadius } = getComputedStyle(mark);
      const sign = mark.querySelector('b')?.textContent ?? '';
      return `${sign} ${borderTopStyle} ${borderTopWidth} ${borderTopLeftRadius}`;
    });

/** Darkness of a colour as the browser computes it, of each element with its text: 0 is black, 1 is white. */
const lightnesses = (
  elements: Locator,
  property: 'color' | 'backgroundColor',
): Promise<{ text: string; value: number }[]> =>
  elements.evaluateAll(
    (nodes, name) =>
      nodes.map((node) => {
        const numbers = getComputedStyle(node)[name].match(/[\d.]+/g) ?? [];
        const [red = 0, green = 0, blue = 0] = numbers.map(Number);
        return { text: node.textContent, value: (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255 };
      }),
    property,
  );

async function lightness(element: Locator, property: 'color' | 'backgroundColor'): Promise<number> {
  const [only, ...others] = await lightnesses(element, property);
  if (only === undefined || others.length > 0) throw new Error(`one element is meant: ${element.toString()}`);
  return only.value;
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in forced colours, ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { forcedColors: 'active' } });

    test('the days of a strip are told apart by their signs and lines', async ({ page }) => {
      await page.goto(PROGRESS);
      expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
      const states = ['kept', 'bonus', 'missed', 'open', 'rest', 'future'];
      const shapes: string[] = [];
      for (const state of states) {
        await page.goto(state === 'bonus' ? WITH_BONUS : PROGRESS);
        shapes.push(await shapeOf(page, state));
      }
      expect(new Set(shapes).size, shapes.join('; ')).toBe(states.length);
      expect(shapes.map((shape) => shape.split(' ')[0])).toEqual(['✓', '+', '○', '…', '~', '']);
      expect(shapes[3]).toContain('dashed 2px');
      for (const shape of shapes) expect.soft(shape).not.toMatch(/none|hidden| 0px (?!\d)/);
      await page.goto(PROGRESS);
      // The sign is in the page's own ink, or a link's: never in the colour of the mark below it.
      const kept = page.locator('.gb-day-kept .gb-day-mark').first();
      const contrast =
        (await lightness(kept.locator('b'), 'color')) -
        (await lightness(page.locator('body'), 'backgroundColor'));
      expect(Math.abs(contrast)).toBeGreaterThan(0.5);
    });

    test('a bar shows how far it is', async ({ page }) => {
      await page.goto(PROGRESS);
      const bar = page.getByRole('progressbar').first();
      await expect(bar).toHaveCSS('border-top-style', 'solid');
      const picture = (await bar.screenshot()).toString('base64');
      // A point well inside the done part, and one well inside the rest, as they are drawn.
      const [done, rest] = await page.evaluate(async (png) => {
        const image = new Image();
        image.src = `data:image/png;base64,${png}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        const at = (part: number): number[] => [
          ...(context?.getImageData(image.width * part, image.height / 2, 1, 1).data ?? []),
        ];
        return [at(0.2), at(0.8)] as const;
      }, picture);
      const distance = done.reduce((sum, value, index) => sum + Math.abs(value - (rest[index] ?? 0)), 0);
      expect(distance, `${done.join()} and ${rest.join()}`).toBeGreaterThan(200);
    });
  });
}

test.describe('on paper, from a dark screen', () => {
  test.use({ colorScheme: 'dark' });
  test.beforeEach(({ page }) => page.emulateMedia({ media: 'print' }));

  test('a post is its text, without what can only be clicked', async ({ page }) => {
    for (const address of [POST, '/posts/okafors/small-pictures/']) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect.soft(page.locator('.gb-prose > *').filter({ visible: false })).toHaveCount(0);
      const clickable = page.locator(
        'nav, .gb-skip, .gb-answer, .gb-neighbours, .gb-site-header, .gb-site-footer',
      );
      await expect.soft(clickable.filter({ visible: true })).toHaveCount(0);
    }
  });

  test('ink is dark and paper is light', async ({ page }) => {
    for (const address of [POST, '/posts/library/the-second-bench/', PROGRESS, '/members/']) {
      await page.goto(address);
      expect.soft(await lightness(page.locator('body'), 'backgroundColor'), address).toBeGreaterThan(0.9);
      const words = page.locator('main :is(h1, h2, p, pre, li)').filter({ visible: true });
      const inks = await lightnesses(words, 'color');
      expect(inks.length, address).toBeGreaterThan(5);
      for (const { text, value } of inks) expect.soft(value, text).toBeLessThan(0.5);
      for (const { text, value } of await lightnesses(page.locator('pre'), 'backgroundColor')) {
        expect.soft(value, text).toBeGreaterThan(0.9);
      }
    }
  });

  test('a strip is all there, and its signs need no background', async ({ page }) => {
    await page.setViewportSize({ width: 700, height: 900 });
    await page.goto(PROGRESS);
    const strip = page.getByRole('table', { name: 'Tom Pettifer, day by day' });
    await expect(strip.locator('.gb-day')).toHaveCount(84);
    await expect(page.locator('.gb-strip-scroll')).toHaveCSS('overflow-x', 'visible');
    const kept = strip.locator('.gb-day-kept .gb-day-mark').first();
    await expect(kept).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
    expect(await lightness(kept.locator('b'), 'color')).toBeLessThan(0.5);
    await expect(page.locator('.gb-check-in')).toBeHidden();
  });

  test('a search leaves no fields, and pages of a list no links to others', async ({ page }) => {
    await page.goto('/search/');
    for (const field of ['.gb-search > input', '.gb-search details', '.gb-search-order']) {
      await expect(page.locator(field).filter({ visible: true })).toHaveCount(0);
    }
    await page.goto('/posts/');
    await expect(page.locator('.gb-pages')).toBeHidden();
    await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  });
});
