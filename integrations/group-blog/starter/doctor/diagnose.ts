import { minVersion, satisfies, validRange } from 'semver';
import { CODE_OWNERS_HEAD } from '../../ownership/code-owners.ts';
import { hasErrors } from '../../model/problem.ts';
import { hasOwnedFolders, withOwnedFolders } from '../../manual/owned-folders.ts';
import { FEATURES } from '../features.ts';
import { FORGES } from '../forges/forges.ts';
import { WORKFLOW_MARK } from '../forges/workflow-mark.ts';
import { IGNORED } from '../site-files.ts';
import type { Finding, SiteState } from './site-state.ts';

const FIX = 'npx group-blog doctor --fix';

export const MERGE_SCRIPT = '.github/merge.mjs';
/** Where forges look for CODEOWNERS. */
export const OWNERS_FILES = ['.github/CODEOWNERS', '.gitlab/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
/** Files that name the version of Node for those who work on the site. */
const NODE_FILES = ['.nvmrc', '.node-version'];

/** Every workflow that this version writes, by its path. */
const WORKFLOWS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(FORGES).flatMap(({ workflows }) =>
    Object.entries(workflows(FEATURES.map(({ name }) => name))),
  ),
);

/** The files that a diagnosis looks at, by their paths from the root of the site. */
export const DIAGNOSED: readonly string[] = [
  'package.json',
  '.gitignore',
  MERGE_SCRIPT,
  ...NODE_FILES,
  ...OWNERS_FILES,
  ...Object.keys(WORKFLOWS),
];

/** Says what of a site is behind the running version of the plugin. */
export function diagnose(site: SiteState): Finding[] {
  return [
    ...versionFindings(site),
    ...nodeFindings(site),
    ...optionFindings(site),
    ...workflowFindings(site),
    ...generatedFindings(site),
    ...ignoreFindings(site),
    ...contentFindings(site),
  ];
}

/** Compares the installed version of Astro, and what package.json asks for, with what the plugin allows. */
function versionFindings({ files, versions, astro }: SiteState): Finding[] {
  const file = 'package.json';
  const named = namedVersions(files[file]);
  const asked = named['astro-group-blog'];
  const isBehind = asked !== undefined && isRange(asked) && !satisfies(versions.plugin, asked);
  return [
    ...(astro !== undefined && !satisfies(astro, versions.astro, { includePrerelease: true })
      ? [
          {
            code: 'astro-version',
            file,
            message: `Astro ${astro} is installed, and astro-group-blog ${versions.plugin} works with ${versions.astro}`,
            fix: `npm install astro@"${versions.astro}"`,
          },
        ]
      : []),
    ...(isBehind
      ? [
          {
            code: 'plugin-range',
            file,
            message: `package.json asks for astro-group-blog ${asked}, and ${versions.plugin} is installed, which the next npm install may undo`,
            fix: `npm install astro-group-blog@^${versions.plugin}`,
          },
        ]
      : []),
  ];
}

function namedVersions(text = '{}'): Record<string, string | undefined> {
  try {
    const manifest = JSON.parse(text) as Record<string, Record<string, string> | undefined>;
    return { ...manifest['devDependencies'], ...manifest['dependencies'] };
  } catch {
    // npm says what is wrong with it.
    return {};
  }
}

function isRange(asked: string): boolean {
  return validRange(asked) !== null;
}

/** Finds versions of Node that are older than what the plugin needs, where the site names one. */
function nodeFindings({ files, versions }: SiteState): Finding[] {
  const oldest = minVersion(versions.node)?.major ?? 0;
  const pattern = /(?:\bnode-version: *['"]?|\bimage: *node:|^v?)(\d+)/gm;
  return [...NODE_FILES, ...Object.keys(WORKFLOWS)].flatMap((file) => {
    const named = [...(files[file] ?? '').matchAll(pattern)].map(([, major]) => Number(major));
    const old = named.find((major) => major < oldest);
    return old === undefined
      ? []
      : [
          {
            code: 'node-version',
            file,
            message: `it names Node ${old}, and astro-group-blog ${versions.plugin} needs ${versions.node}`,
            fix: `write 24 instead of ${old}`,
          },
        ];
  });
}

function optionFindings({ optionFaults, configuration }: SiteState): Finding[] {
  return optionFaults.map((fault) => ({
    code: 'wrong-option',
    file: configuration,
    message: fault,
    fix: 'take the option out, or write it as the README of astro-group-blog has it under "Options"',
  }));
}

/** Compares the workflows that have the mark with those that this version writes. */
function workflowFindings({ files }: SiteState): Finding[] {
  return Object.entries(WORKFLOWS).flatMap(([file, text]) => {
    const own = files[file];
    return own === undefined || !own.startsWith(WORKFLOW_MARK) || isSame(own, text)
      ? []
      : [
          {
            code: 'old-workflow',
            file,
            message: `it is not what this version writes; where it is changed on purpose, take its first line out`,
            fix: FIX,
            text,
          },
        ];
  });
}

/** Compares the files that are generated from the content and from the kinds of content with what they would be now. */
function generatedFindings({ files, owners, manual }: SiteState): Finding[] {
  const ownersFile = OWNERS_FILES.find((file) => files[file]?.startsWith(CODE_OWNERS_HEAD));
  const script = files[MERGE_SCRIPT];
  const current = script !== undefined && hasOwnedFolders(script) ? withOwnedFolders(script) : undefined;
  return [
    ...(ownersFile === undefined || isSame(files[ownersFile], owners)
      ? []
      : [
          {
            code: 'old-owners',
            file: ownersFile,
            message: 'members and organisers have changed since it was written',
            fix: `npx group-blog owners > ${ownersFile}`,
            text: owners,
          },
        ]),
    ...(current === undefined || isSame(script, current)
      ? []
      : [
          {
            code: 'old-merge-script',
            file: MERGE_SCRIPT,
            message: 'it does not know all folders in which members own files',
            fix: FIX,
            text: current,
          },
        ]),
    ...(manual === undefined || isSame(files[manual.path], manual.current)
      ? []
      : [
          {
            code: 'old-manual',
            file: manual.path,
            message: 'its chapters of fields and codes are those of another version',
            fix: 'npx group-blog manual',
            text: manual.current,
          },
        ]),
  ];
}

function ignoreFindings({ files, configuration, isRepository }: SiteState): Finding[] {
  const file = '.gitignore';
  if (!isRepository) return [];
  const own = files[file] ?? '';
  const lines = own.split(/\r?\n/).map(bare);
  // Astro's cache lies in node_modules, unless the configuration says otherwise.
  const isMade = (entry: string): boolean =>
    entry !== '.cache/' || files[configuration]?.includes('./.cache/') === true;
  const missing = IGNORED.filter((entry) => isMade(entry) && !lines.includes(bare(entry)));
  return missing.length === 0
    ? []
    : [
        {
          code: 'not-ignored',
          file,
          message: `it lacks ${missing.join(' and ')}, which every build makes anew`,
          fix: FIX,
          text: `${own.replace(/\n?$/, own === '' ? '' : '\n')}${missing.join('\n')}\n`,
        },
      ];
}

/** Removes the slashes around a line of .gitignore. */
function bare(line: string): string {
  return line.trim().replace(/^\/|\/$/g, '');
}

/** Reports what the check says: errors as one finding, and what would make subscribers see old posts as new. */
function contentFindings({ problems, content }: SiteState): Finding[] {
  const file = `${content}/network.md`;
  const authority = problems.find(({ code }) => code === 'no-feed-authority');
  return [
    ...(authority ? [{ code: authority.code, file, message: authority.message, fix: authority.fix }] : []),
    ...(hasErrors(problems)
      ? [
          {
            code: 'content',
            file: content,
            message: 'the check finds errors in the content, some perhaps by rules that are new',
            fix: 'npx group-blog check',
          },
        ]
      : []),
  ];
}

/** Whether two texts differ in their line ends at most. */
function isSame(text: string | undefined, other: string): boolean {
  return text?.replaceAll('\r\n', '\n') === other.replaceAll('\r\n', '\n');
}
