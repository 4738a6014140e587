import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

/**
 * What axe finds on a page as it stands, a line each.
 * @param within a selector of the part to look at; the whole page where there is none.
 * @param rules those to look at; all where there are none.
 */
export async function violations(
  page: Page,
  { within = 'html', rules = [] }: { within?: string; rules?: readonly string[] } = {},
): Promise<string[]> {
  // The script is half a megabyte, so that a document gets it only once.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(rules.length > 0 && { runOnly: [...rules] }),
  };
  const found = await page.evaluate(
    ([part, how]) => (globalThis as unknown as { axe: typeof axe }).axe.run(part, how),
    [within, options] as const,
  );
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** What axe finds in light colours, and in dark and forced ones by its only rule that looks at colours: contrast. */
export async function violationsInAllColours(page: Page): Promise<string[]> {
  const found: string[] = [];
  const look = async (colours: string, rules: readonly string[]): Promise<void> => {
    for (const line of await violations(page, { rules })) found.push(`${colours}: ${line}`);
  };
  await page.emulateMedia({ colorScheme: 'light', forcedColors: null });
  await look('light', []);
  await page.emulateMedia({ colorScheme: 'dark' });
  await look('dark', ['color-contrast']);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await look('forced', ['color-contrast']);
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
  return found;
}
