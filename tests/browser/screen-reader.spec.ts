import { expect, test } from '@playwright/test';

const SENTENCE =
  /^Day \d+, (Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d+ [A-Z][a-z]+: [a-z][a-z ,]+\.( Planned: [A-Z].+\.)?( Check in\.)?$/;

test('a strip is a table: weekdays above, weeks beside, and a sentence in every cell', async ({ page }) => {
  for (const [address, days] of Object.entries({
    '/challenges/half-marathon/tom/': 84,
    '/challenges/august-21/okafors/': 21,
  })) {
    await page.goto(address);
    const lines = (await page.locator('table.gb-strip').ariaSnapshot()).split('\n');
    const namesOf = (role: string): string[] =>
      lines.flatMap((line) => new RegExp(`^\\s*- '?${role} "(.*)"'?:?$`).exec(line)?.[1] ?? []);
    expect(namesOf('columnheader')).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
    const weeks = Array.from({ length: days / 7 }, (_, index) => `Week ${index + 1}`);
    expect(namesOf('rowheader')).toEqual(weeks);
    const cells = namesOf('cell');
    expect(cells).toHaveLength(days);
    for (const cell of cells) expect.soft(cell).toMatch(SENTENCE);
    // A day with a link says the same as the link.
    for (const link of namesOf('link')) expect.soft(cells).toContain(link);
  }
});

test('a bar says what it measures and how far it is', async ({ page }) => {
  await page.goto('/challenges/half-marathon/');
  const bar = page.getByRole('progressbar', { name: 'Tom Pettifer' });
  await expect(bar).toHaveAttribute('value', '36');
  await expect(bar).toHaveAttribute('aria-valuetext', '36 % of the goals');
  await page.goto('/challenges/half-marathon/tom/');
  const goal = page.getByRole('progressbar', { name: 'A hundred and fifty miles' });
  await expect(goal).toHaveAttribute('aria-valuetext', '39 %');
});

test('a post’s parts are announced in the order they are read', async ({ page }) => {
  await page.goto('/posts/okafors/small-pictures/');
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - link "Skip to the content"
    - banner:
      - navigation "Main"
    - main:
      - article:
        - heading /What .* means at four in the morning/ [level=1]
        - link "Okafor & Daughter, Bakers"
        - region "In answer to":
          - heading "In answer to" [level=2]
          - list:
            - listitem:
              - link "八枚切りの理由"
              - link "森田 遥"
              - blockquote
        - paragraph
        - list "Tags"
        - region "Answer":
          - heading "Answer" [level=2]
          - term: Okafor & Daughter, Bakers
          - definition:
            - link "at okafors.example"
          - term: Members
          - definition:
            - link "Answer this post"
          - definition:
            - link "Edit this post"
        - navigation "More by Okafor & Daughter, Bakers":
          - link /Earlier by/
          - link /Later by/
    - contentinfo
  `);
});

test('the page that is shown is the current one of the navigation', async ({ page }) => {
  await page.goto('/members/');
  const current = page.getByRole('navigation', { name: 'Main' }).locator('[aria-current=page]');
  await expect(current).toHaveText(['Members']);
});
