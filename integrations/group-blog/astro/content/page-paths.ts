import { addressesUnderOtherIds } from '../../network/pages/page-addresses.ts';
import type { PageType } from '../../network/pages/pages.ts';
import type { Site } from '../../views/site.ts';
import { pageTemplate, routeParams } from '../setup/route-pattern.ts';
import { loadSite } from './load-site.ts';
import { shownPath, staticPath, type StaticPath } from './static-path.ts';

type Params = Record<string, string | undefined>;

type Paths<View> = StaticPath<Params, { view: View }>[];

/**
 * Makes the paths of the route of a page form: one for each of its pages.
 * @param build makes the view of a page; its number is that of a page of a list, from 1.
 */
export async function pagePaths<Subject, View>(
  type: Pick<PageType<Subject>, 'template' | 'isPaged' | 'all'>,
  build: (site: Site, subject: Subject, number: number) => View,
): Promise<Paths<View>> {
  const site = await loadSite();
  return type
    .all(site.network)
    .map(({ values, subject, number }) =>
      pathOf(routeParams(pageTemplate(type), values, number), () => build(site, subject, number)),
    );
}

/** Makes the paths of the route of a file in the pages' folders: it stands at their former addresses, too, where programs look for it. */
export async function pageFilePaths<Subject, View>(
  { template, all, parse }: Pick<PageType<Subject>, 'template' | 'all' | 'parse'>,
  build: (site: Site, subject: Subject) => View,
): Promise<Paths<View>> {
  const site = await loadSite();
  return all(site.network).flatMap(({ address, subject }) => {
    const view = (): View => build(site, subject);
    const former = addressesUnderOtherIds(address, site.network.currentIds);
    return [address, ...former].map((one) => pathOf(routeParams(template, parse(one) ?? []), view));
  });
}

function pathOf<View>(params: Params, build: () => View): Paths<View>[number] {
  return import.meta.env.DEV ? shownPath(params, build) : staticPath(params, { view: build() });
}
