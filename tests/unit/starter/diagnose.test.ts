import { describe, expect, it } from 'vitest';
import { codeOwners } from '../../../integrations/group-blog/ownership/code-owners.ts';
import { diagnose } from '../../../integrations/group-blog/starter/doctor/diagnose.ts';
import type { Finding, SiteState } from '../../../integrations/group-blog/starter/doctor/site-state.ts';
import { FORGE_NAMES, FORGES } from '../../../integrations/group-blog/starter/forges/forges.ts';
import { GIT_IGNORE } from '../../../integrations/group-blog/starter/site-files.ts';

const OWNERS = codeOwners([{ pattern: '*', owners: ['ann'] }]);
const MANIFEST = { dependencies: { astro: '^7.2.0', 'astro-group-blog': '^0.3.0' } };

/** A site of which nothing is behind. */
const CURRENT: SiteState = {
  versions: { plugin: '0.3.1', astro: '^7.2.0', node: '>=22.12' },
  astro: '7.3.4',
  files: { 'package.json': JSON.stringify(MANIFEST), '.gitignore': GIT_IGNORE },
  isRepository: true,
  optionFaults: [],
  configuration: 'astro.config.mjs',
  owners: OWNERS,
  manual: undefined,
  problems: [],
  content: 'content',
};

const withFiles = (files: Readonly<Record<string, string>>): SiteState => ({
  ...CURRENT,
  files: { ...CURRENT.files, ...files },
});
const findingsOf = (site: SiteState): Partial<Finding>[] => diagnose(site);

describe('nothing is behind', () => {
  it.each(FORGE_NAMES)('in a new network on %s', (forge) => {
    expect(diagnose(withFiles({ ...FORGES[forge].workflows([]), '.github/CODEOWNERS': OWNERS }))).toEqual([]);
  });

  it('where files have the line ends of Windows', () => {
    const workflows = Object.entries(FORGES.github.workflows([]));
    const files = Object.fromEntries(workflows.map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]));
    expect(diagnose(withFiles({ ...files, '.gitignore': GIT_IGNORE.replaceAll('\n', '\r\n') }))).toEqual([]);
  });

  it('where nothing is kept in Git', () => {
    expect(diagnose({ ...withFiles({ '.gitignore': '' }), isRepository: false })).toEqual([]);
  });

  it('where files are the site’s own', () => {
    const files = {
      '.github/workflows/check.yml': 'name: Mine\n',
      '.github/CODEOWNERS': '* @ann\n',
      '.github/merge.mjs': 'merge();\n',
      '.gitignore': '/node_modules\ndist\n/.astro/\n',
      '.nvmrc': 'v24.1.0\n',
      'package.json': '{ not JSON',
    };
    expect(diagnose(withFiles(files))).toEqual([]);
  });

  it('where the plugin comes from a folder or a tag', () => {
    const from = (version: string): SiteState =>
      withFiles({ 'package.json': JSON.stringify({ dependencies: { 'astro-group-blog': version } }) });
    for (const version of ['file:../plugin.tgz', 'latest', '*', 'workspace:*', '>=0.3'])
      expect(diagnose(from(version)), version).toEqual([]);
  });
});

describe('a version', () => {
  it.each(['7.1.9', '8.0.0'])('of Astro, %s, that the plugin does not allow is told', (astro) => {
    expect(findingsOf({ ...CURRENT, astro })).toMatchObject([
      { code: 'astro-version', fix: 'npm install astro@"^7.2.0"' },
    ]);
  });

  it.each(['^0.2.0', '0.3.0'])(
    'of the plugin that package.json asks for, %s, other than the installed one',
    (range) => {
      const manifest = JSON.stringify({ dependencies: { 'astro-group-blog': range } });
      expect(findingsOf(withFiles({ 'package.json': manifest }))).toMatchObject([
        { code: 'plugin-range', fix: 'npm install astro-group-blog@^0.3.1' },
      ]);
    },
  );

  it.each([
    ['.nvmrc', '20\n'],
    ['.node-version', 'v18.1.0\n'],
    ['.github/workflows/check.yml', 'with:\n  node-version: 20\n'],
    ['.gitlab-ci.yml', 'image: node:20\n'],
  ])('of Node in %s that is too old', (file, text) => {
    expect(findingsOf(withFiles({ [file]: text }))).toMatchObject([{ code: 'node-version', file }]);
  });
});

describe('a file', () => {
  const { '.github/workflows/check.yml': check = '' } = FORGES.github.workflows([]);

  it('that init wrote in another version can be written anew', () => {
    const [finding, ...others] = diagnose(withFiles({ '.github/workflows/check.yml': `${check}# old\n` }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'old-workflow', text: check, fix: 'npx group-blog doctor --fix' });
  });

  it('of owners that is not current', () => {
    const old = codeOwners([]);
    expect(findingsOf(withFiles({ 'docs/CODEOWNERS': old }))).toMatchObject([
      { code: 'old-owners', text: OWNERS, fix: 'npx group-blog owners > docs/CODEOWNERS' },
    ]);
  });

  it('that merges by folders which have changed', () => {
    const script =
      "a();\n// made by npm run manual: folders\nconst OWNED = ['old'];\n// end of folders\nb();\n";
    const [finding, ...others] = diagnose(withFiles({ '.github/merge.mjs': script }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'old-merge-script', file: '.github/merge.mjs' });
    expect(finding?.text).toMatch(/^a\(\);\n[\s\S]*'posts'[\s\S]*\nb\(\);\n$/);
  });

  it('of members’ fields that another version wrote', () => {
    const site = {
      ...withFiles({ 'content/README.md': 'old' }),
      manual: { path: 'content/README.md', current: 'new' },
    };
    expect(findingsOf(site)).toMatchObject([
      { code: 'old-manual', fix: 'npx group-blog manual', text: 'new' },
    ]);
  });

  it('.gitignore without what builds make gets the lines that are missing', () => {
    expect(diagnose(withFiles({ '.gitignore': 'dist/\n*.log' }))[0]?.text).toBe(
      'dist/\n*.log\nnode_modules/\n.astro/\n',
    );
    expect(diagnose(withFiles({ '.gitignore': '' }))[0]?.text).toBe('node_modules/\ndist/\n.astro/\n');
    const cached = withFiles({
      '.gitignore': 'node_modules/\ndist/\n.astro/\n',
      'astro.config.mjs': "'./.cache/astro'",
    });
    expect(diagnose(cached)[0]?.message).toContain('it lacks .cache/');
  });
});

it('options that are wrong are told each', () => {
  expect(findingsOf({ ...CURRENT, optionFaults: ['Unrecognized key: "thme"'] })).toMatchObject([
    { code: 'wrong-option', file: 'astro.config.mjs', message: 'Unrecognized key: "thme"' },
  ]);
});

it('of the content, what asks for a decision now is told, and errors as one', () => {
  const at = { file: 'network.md', line: 1, column: 1, field: null, message: 'It is so', fix: 'write it' };
  const problems = [
    { ...at, code: 'no-feed-authority', severity: 'warning' },
    { ...at, code: 'broken-link', severity: 'error' },
    { ...at, code: 'broken-link', severity: 'error' },
    { ...at, code: 'missing-alt', severity: 'warning' },
  ] as const;
  expect(findingsOf({ ...CURRENT, problems })).toMatchObject([
    { code: 'no-feed-authority', file: 'content/network.md', fix: 'write it' },
    { code: 'content', fix: 'npx group-blog check' },
  ]);
});
