import type { FeatureName } from '../features.ts';
import { ACTIONS, WORKFLOW_NODE } from './actions.ts';
import type { StarterForge } from './starter-forge.ts';
import { WORKFLOW_MARK } from './workflow-mark.ts';

/** The steps that check the whole history out, without older texts, and install. */
const CHECKOUT_AND_INSTALL = `      - uses: ${ACTIONS.checkout}
        with:
          # The whole history says when days of challenges arrived; older texts stay where they are.
          fetch-depth: 0
          filter: blob:none
          persist-credentials: false
      - uses: ${ACTIONS.setupNode}
        with:
          node-version: ${WORKFLOW_NODE}
          cache: npm
      - run: npm ci
`;

const CHECK = `${WORKFLOW_MARK}
# Says what is wrong with a pull request and what it adds. It runs the pull request's own code, so it may read and no more.
name: Check

on: pull_request

permissions:
  contents: read

concurrency:
  group: check-\${{ github.event.pull_request.number }}
  cancel-in-progress: true

jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 20
    steps:
      # What the default branch would be with the pull request in it; the commit before that is the base.
      - uses: ${ACTIONS.checkout}
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: ${ACTIONS.setupNode}
        with:
          node-version: ${WORKFLOW_NODE}
          cache: npm
      - id: install
        run: npm ci
      # Whoever opened it is whose change it is. A name is a stranger's words: never part of a command.
      - run: npm run check -- --format github --base HEAD^1 --actor "$ACTOR"
        env:
          ACTOR: \${{ github.event.pull_request.user.login }}
      - if: \${{ !cancelled() && steps.install.outcome == 'success' }}
        run: npx group-blog summary --base HEAD^1 --actor "$ACTOR" >> "$GITHUB_STEP_SUMMARY"
        env:
          ACTOR: \${{ github.event.pull_request.user.login }}
      - run: npm run build
      - uses: ${ACTIONS.uploadArtifact}
        with:
          name: site
          path: dist
          retention-days: 7
`;

const PUBLISH = `${WORKFLOW_MARK}
# Builds the site and publishes it: after every merge, and every night, so that scheduled posts appear and days move on.
name: Publish

on:
  push:
    branches: [main]
  schedule:
    - cron: '17 3 * * *'
  workflow_dispatch:

permissions:
  contents: read

# One after another; a publication that has begun is finished.
concurrency:
  group: publish
  cancel-in-progress: false

jobs:
  build:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    steps:
${CHECKOUT_AND_INSTALL}      # Drawn cards and unchanged pages; a key is written once, so each run writes its own and starts from the last.
      - uses: ${ACTIONS.cache}
        with:
          path: .cache
          key: site-\${{ github.run_id }}-\${{ github.run_attempt }}
          restore-keys: site-
      - run: npm run build
      - uses: ${ACTIONS.uploadPagesArtifact}
        with:
          path: dist

  deploy:
    needs: build
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      pages: write
      id-token: write # proves to Pages which workflow this is
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - id: deployment
        uses: ${ACTIONS.deployPages}
`;

const WEEK = `${WORKFLOW_MARK}
# Tells the group what the week brought, every Monday, as an issue, which GitHub mails to everybody who watches the repository.
name: Week

on:
  schedule:
    - cron: '23 5 * * 1'
  workflow_dispatch:

permissions:
  contents: read

concurrency:
  group: week
  cancel-in-progress: false

jobs:
  write:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
${CHECKOUT_AND_INSTALL}      - run: npx group-blog week > week.md
      - uses: ${ACTIONS.uploadArtifact}
        with:
          name: week
          path: week.md

  tell:
    needs: write
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      issues: write
    steps:
      - uses: ${ACTIONS.downloadArtifact}
        with:
          name: week
      # The first line is the title.
      - run: gh issue create --repo "$REPOSITORY" --title "$(head -n 1 week.md | sed 's/^# //')" --body-file week.md
        env:
          GH_TOKEN: \${{ github.token }}
          REPOSITORY: \${{ github.repository }}
`;

const WITNESS = `${WORKFLOW_MARK}
# Keeps the days for which GitHub vouches in content/witnessed.json, every night, as a pull request from one branch, which an organiser merges.
name: Witness

on:
  schedule:
    - cron: '41 4 * * *'
  workflow_dispatch:

permissions:
  contents: read

concurrency:
  group: witness
  cancel-in-progress: false

jobs:
  write:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
${CHECKOUT_AND_INSTALL}      - run: |
          npx group-blog witness --write >> "$GITHUB_STEP_SUMMARY"
          mkdir witnessed
          if [ -f content/witnessed.json ]; then cp content/witnessed.json witnessed/; fi
      - uses: ${ACTIONS.uploadArtifact}
        with:
          name: witnessed
          path: witnessed

  send:
    needs: write
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: write # for the branch
      pull-requests: write
    steps:
      - uses: ${ACTIONS.checkout}
        with:
          persist-credentials: false
      - uses: ${ACTIONS.downloadArtifact}
        with:
          name: witnessed
          path: content
      # Nothing of the repository's runs here. Where nothing is new, there is no commit and no pull request.
      - run: |
          git add content/witnessed.json
          git diff --cached --quiet && exit 0
          git -c user.name='github-actions[bot]' -c user.email='41898282+github-actions[bot]@users.noreply.github.com' \\
            commit --quiet --message 'Keep the days that were witnessed'
          git push --force "https://x-access-token:$GH_TOKEN@github.com/$REPOSITORY" HEAD:refs/heads/witnessed-days
          gh pr view witnessed-days --repo "$REPOSITORY" --json state --jq .state 2> /dev/null | grep -qx OPEN ||
            gh pr create --repo "$REPOSITORY" --head witnessed-days --title 'Keep the days that were witnessed' \\
              --body 'These days of challenges arrived at the repository since the last time. Once this is merged, they stand.'
        env:
          GH_TOKEN: \${{ github.token }}
          REPOSITORY: \${{ github.repository }}
`;

export const github: StarterForge = {
  label: 'GitHub',
  request: 'pull request',
  ownersPath: '.github/CODEOWNERS',
  workflows: (features) => ({
    '.github/workflows/check.yml': CHECK,
    '.github/workflows/publish.yml': PUBLISH,
    ...(features.includes('week') && { '.github/workflows/week.yml': WEEK }),
    ...(features.includes('witness') && { '.github/workflows/witness.yml': WITNESS }),
  }),
  switches,
};

function switches(features: readonly FeatureName[]): string[] {
  return [
    '**Settings → Pages → Source: GitHub Actions** publishes the site after every merge, and every night.',
    '**Settings → Actions → General: "Require approval for all external contributors"** keeps strangers\' code from running unseen.',
    '**Settings → Branches:** protect `main`, with `check` required and pull requests only.',
    ...(features.includes('witness')
      ? [
          '**Settings → Actions → General: "Allow GitHub Actions to create and approve pull requests"** lets `witness.yml` send the days that arrived.',
        ]
      : []),
  ];
}
