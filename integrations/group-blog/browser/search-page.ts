import { excerptLength } from '../search/excerpt.ts';
import { searchedPhrase, searchedQuery, stemmedLanguage } from '../search/searched-words.ts';
import type { FilterCounts, FoundPages, Pagefind } from './pagefind.ts';
import { part } from './part.ts';
import { createFilter, type Filter } from './search-filter.ts';
import { readResults, showResults } from './search-results.ts';

/** How long a search waits for the next letter, in milliseconds. */
const TYPING_TIME = 150;

/** Searches whenever something in the form is changed. Its fields are kept in the address, so that going back restores them. */
export async function enableSearch(form: HTMLFormElement): Promise<void> {
  const asked = new URLSearchParams(location.search);
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
    field.value = asked.get(field.name) ?? '';
    if (field instanceof HTMLSelectElement && field.selectedIndex === -1) field.selectedIndex = 0;
  }
  let search: (() => Promise<void>) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // This does not wait for the index, so that what is typed meanwhile is kept too.
  form.addEventListener('input', () => {
    keepInAddress(fieldsOf(form));
    clearTimeout(timer);
    timer = setTimeout(() => void search?.(), TYPING_TIME);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  try {
    const pagefind = await loadPagefind(form);
    const counts = await pagefind.filters();
    const filters = Array.from(form.querySelectorAll<HTMLElement>('[data-gb-filter]'), (group) =>
      createFilter(group, counts, asked),
    );
    search = createSearch(form, pagefind, filters, counts);
  } catch (error) {
    for (const group of form.querySelectorAll<HTMLElement>('[data-gb-filter]')) group.hidden = true;
    const status = part(form, '[role=status]', HTMLElement);
    status.textContent = status.dataset['gbFailed'] ?? '';
    throw error;
  }
  await search();
}

/** Returns the fields that are not empty. */
function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value !== '') fields.append(name, value);
  }
  return fields;
}

function keepInAddress(fields: URLSearchParams): void {
  const address = new URL(location.href);
  address.search = fields.toString();
  history.replaceState(null, '', address);
}

async function loadPagefind(form: HTMLFormElement): Promise<Pagefind> {
  const { gbBundle: basePath = '', gbBase: baseUrl = '' } = form.dataset;
  const pagefind = (await import(/* @vite-ignore */ `${basePath}pagefind.js`)) as Pagefind;
  await pagefind.options({ basePath, baseUrl });
  // Pagefind looks at the document's language here, once, and would cut Chinese, Japanese and Thai queries by it.
  const { documentElement: root } = document;
  const { lang } = root;
  root.lang = stemmedLanguage(lang);
  const initialised = pagefind.init();
  root.lang = lang;
  await initialised;
  return pagefind;
}

function createSearch(
  form: HTMLFormElement,
  pagefind: Pagefind,
  filters: readonly Filter[],
  allCounts: FilterCounts,
): () => Promise<void> {
  let latest = 0;
  return async () => {
    const current = ++latest;
    const fields = fieldsOf(form);
    const typed = fields.get('q') ?? '';
    const query = searchedQuery(typed);
    const phrase = searchedPhrase(typed);
    const order = fields.get('order');
    const find = async (names: readonly string[]): Promise<FoundPages> => {
      if (query === '' && names.length === 0) return { results: [], filters: allCounts };
      const options = {
        // A list without `any` is of values that a page must all have.
        filters: Object.fromEntries(names.map((name) => [name, { any: fields.getAll(name) }])),
        sort: order === null ? {} : { date: order },
      };
      const found = await pagefind.search(query === '' ? null : query, options);
      if (phrase === null) return found;
      const whole = await pagefind.search(phrase, options);
      const ids = new Set(whole.results.map(({ id }) => id));
      // Those of a phrase are in no order.
      return { results: found.results.filter(({ id }) => ids.has(id)), filters: whole.filters };
    };
    const chosen = filters.map(({ name }) => name).filter((name) => fields.has(name));
    await pagefind.options({ excerptLength: excerptLength(typed) });
    const found = await find(chosen);
    // What one more value of a filter would find is seen without those of its values that are chosen.
    const countsFor = async (name: string): Promise<FilterCounts> =>
      (chosen.includes(name) ? await find(chosen.filter((other) => other !== name)) : found).filters;
    const counts = await Promise.all(filters.map(({ name }) => countsFor(name)));
    const results = { typed, pages: found.results };
    const first = await readResults(results);
    if (current !== latest) return;
    for (const [index, filter] of filters.entries()) filter.show(counts[index] ?? {});
    showResults(form, results, first);
    tellCount(form, query === '' && chosen.length === 0 ? null : found.results.length);
  };
}

/** Tells how many pages were found; null where nothing was asked for. */
function tellCount(form: HTMLFormElement, count: number | null): void {
  const status = part(form, '[role=status]', HTMLElement);
  const { gbFound = '', gbNothing = '' } = status.dataset;
  const number = new Intl.NumberFormat(document.documentElement.lang, { numberingSystem: 'latn' });
  status.textContent = count === null ? '' : count === 0 ? gbNothing : `${gbFound} ${number.format(count)}`;
}
