import { postWithBody } from '../../examples.ts';
import { defineRule } from '../../rule.ts';
import { pictureUses } from './picture-uses.ts';

export const foreignImage = defineRule({
  code: 'foreign-image',
  severity: 'warning',
  explanation: {
    means: 'A picture comes from another host, so readers get a link to it in its place.',
    why: 'The other host would learn of everybody who reads the post, and the picture may change or go. Put beside the file, it is yours.',
    wrong: postWithBody('![Four loaves on a rack](https://pictures.example/loaves.jpg)'),
    right: postWithBody('![Four loaves on a rack](./loaves.jpg)'),
  },
  check: (context) =>
    context.once(pictureUses).flatMap(({ location, url, leads }) => {
      if (leads !== 'foreign') return [];
      const message = `the picture ${url.trim().slice(0, 60)} comes from another host, so readers get a link to it`;
      return [
        {
          ...location,
          message,
          fix: 'put the picture beside the file and write its name, or leave it a link',
        },
      ];
    }),
});
