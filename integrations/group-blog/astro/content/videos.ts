import { lstatSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setup } from 'virtual:group-blog/site';
import { videoName } from '../../model/content-path.ts';
import type { Site } from '../../views/site.ts';

export interface VideoFile {
  host: string;
  slug: string;
  name: string;
  /** Absolute path. */
  path: string;
  /** The file's size and time of change. */
  stamp: string;
}

/** Finds the video files that posts with a page show. */
export function videosOf({ network }: Site): VideoFile[] {
  return network.allPosts.flatMap(({ host, slug, source }) => {
    const named = (source.components ?? []).flatMap(({ name, attributes: { src = '' } }) =>
      name === 'Video' ? (videoName(src) ?? []) : [],
    );
    return [...new Set(named)].flatMap((name) => {
      const path = resolve(setup.contentFolder, dirname(source.path), name);
      const file = lstatSync(path, { throwIfNoEntry: false });
      if (file?.isFile() !== true) return [];
      const stamp = `${file.size} ${file.mtimeMs}`;
      // Pages and feeds that somebody copied before the host was renamed still ask for the video under the old name.
      return [host.id, ...host.formerIds].map((id) => ({ host: id, slug, name, path, stamp }));
    });
  });
}
