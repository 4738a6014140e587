import { setup } from 'virtual:group-blog/site';
import { openSiteFonts, type SiteFonts } from '../../drawing/site-fonts.ts';
import { logCardFault } from './card-log.ts';

let memo: SiteFonts | undefined;

/** Opens the fonts of cards, once a run. They tell what cards show, and cards are drawn with them. */
export function siteFonts(): SiteFonts {
  memo ??= openSiteFonts(setup.cards, setup.root, logCardFault);
  return memo;
}
