import { expect, type Page } from '@playwright/test';
import { violationsInAllColours } from './axe.ts';
import { PAGES } from './pages.ts';
import { test as base } from './shared-page.ts';

const test = base.extend<object, { broken: string[]; sent: Promise<number>[] }>({
  broken: [async ({ sharedPage }, use) => use(await watchPolicy(sharedPage)), { scope: 'worker' }],
  sent: [async ({ sharedPage }, use) => use(watchScripts(sharedPage)), { scope: 'worker' }],
});

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
        const place = image.closest('.gb-person, .gb-person-card, .gb-profile, .gb-faces a');
        return !image.hasAttribute('alt') || (place?.textContent ?? '').trim() === '';
      })
      .map((image) => image.outerHTML),
  );
  expect.soft(silent).toEqual([]);
}

/** What the page's own policy forbids and it does all the same, and what it asks of other hosts, from now on. */
async function watchPolicy(page: Page): Promise<string[]> {
  const broken: string[] = [];
  await page.exposeFunction('policyBroken', (line: string) => broken.push(line));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      (globalThis as unknown as { policyBroken: (line: string) => void }).policyBroken(
        `${violatedDirective}: ${blockedURI} ${sample}`,
      );
    });
  });
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) broken.push(message.text());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.hostname !== 'localhost') broken.push(`asks ${url.href}`);
  });
  return broken;
}

/** How many bytes each script has that the page loads from now on. */
function watchScripts(page: Page): Promise<number>[] {
  const sent: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    sent.push(response.body().then((body) => body.length));
  });
  return sent;
}

/** Only the search, posts and the feeds' addresses have scripts; all but the search make do with 2 KB. */
async function expectFewScripts(
  page: Page,
  address: string,
  sent: readonly Promise<number>[],
): Promise<void> {
  const scripts = page.locator('script:not([type="application/ld+json"])');
  const inline = (await scripts.allTextContents()).join('').length;
  const bytes = (await Promise.all(sent)).reduce((sum, size) => sum + size, inline);
  expect.soft(bytes, 'bytes of scripts').toBeLessThanOrEqual(2048);
  // Buttons that copy, and those that share a post.
  const hasShareRow = address === '/support/' || /^\/posts\/[^/]+\/[^/]+\/$/.test(address);
  const most = address === '/subscribe/' ? 1 : hasShareRow ? 2 : 0;
  expect.soft(await scripts.count(), 'scripts').toBe(most);
}

test('the policy is there, and lets nothing in that is not the site’s own', async ({ page }) => {
  const broken = await watchPolicy(page);
  await page.goto('/about/');
  const policy = await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content');
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toContain('unsafe-inline');
  expect(policy).not.toMatch(/https?:|\*/);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.ran = true';
    document.body.append(script);
    document.body.insertAdjacentHTML(
      'beforeend',
      '<p style="color: red" onclick="globalThis.ran = true">A</p>',
    );
    document.querySelector<HTMLElement>('p[onclick]')?.click();
  });
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
  await expect
    .poll(() => broken.filter((line) => /^(?:script|style)-src/.test(line)).length)
    .toBeGreaterThan(2);
});

test('searching breaks no line of the policy', async ({ page }) => {
  const broken = await watchPolicy(page);
  await page.goto('/search/');
  await page.getByRole('searchbox').fill('bread');
  await page.locator('.gb-search-results li').first().waitFor();
  expect(broken).toEqual([]);
});

for (const address of PAGES) {
  test(`${address}: axe finds nothing; headings, landmarks and pictures have their places and names; the policy is kept; scripts are few`, async ({
    sharedPage: page,
    broken,
    sent,
  }) => {
    broken.length = 0;
    sent.length = 0;
    await page.goto(address);
    if (address === '/search/') await page.locator('summary', { hasText: 'Member' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect.soft(broken).toEqual([]);
    if (address !== '/search/') await expectFewScripts(page, address, sent);
    await expectHeadings(page);
    await expectLandmarks(page);
    await expectPictureTexts(page);
    expect.soft(await violationsInAllColours(page)).toEqual([]);
  });
}
