/** What is used of the script that Pagefind writes beside its index. */
export interface Pagefind {
  options: (options: { basePath?: string; baseUrl?: string; excerptLength?: number }) => Promise<void>;
  init: () => Promise<void>;
  /** The number of pages of each value of each filter. */
  filters: () => Promise<FilterCounts>;
  /** Without a query, it finds all that fits the filters. */
  search: (query: string | null, options: SearchOptions) => Promise<FoundPages>;
}

export type FilterCounts = Record<string, Record<string, number>>;

export interface SearchOptions {
  filters: Record<string, { any: string[] }>;
  sort: { date?: string };
}

export interface FoundPages {
  results: readonly FoundPage[];
  filters: FilterCounts;
}

export interface FoundPage {
  id: string;
  data: () => Promise<Result>;
}

export interface Result {
  url: string;
  excerpt: string;
  meta: { title: string; url?: string; about?: string; language?: string; direction?: string };
}
