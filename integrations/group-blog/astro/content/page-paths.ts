import type { PageType } from '../../network/pages.ts';
import type { Site } from '../../views/site.ts';
import { routeParams } from '../setup/route-pattern.ts';
import { loadSite } from './load-site.ts';
import { staticPath, type StaticPath } from './static-path.ts';

type Params = Record<string, string | undefined>;

/**
 * Makes the paths of the route of a page form: one for each of its pages.
 * @param build makes the view of a page.
 */
export async function pagePaths<Subject, View>(
  { template, all }: Pick<PageType<Subject>, 'template' | 'all'>,
  build: (site: Site, subject: Subject) => View,
): Promise<StaticPath<Params, { view: View }>[]> {
  const site = await loadSite();
  return all(site.network).map(({ values, subject }) =>
    staticPath(routeParams(template, values), { view: build(site, subject) }),
  );
}
