import { PAGES } from '../../../network/pages/pages.ts';
import { leavesContent } from '../../../safety/outside-paths.ts';
import { postWithBody } from '../../examples.ts';
import { defineRule, type CheckContext, type Finding } from '../../rule.ts';
import { pictureFix } from '../pictures/picture-names.ts';
import { pictureUses } from '../pictures/picture-uses.ts';
import { linkUses } from './link-uses.ts';

export const outsidePath = defineRule({
  code: 'outside-path',
  severity: 'error',
  explanation: {
    means:
      'A picture is taken from outside the folder of its post, or a link leads out of the content folder.',
    why: 'What stands in another folder is somebody else’s, and can go or change. What stands outside content/ is no page at all. A picture goes beside the file that shows it.',
    wrong: postWithBody('![Four loaves on a rack](../../../private/loaves.jpg)'),
    right: postWithBody('![Four loaves on a rack](./loaves.jpg)'),
  },
  check: (context) => [...pictures(context), ...links(context)],
});

function pictures(context: CheckContext): Finding[] {
  return context.once(pictureUses).flatMap(({ location, url, leads }) => {
    if (leads !== 'outside') return [];
    const name = /[^\\/]*$/.exec(url)?.[0] || 'loaves.jpg';
    const message = `the picture "${shorten(url)}" stands outside the folder of this file`;
    return [{ ...location, message, fix: pictureFix(shorten(name), location.file.path) }];
  });
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function links(context: CheckContext): Finding[] {
  return context.once(linkUses).flatMap(({ location, url }) => {
    if (!leavesContent(url, location.file.path)) return [];
    const fix = `write the address of the page that is meant, as "${PAGES.about.make()}", or take the link away`;
    return [{ ...location, message: `"${url}" leads out of the content folder`, fix }];
  });
}
