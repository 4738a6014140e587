import { test as base, type Page } from '@playwright/test';

/**
 * A page that all tests of a worker share, for those that look at pages and leave nothing behind: to open one of its
 * own takes a test longer than to look.
 */
export const test = base.extend<object, { sharedPage: Page }>({
  sharedPage: [
    async ({ browser }, use, { project }) => {
      const { baseURL } = project.use;
      const page = await browser.newPage(baseURL === undefined ? {} : { baseURL });
      await use(page);
      await page.close();
    },
    { scope: 'worker' },
  ],
});
