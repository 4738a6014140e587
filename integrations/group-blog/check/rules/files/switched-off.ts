import { featureOfField, featureOfKind } from '../../../model/features.ts';
import { postWithFields } from '../../examples.ts';
import { defineRule, type Finding } from '../../rule.ts';

export const switchedOff = defineRule({
  code: 'switched-off',
  severity: 'error',
  isHarmless: true,
  explanation: {
    means: 'A file, or a field, belongs to something that this site has switched off in its configuration.',
    why: 'It would be left out without a word, and you would look for it in vain. Organisers who only try how the site is without it write "allow: [switched-off]" in network.md.',
    wrong: postWithFields('title: Day 6', 'date: 2026-08-08', 'challenge: august-21'),
    right: postWithFields('title: Day 6', 'date: 2026-08-08'),
    off: ['challenges'],
  },
  check: ({ files, parsed, off }) =>
    off.size === 0
      ? []
      : [
          ...files.flatMap((file): Finding[] => {
            const feature = file.place.is === 'content' ? featureOfKind(file.place.kind, off) : undefined;
            const fix = `take the file away, or have an organiser take "${feature}: false" out of astro.config`;
            return feature === undefined ? [] : [{ file, message: isOff(feature), fix }];
          }),
          ...parsed.flatMap(({ file, data }) => {
            const kind = file.place.is === 'content' ? file.place.kind : undefined;
            if (kind === undefined || featureOfKind(kind, off)) return [];
            return Object.keys(data as object).flatMap((field): Finding[] => {
              const feature = featureOfField(kind, field, off);
              return feature === undefined
                ? []
                : [{ file, field: [field], message: isOff(feature), fix: `take the line "${field}" away` }];
            });
          }),
        ],
});

/** Says that a feature is off. */
export function isOff(feature: string): string {
  return `this site has no ${feature}: they are switched off in astro.config`;
}
