import type { FoundPage, Result } from './pagefind.ts';
import { part } from './part.ts';
import { excerptParts } from '../search/excerpt.ts';

/** How many results are shown at a time. */
const AT_A_TIME = 20;

export interface Results {
  typed: string;
  pages: readonly FoundPage[];
}

/** Reads the results from `start` on, as many as are shown at a time. */
export async function readResults({ typed, pages }: Results, start = 0): Promise<HTMLLIElement[]> {
  const results = await Promise.all(pages.slice(start, start + AT_A_TIME).map((page) => page.data()));
  return results.map((result) => createItem(result, typed));
}

/** Shows the first results, and a button for the next ones. */
export function showResults(form: HTMLElement, results: Results, first: readonly HTMLLIElement[]): void {
  const list = part(form, 'ol', HTMLElement);
  const more = part(form, 'button', HTMLButtonElement);
  const add = (items: readonly HTMLLIElement[]): void => {
    list.append(...items);
    more.hidden = list.childElementCount >= results.pages.length;
  };
  const addNext = async (): Promise<void> => {
    const start = list.childElementCount;
    const next = await readResults(results, start);
    // Another search or another press of the button may have been faster.
    if (list.firstElementChild !== first[0] || list.childElementCount !== start) return;
    add(next);
    next[0]?.querySelector('a')?.focus();
  };
  list.replaceChildren();
  add(first);
  more.onclick = () => void addNext();
}

function createItem({ url, excerpt, meta }: Result, typed: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = meta.url ?? url;
  link.textContent = meta.title;
  const about = document.createElement('p');
  about.className = 'gb-quiet';
  about.textContent = meta.about ?? '';
  const words = document.createElement('p');
  words.append(
    ...excerptParts(excerpt, typed).map(({ text, isFound }) => {
      if (!isFound) return text;
      const mark = document.createElement('mark');
      mark.textContent = text;
      return mark;
    }),
  );
  for (const element of [link, words]) {
    if (meta.language !== undefined) element.lang = meta.language;
    if (meta.direction !== undefined) element.dir = meta.direction;
  }
  item.append(link, about, words);
  return item;
}
