import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { PAGES } from './pages.ts';

/** @param rules those to look at; all where there are none. */
async function violations(page: Page, ...rules: string[]): Promise<string[]> {
  // Otherwise it opens a second page each time, to add up the frames of which there are none here.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const found = await (rules.length > 0 ? axe.withRules(rules) : axe).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

async function expectHeadings(page: Page): Promise<void> {
  const levels = await page
    .getByRole('heading')
    .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
  expect.soft(levels.filter((level) => level === 1).length, 'one h1').toBe(1);
  const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  expect.soft(skipped, `no level is skipped: ${levels.join(' ')}`).toEqual([]);
}

async function expectLandmarks(page: Page): Promise<void> {
  for (const role of ['banner', 'main', 'contentinfo'] as const) {
    expect.soft(await page.getByRole(role).count(), role).toBe(1);
  }
  for (const role of ['navigation', 'region', 'complementary'] as const) {
    const names = await page
      .getByRole(role)
      .evaluateAll((landmarks) => landmarks.map((element) => element.getAttribute('aria-label')));
    expect.soft(names, `every ${role} has a name`).not.toContain(null);
    expect.soft(new Set(names).size, `of its own: ${names.join(', ')}`).toBe(names.length);
  }
  await expect.soft(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
}

/** A picture without a text is a face beside the name that says whose it is. */
async function expectPictureTexts(page: Page): Promise<void> {
  const silent = await page.locator('img').evaluateAll((images) =>
    images
      .filter((image) => !image.getAttribute('alt'))
      .filter((image) => {
        const place = image.closest('.gb-person, .gb-person-card, .gb-profile');
        return !image.hasAttribute('alt') || (place?.textContent ?? '').trim() === '';
      })
      .map((image) => image.outerHTML),
  );
  expect.soft(silent).toEqual([]);
}

for (const address of PAGES) {
  test(`${address}: axe finds nothing; headings, landmarks and pictures have their places and names`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(address);
    if (address === '/search/') await page.locator('summary', { hasText: 'Member' }).waitFor();
    await expectHeadings(page);
    await expectLandmarks(page);
    await expectPictureTexts(page);
    expect.soft(await violations(page)).toEqual([]);
    // Other colours change nothing but what their own rule looks at.
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await violations(page, 'color-contrast'), 'in dark colours').toEqual([]);
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    expect.soft(await violations(page, 'color-contrast'), 'in forced colours').toEqual([]);
  });
}
