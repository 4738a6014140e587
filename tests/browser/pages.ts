/** One page of every kind, and the posts that are hard on a layout. */
export const PAGES = [
  '/',
  '/posts/',
  '/posts/2/',
  '/posts/tom/focus-said-the-root/',
  '/posts/library/the-mending-afternoon/',
  '/posts/okafors/two-harbours-one-freezer/',
  // Arabic, Japanese, a title of 160 letters, and emoji.
  '/posts/food-bank/who-pours-the-tea/',
  '/posts/okafors/eight-slices/',
  '/posts/library/the-second-bench/',
  '/posts/okafors/small-pictures/',
  '/members/',
  '/members/library/',
  '/members/bernadette/',
  '/challenges/',
  '/challenges/august-21/',
  '/challenges/half-marathon/',
  '/challenges/august-21/okafors/',
  '/challenges/half-marathon/lucja/',
  // With a day that is still open.
  '/challenges/half-marathon/tom/',
  '/conversations/',
  '/support/',
  '/weeks/',
  '/weeks/2026-46/',
  '/communities/',
  '/communities/growers/',
  '/tags/neighbours/',
  '/tags/',
  '/archive/2026/2/',
  '/search/',
  '/subscribe/',
  '/about/',
  '/nothing-here/',
] as const;

export const PAGES_WITHOUT_SEARCH = PAGES.filter((address) => address !== '/search/');
