import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openSiteStudio } from '../../../integrations/group-blog/drawing/site-renderer.ts';
import { openStore } from '../../../integrations/group-blog/drawing/card-store.ts';
import { say, usualSetup, type OpenDrawer } from './drawer.ts';

/** With no kept card, and each card kept, as in a cold build. */
export const openOurs: OpenDrawer = async (folder) => {
  const kept = join(folder, 'kept');
  rmSync(kept, { recursive: true, force: true });
  const studio = await openSiteStudio({
    setup: usualSetup(),
    root: folder,
    contentFolder: folder,
    templates: {},
    store: (tell) => openStore(kept, tell),
    report: say,
  });
  return async (card) => (await studio.card(card)).bytes;
};
