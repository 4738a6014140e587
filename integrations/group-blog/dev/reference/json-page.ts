import { NETWORK_FILES } from '../../network/pages/page-files.ts';
import { PAGES } from '../../network/pages/pages.ts';
import { HAND_WRITTEN_KINDS } from '../../schemas/kinds.ts';
import { schemaNameOf } from '../manual/json-schemas.ts';
import { block, code, referencePage, table } from './markdown.ts';
import { typesIn } from './source-types.ts';

/** What prints or serves JSON, with the file that has its types, from the plugin's folder. */
const SHAPES: readonly (readonly [heading: string, file: string])[] = [
  ['`check --json`: a list of `Problem`', 'model/problem.ts'],
  [
    `\`progress --json\` and ${code(PAGES.progress.template + (PAGES.progress.data ?? ''))}: \`ProgressView\``,
    'progress/progress-view.ts',
  ],
  [
    `\`community --json\` and ${code(NETWORK_FILES.community.template)}: \`CommunityView\``,
    'community/community-view.ts',
  ],
  ['`week --json`: `WeekView`', 'views/community/week-sections.ts'],
  ['`witness --json`: a list of `WitnessRow`', 'evidence/witness-rows.ts'],
  ['`summary --json`: `Summary`', 'cli/reports/summary.ts'],
  ['`card --json`: `CardReport`', 'cli/card/draw-card.ts'],
  ['`doctor --json`: a list of `Finding`, without `text`', 'starter/doctor/site-state.ts'],
];

/** @param read reads a file of the plugin. */
export function jsonPage(read: (path: string) => string): string {
  return referencePage(
    'JSON',
    'the types of what is printed',
    'With `--json` nothing but JSON goes to standard output. Types that are not shown here are in the files that are named.',
    ...SHAPES.flatMap(([heading, file]) => [
      `## ${heading}`,
      `From \`integrations/group-blog/${file}\`:`,
      block('ts', typesIn(read(file))),
    ]),
    '## JSON Schemas of front matter',
    'For editors and other tools, in draft 2020-12:',
    table(
      ['import', 'files'],
      HAND_WRITTEN_KINDS.map((kind) => [code(`astro-group-blog/schemas/${schemaNameOf(kind)}.json`), code(kind.path)]),
    ),
  );
}
