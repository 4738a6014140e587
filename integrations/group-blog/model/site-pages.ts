/** The addresses that a file of the site's `src/pages` answers: `/shop`, or `/shop/[product]`. */
export type PageTemplate = `/${string}`;

/** Whether an address, decoded and without base, is that of a page or an endpoint of the site's own. */
export type IsSitePage = (address: string) => boolean;

/**
 * The template of a file's addresses; undefined where Astro makes no page of it.
 * @param path under `src/pages`: `shop/[product].astro`, `prices.json.ts`.
 */
export function pageTemplate(path: string): PageTemplate | undefined {
  const [, address] = /^(.*)\.(?:astro|html|mdx?|markdown|[jt]s)$/.exec(path) ?? [];
  if (address === undefined || /(?:^|\/)_/.test(path)) return undefined;
  return `/${address.replace(/(?:^|\/)index$/, '')}`;
}

/**
 * @param templates the pages that the site has files for.
 * @param named decoded addresses that `network.md` says the site has. One that ends in a slash stands for what is below it, too.
 */
export function createIsSitePage(templates: readonly PageTemplate[], named: readonly string[]): IsSitePage {
  const patterns = templates.map(patternOf);
  const pages = named.map((address) => ({ page: bare(address), isFolder: /.\/$/.test(address) }));
  return (address) => {
    const wanted = bare(address);
    return (
      patterns.some((pattern) => pattern.test(wanted)) ||
      pages.some(({ page, isFolder }) => wanted === page || (isFolder && wanted.startsWith(`${page}/`)))
    );
  };
}

function patternOf(template: PageTemplate): RegExp {
  const parts = template.slice(1).split('/').filter(Boolean);
  const pattern = parts.map((part) => {
    if (/^\[\.{3}[^\]]*\]$/.test(part)) return '(?:/.*)?';
    const texts = part
      .split(/\[[^\]]*\]/)
      .map((text) => text.replaceAll(/[.*+?^${}()|\\]/g, String.raw`\$&`));
    return `/${texts.join('[^/]+')}`;
  });
  return new RegExp(`^${pattern.join('')}$`);
}

/** An address as it is compared: without the slash and the `.html` at its end. */
function bare(address: string): string {
  return address.replace(/(?:(?:\/index)?\.html|\/+)$/, '');
}
