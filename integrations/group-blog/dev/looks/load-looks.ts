import { loadSite } from '../../astro/content/load-site.ts';
import { GALLERY_ADDRESSES } from '../../network/pages/page-files.ts';
import { buildProgress } from '../../progress/build-progress.ts';
import { buildPage, type Page } from '../../views/pages/page.ts';
import { buildDayStrip, type DayStripView } from '../../views/parts/day-strip.ts';

/** The page that shows the parts of all pages, and what of them the site's own content has. */
export interface LooksView {
  page: Page;
  /** The days of some who take part in challenges. */
  strips: readonly { name: string; strip: DayStripView }[];
}

const MOST_STRIPS = 3;

export async function loadLooks(): Promise<LooksView> {
  const site = await loadSite();
  const participations = site.network.challenges.flatMap(({ participants }) => participants);
  return {
    page: buildPage(site, { title: 'Looks', address: GALLERY_ADDRESSES.looks.template, isIndexed: false }),
    strips: participations.slice(0, MOST_STRIPS).map((participation) => {
      const progress = buildProgress(site.network, participation, site.now);
      return {
        name: `${participation.member.name}: ${participation.challenge.title}`,
        strip: buildDayStrip(site, participation, progress),
      };
    }),
  };
}
