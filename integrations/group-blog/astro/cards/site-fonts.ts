import { setup } from 'virtual:group-blog/site';
import { openSiteFonts, type SiteFonts } from '../../drawing/site-fonts.ts';
import { logCardFault } from './card-log.ts';

let memo: SiteFonts | undefined;

/** Opens the fonts of cards once a run. Pages need them for the alternative texts, and cards are drawn with them. */
export function siteFonts(): SiteFonts {
  memo ??= openSiteFonts(setup.cards, setup.root, logCardFault);
  return memo;
}
