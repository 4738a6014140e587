import { expect, test, type Locator, type Page } from '@playwright/test';
import { violations } from './axe.ts';

const POST = '/posts/tom/focus-said-the-root/';
const ADDRESS = `https://harbourstreet.example${POST}`;
const WORDS = '“Focus, said the root” by Tom Pettifer';

const rowOf = (page: Page): Locator => page.getByRole('group', { name: 'Share this post' });

/** No test leaves this machine: every other host answers with an empty page. */
test.beforeEach(async ({ context }) => {
  await context.route(/^https:/, (route) => route.fulfill({ contentType: 'text/html', body: 'Elsewhere' }));
});

test('the system’s own sheet is offered where there is one', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(navigator, {
      share: (data: ShareData) => {
        document.title = JSON.stringify(data);
        // As when it is closed again.
        return Promise.reject(new DOMException('', 'AbortError'));
      },
    });
  });
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(POST);
  await rowOf(page).getByRole('button', { name: 'With an app' }).click();
  await expect.poll(async () => page.title()).toContain('{');
  expect(JSON.parse(await page.title())).toEqual({
    title: 'Focus, said the root',
    text: WORDS,
    url: ADDRESS,
  });
  expect(errors).toEqual([]);
});

test('it is not offered where there is none', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'share');
  });
  await page.goto(POST);
  await expect(rowOf(page).getByRole('button', { name: 'Copy' })).toBeVisible();
  await expect(rowOf(page).getByRole('button', { name: 'With an app' })).toBeHidden();
});

async function askForServer(page: Page): Promise<Locator> {
  await page.goto(POST);
  await rowOf(page).locator('summary').click();
  return page.getByLabel('Your Mastodon server');
}

test('Mastodon’s server is asked for with the keyboard alone, and remembered', async ({ page }) => {
  await page.goto(POST);
  await rowOf(page).locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('@me@mastodon.social');
  await page.keyboard.press('Enter');
  await page.waitForURL(/^https:/);
  const url = new URL(page.url());
  expect(url.origin + url.pathname).toBe('https://mastodon.social/share');
  expect(url.searchParams.get('text')).toBe(`${WORDS} ${ADDRESS}`);
  expect(await page.evaluate(() => document.referrer)).toBe('');
  await expect(await askForServer(page)).toHaveValue('mastodon.social');
});

test('what is no server is answered in words, and goes nowhere', async ({ page }) => {
  const field = await askForServer(page);
  await field.fill('mastodon');
  await rowOf(page).getByRole('button', { name: 'Write the post' }).click();
  const told = await field.evaluate((input: HTMLInputElement) => input.validationMessage);
  expect(told).toContain('as mastodon.social');
  await expect(field).toBeFocused();
  expect(page.url()).toContain(POST);
  await field.fill('https://mastodon.social/');
  await field.press('Enter');
  await page.waitForURL(/^https:\/\/mastodon\.social\/share\?/);
});

test('where nothing may be kept, it is asked for again', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('', 'SecurityError');
      },
    });
  });
  const field = await askForServer(page);
  await expect(field).toHaveValue('');
  await field.fill('toots.example');
  await field.press('Enter');
  await page.waitForURL(/^https:\/\/toots\.example\/share\?/);
});

test('the address is copied, and a screen reader told', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(POST);
  const button = rowOf(page).getByRole('button', { name: 'Copy the address' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('Copied');
  await expect(rowOf(page).getByRole('button', { name: 'Copied' })).toBeFocused();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(ADDRESS);
  await expect(button).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`320 pixels wide and ${colorScheme}, with the question open, all of it is there and can be hit`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ colorScheme });
    await askForServer(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
    for (const part of await rowOf(page).locator('a, button, summary, input').all()) {
      if (!(await part.isVisible())) continue;
      const box = await part.boundingBox();
      expect.soft(box?.height, await part.innerText()).toBeGreaterThanOrEqual(24);
      expect.soft(box?.width, await part.innerText()).toBeGreaterThanOrEqual(24);
    }
    expect(await violations(page, { within: '.gb-share' })).toEqual([]);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every link leads on, and Mastodon’s to where it asks for a server', async ({ page }) => {
    await page.goto(POST);
    const links = rowOf(page).getByRole('link');
    await expect(links).toHaveText(['Mastodon', 'Bluesky', 'LinkedIn', 'Facebook', 'WhatsApp', 'Mail']);
    for (const link of await links.all()) await expect(link).toBeVisible();
    await links.first().click();
    await page.waitForURL(/^https:/);
    const url = new URL(page.url());
    expect(url.host).toBe('share.joinmastodon.org');
    expect(decodeURIComponent(url.hash)).toBe(`#text=${WORDS} ${ADDRESS}`);
  });
});

test('an unlisted post has none, and brings no script for it', async ({ page }) => {
  await page.goto('/posts/library/reading-room-rota/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(rowOf(page)).toHaveCount(0);
  await expect(page.locator('script:not([type="application/ld+json"])')).toHaveCount(0);
});

test('it is not printed', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(POST);
  await expect(page.locator('.gb-share')).toBeHidden();
});
