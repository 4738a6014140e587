import { setup } from 'virtual:group-blog/site';
import { openSiteFonts, type SiteFonts } from '../../drawing/site-fonts.ts';
import { logCardFault } from './card-log.ts';

let memo: SiteFonts | undefined;

/** The fonts of cards, read once a run: pages say what cards show with them, and cards are drawn with them. */
export function siteFonts(): SiteFonts {
  memo ??= openSiteFonts(setup.cards, setup.root, logCardFault);
  return memo;
}
