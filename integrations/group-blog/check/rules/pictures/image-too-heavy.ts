import { defineRule, type ExampleFile, type Finding } from '../../rule.ts';

const MEGABYTE = 1024 * 1024;
const MAX_PICTURE_BYTES = MEGABYTE;
/** Everybody who copies the repository fetches it, and readers on the road pay for it. */
const MAX_VIDEO_BYTES = 20 * MEGABYTE;

const loaves = (bytes: number): ExampleFile => ({ path: 'posts/ann/loaves.jpg', bytes });

export const imageTooHeavy = defineRule({
  code: 'image-too-heavy',
  severity: 'error',
  isHarmless: true,
  explanation: {
    means: 'A picture weighs more than 1 MB, or a video more than 20 MB.',
    why: 'Everybody who copies the repository fetches it, for ever, even when it was made smaller later. 2000 pixels are as wide as any page shows; saved as JPEG that is half a megabyte or less.',
    wrong: loaves(4_200_000),
    right: loaves(300_000),
  },
  check: ({ files }) =>
    files.flatMap((file): Finding[] => {
      const { picture, video } = file;
      if (picture && picture.bytes > MAX_PICTURE_BYTES) {
        const message = `the picture weighs ${megabytes(picture.bytes)} MB; at most 1 MB`;
        const fix =
          'make it smaller in a picture program: at most 2000 pixels wide, saved as JPEG, and put it here again';
        return [{ file, message, fix }];
      }
      if (video && video.bytes > MAX_VIDEO_BYTES) {
        const message = `the video weighs ${megabytes(video.bytes)} MB; at most 20 MB`;
        const fix =
          'make it shorter or smaller, or put it where videos live and link to it: <Video src="https://…" title="…" />';
        return [{ file, message, fix }];
      }
      return [];
    }),
});

/** Rounds up, so that what is too heavy does not seem to be as heavy as is allowed. */
function megabytes(bytes: number): string {
  return (Math.ceil((bytes / MEGABYTE) * 10) / 10).toFixed(1);
}
