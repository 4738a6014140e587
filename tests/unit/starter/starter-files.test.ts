import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { checkContent } from '../../../integrations/group-blog/check/check-content.ts';
import { toSourceFile } from '../../../integrations/group-blog/reader/read-folder.ts';
import { ACTIONS } from '../../../integrations/group-blog/starter/forges/actions.ts';
import { FORGE_NAMES, forgeOf, FORGES } from '../../../integrations/group-blog/starter/forges/forges.ts';
import { WORKFLOW_MARK } from '../../../integrations/group-blog/starter/forges/workflow-mark.ts';
import { FEATURES, featuresOf } from '../../../integrations/group-blog/starter/features.ts';
import { starterContent, starterFrame } from '../../../integrations/group-blog/starter/starter-files.ts';
import { basePath, type StarterFacts } from '../../../integrations/group-blog/starter/starter-facts.ts';
import { parseNow } from '../../../integrations/group-blog/network/now.ts';
import { faultsOf, readWorkflows } from '../../support/workflows.ts';

const VERSIONS = { plugin: '0.3.1', astro: '^7.2.0', node: '>=22.12' };
const TODAY = '2026-03-02';

const FACTS: StarterFacts = {
  title: 'Our Network',
  description: 'Neighbours who write.',
  site: 'https://example.org',
  language: 'en',
  timezone: 'Europe/London',
  forge: 'github',
  repository: 'https://github.com/ann/our-network',
  member: { id: 'ann', name: 'Ann', login: 'ann-login' },
  post: { title: 'Hello', slug: 'hello' },
  theme: 'paper',
  features: [],
};

function frameOf(facts: Partial<StarterFacts>): Record<string, string> {
  const files = starterFrame({ ...FACTS, ...facts }, VERSIONS, TODAY);
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}

describe.each(FORGE_NAMES)('a new network on %s', (forge) => {
  const features = featuresOf(forge).map(({ name }) => name);
  const all = frameOf({ forge, features });

  it('has few files, and each ends with a line', () => {
    const content = starterContent({ ...FACTS, forge }, TODAY);
    // CODEOWNERS, the members' manual and the lockfile come on top.
    expect(Object.keys(all).length + content.length + 3).toBeLessThanOrEqual(25);
    expect(Object.values(all).filter((text) => !text.endsWith('\n') || text.endsWith('\n\n'))).toEqual([]);
  });

  it('has workflows that YAML reads, marked as written here, without a token left in a checkout', () => {
    const workflows = Object.entries(FORGES[forge].workflows(features));
    expect(workflows.length).toBeGreaterThan(0);
    for (const [path, text] of workflows) {
      expect(all[path]).toBe(text);
      expect(text.startsWith(`${WORKFLOW_MARK}\n`), path).toBe(true);
      const document = parseDocument(text);
      expect([...document.errors, ...document.warnings], path).toEqual([]);
      expect(text.match(/persist-credentials: false/g)?.length, path).toBe(
        text.match(/actions\/checkout@/g)?.length,
      );
      expect(text, path).not.toContain('undefined');
    }
  });

  it('checks with the scripts of its package.json, and builds with them', () => {
    const { scripts } = JSON.parse(all['package.json'] ?? '') as { scripts: Record<string, string> };
    const texts = Object.values(FORGES[forge].workflows(features)).join('');
    const called = [...texts.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(called).toEqual(expect.arrayContaining(['check', 'build']));
    expect(called.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it('says in its README what to switch on', () => {
    for (const sentence of FORGES[forge].switches(features)) expect(all['README.md']).toContain(sentence);
  });
});

describe('the workflows for GitHub', () => {
  const workflows = FORGES.github.workflows(FEATURES.map(({ name }) => name));

  it.each(Object.entries(workflows))('%s is as those of this repository have to be', (_, text) => {
    expect(faultsOf(text)).toEqual([]);
  });

  it('are there only where they were asked for', () => {
    expect(Object.keys(FORGES.github.workflows([]))).toEqual([
      '.github/workflows/check.yml',
      '.github/workflows/publish.yml',
    ]);
    expect(Object.keys(workflows)).toHaveLength(4);
  });

  it('use actions at the commits that this repository uses', () => {
    const own = new Set(
      Object.values(readWorkflows()).flatMap((text) =>
        [...text.matchAll(/uses: (.+)/g)].map(([, used]) => used),
      ),
    );
    expect(Object.values(ACTIONS).filter((action) => !own.has(action))).toEqual([]);
  });
});

describe('the pipeline for GitLab', () => {
  const pipeline = parse(FORGES.gitlab.workflows([])['.gitlab-ci.yml'] ?? '') as Record<string, never>;

  it('checks merge requests, and publishes what was built from the default branch alone', () => {
    expect(pipeline).toMatchObject({
      check: { rules: [{ if: '$CI_PIPELINE_SOURCE == "merge_request_event"' }] },
      pages: {
        rules: [{ if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' }],
        pages: { publish: 'dist' },
        artifacts: { paths: ['dist'] },
      },
      variables: { GIT_DEPTH: '0' },
    });
  });
});

describe('the workflows for Forgejo', () => {
  const workflows = Object.entries(FORGES.forgejo.workflows([]));

  it.each(workflows)(
    '%s names actions by their whole address, pinned, and puts nobody’s words into a command',
    (_, text) => {
      const { jobs } = parse(text) as { jobs: Record<string, { steps: { uses?: string; run?: string }[] }> };
      const steps = Object.values(jobs).flatMap((job) => job.steps);
      const uses = steps.flatMap((step) => step.uses ?? []);
      expect(uses.length).toBeGreaterThan(0);
      expect(
        uses.filter((used) => !/^https:\/\/github\.com\/[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(used)),
      ).toEqual([]);
      expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
    },
  );

  it('do not come with CODEOWNERS, which Forgejo reads in another form', () => {
    expect(FORGES.forgejo.ownersPath).toBeUndefined();
    expect(frameOf({ forge: 'forgejo' })['README.md']).toContain('CODEOWNERS in a form of its own');
  });
});

describe('the content of a new network', () => {
  it.each(['en', 'de', 'ja', 'ar', 'pl'])('in %s has no problem', (language) => {
    const files = starterContent({ ...FACTS, language }, TODAY).map(({ path, text }) =>
      toSourceFile(path, text),
    );
    expect(files.map(({ path }) => path)).toEqual(['network.md', 'members/ann.md', 'posts/ann/hello.md']);
    expect(checkContent(files, { now: parseNow(TODAY, 'test') })).toEqual([]);
  });

  it('has no post, login or repository where none was named', () => {
    const facts = { ...FACTS, post: undefined, repository: undefined, member: { id: 'ann', name: 'Ann' } };
    const [network, member, ...others] = starterContent(facts, TODAY);
    expect(others).toEqual([]);
    expect(network?.text).toMatch(/^# organisers: /m);
    expect(network?.text).toMatch(/^# repository: /m);
    expect(member?.text).toMatch(/^# github: /m);
  });
});

describe('package.json', () => {
  const manifestOf = (facts: Partial<StarterFacts>): Record<string, unknown> =>
    JSON.parse(frameOf(facts)['package.json'] ?? '') as Record<string, unknown>;

  it('takes later versions of the running plugin, and of Astro what that allows', () => {
    expect(manifestOf({})).toMatchObject({
      dependencies: { astro: '^7.2.0', 'astro-group-blog': '^0.3.1' },
      engines: { node: '>=22.12' },
    });
  });

  it('is named as the network is, in letters that npm takes', () => {
    expect(manifestOf({ title: 'Übers Meer & zurück' })['name']).toBe('ubers-meer-zuruck');
    expect(manifestOf({ title: '…' })['name']).toBe('group-blog-network');
  });
});

describe('astro.config.mjs', () => {
  it('has the folder of the address, the look and the features, and nothing that was not asked for', () => {
    expect(frameOf({})['astro.config.mjs']).not.toMatch(/base:|theme|csp|experimental/);
    const config = frameOf({
      site: 'https://ann.github.io/our/network/',
      theme: 'bold',
      features: ['policy', 'incremental'],
    })['astro.config.mjs'];
    expect(config).toContain("base: '/our/network',");
    expect(config).toContain("groupBlog({ theme: 'bold' })");
    expect(config).toContain('scriptDirective: { resources: ["\'self\'", "\'wasm-unsafe-eval\'"] }');
    expect(config).toContain('incrementalBuild: true');
  });

  it('has no folder where the site has the whole host', () => {
    expect(['https://a.example', 'https://a.example/', 'https://a.example/b'].map(basePath)).toEqual([
      '',
      '',
      '/b',
    ]);
  });
});

it('the README keeps what has a meaning in Markdown as it was typed', () => {
  expect(frameOf({ title: 'Us [and] <them>' })['README.md']).toMatch(/^# Us \\\[and\\\] \\<them>\n/);
});

it.each([
  ['https://github.com/ann/site', 'github'],
  ['https://gitlab.example.org/ann/site', 'gitlab'],
  ['https://codeberg.org/ann/site', 'forgejo'],
  ['https://git.example.org/ann/site', undefined],
])('the forge of %s is %s', (address, forge) => {
  expect(forgeOf(address)).toBe(forge);
});
