import type { Page } from '@playwright/test';

/** By how many pixels a page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Texts that stand out of the page or of what they are drawn on, or are cut off; what scrolls by itself is left out. */
export const clipped = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const style = getComputedStyle(element);
      const isInline = style.display.startsWith('inline') && style.display !== 'inline-block';
      const isHidden = element.closest('.gb-visually-hidden, [data-pf-sr-hidden], progress, svg') !== null;
      const scrolls = /auto|scroll/.test(style.overflowX + style.overflowY);
      const isUnseen = style.clipPath !== 'none' || element.getClientRects().length === 0;
      const isFolded = !element.checkVisibility();
      if (isInline || isHidden || scrolls || isUnseen || isFolded) continue;
      const isWide = element.scrollWidth > element.clientWidth + 1;
      const isHigh = element.scrollHeight > element.clientHeight + 1;
      // Letters may reach above and below their line; only a box that cuts or has a set height loses them.
      const isSet = style.overflowY !== 'visible' || element.matches('.gb-day-mark, .gb-avatar');
      if (isWide || (isHigh && isSet)) found.push(`${element.className}: ${element.innerText.slice(0, 40)}`);
    }
    return found;
  });
