import { videoName } from '../model/content-path.ts';
import { suggest } from '../suggest/did-you-mean.ts';
import { problemAt } from '../model/parsed-content.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';
import { isForeign } from '../safety/safe-html.ts';
import type { SourceFile } from '../model/source-file.ts';

const MEGABYTE = 1024 * 1024;
/** Everybody who copies the repository fetches it, and readers on the road pay for it. */
const MOST_MEGABYTES = 20;

/** Videos that are named but not beside their post, and those that are too heavy. */
export function checkVideos(files: readonly SourceFile[]): Problem[] {
  const videos = files.filter(({ place, isLink }) => place.is === 'video' && !isLink);
  const paths = new Set(videos.map(({ path }) => path));
  return [...files.flatMap((file) => checkUses(file, paths)), ...videos.flatMap(checkWeight)];
}

function checkUses(file: SourceFile, videos: ReadonlySet<string>): Problem[] {
  return (file.body?.mdx ?? []).flatMap((node) => {
    if (node.type !== 'element' || node.name !== 'Video') return [];
    const src = node.attributes.find(({ name }) => name === 'src')?.value;
    if (!src || isForeign(src)) return [];
    const at = (code: ProblemCode, message: string, fix: string): Problem[] => [
      { ...problemAt(file, [], code, message, fix), ...node.at },
    ];
    const name = videoName(src);
    const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
    if (name === null) {
      const fix = `put the video into ${folder}, with letters, digits and hyphens for a name, and write src="./clip.mp4"; or write the address of a page with the video, https://…`;
      return at('missing-image', `"${src}" is not the name of a video beside the file`, fix);
    }
    if (videos.has(folder + name)) return [];
    const beside = [...videos]
      .filter((path) => path.startsWith(folder))
      .map((path) => path.slice(folder.length));
    const put = `put the video at ${folder}${name}`;
    const suggestion = suggest(name, beside);
    return at(
      'missing-image',
      `there is no video "${src}" beside the file`,
      suggestion === undefined ? put : `${suggestion} Else ${put}`,
    );
  });
}

function checkWeight(file: SourceFile): Problem[] {
  const bytes = file.video?.bytes ?? 0;
  if (bytes <= MOST_MEGABYTES * MEGABYTE) return [];
  const size = (Math.ceil((bytes / MEGABYTE) * 10) / 10).toFixed(1);
  const message = `the video weighs ${size} MB; at most ${MOST_MEGABYTES} MB`;
  const fix =
    'make it shorter or smaller, or put it where videos live and link to it: <Video src="https://…" title="…" />';
  return [problemAt(file, [], 'image-too-heavy', message, fix)];
}
