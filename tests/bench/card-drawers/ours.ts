import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createCardRenderer } from '../../../integrations/group-blog/drawing/card-renderer.ts';
import { openCardStore } from '../../../integrations/group-blog/drawing/card-store.ts';
import { say, usualSetup, type OpenDrawer } from './drawer.ts';

/** With no kept card, and each card kept, as in a cold build. */
export const openOurs: OpenDrawer = async (folder) => {
  const kept = join(folder, 'kept');
  rmSync(kept, { recursive: true, force: true });
  const renderer = await createCardRenderer({
    setup: usualSetup(),
    root: folder,
    contentFolder: folder,
    templates: {},
    store: openCardStore(kept, say),
    report: say,
  });
  return async (card) => (await renderer.draw(card)).bytes;
};
