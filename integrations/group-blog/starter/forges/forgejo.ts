import { ACTIONS, WORKFLOW_NODE } from './actions.ts';
import type { StarterForge } from './starter-forge.ts';
import { WORKFLOW_MARK } from './workflow-mark.ts';

/** The name of the runner, which differs from forge to forge, and the image in which the steps run. */
const RUNNER = `    # The label of your forge's runner (Settings → Actions → Runners).
    runs-on: docker
    container:
      image: node:${WORKFLOW_NODE}`;

const CHECKOUT = `      - uses: https://github.com/${ACTIONS.checkout}
        with:
          # The whole history says when days of challenges arrived, and what a pull request changes.
          fetch-depth: 0
          persist-credentials: false`;

const CHECK = `${WORKFLOW_MARK}
# Says what is wrong with a pull request and what it adds. It runs the pull request's own code, so it may read and no more.
name: Check

on: pull_request

jobs:
  check:
${RUNNER}
    timeout-minutes: 20
    steps:
${CHECKOUT}
      - run: npm ci
      # Whoever opened it is whose change it is. A name is a stranger's words: never part of a command.
      - run: npx group-blog summary --base "origin/$BASE" --actor "$ACTOR"
        env:
          ACTOR: \${{ github.event.pull_request.user.login }}
          BASE: \${{ github.base_ref }}
      - run: npm run check -- --base "origin/$BASE" --actor "$ACTOR"
        env:
          ACTOR: \${{ github.event.pull_request.user.login }}
          BASE: \${{ github.base_ref }}
      - run: npm run build
`;

const PUBLISH = `${WORKFLOW_MARK}
# Builds the site and puts it on the branch "pages", which Codeberg Pages serves: after every merge, and every night, so that scheduled
# posts appear and days move on.
name: Publish

on:
  push:
    branches: [main]
  schedule:
    - cron: '17 3 * * *'
  workflow_dispatch:

# One after another; a publication that has begun is finished.
concurrency:
  group: publish
  cancel-in-progress: false

jobs:
  publish:
${RUNNER}
    timeout-minutes: 30
    steps:
${CHECKOUT}
      - run: npm ci
      - run: npm run build
      # The branch has one commit, the newest site: older ones would be kept for nobody.
      - run: |
          cd dist
          git init --quiet --initial-branch pages
          git add --all
          git -c user.name=publish -c user.email=publish@noreply.invalid commit --quiet --message "Publish $COMMIT"
          git -c http.extraHeader="Authorization: Basic $(printf 'publish:%s' "$TOKEN" | base64 --wrap 0)" \\
            push --force "$SERVER/$REPOSITORY" pages
        env:
          COMMIT: \${{ github.sha }}
          REPOSITORY: \${{ github.repository }}
          SERVER: \${{ github.server_url }}
          TOKEN: \${{ github.token }}
`;

export const forgejo: StarterForge = {
  label: 'Forgejo (Codeberg)',
  request: 'pull request',
  workflows: () => ({
    '.forgejo/workflows/check.yml': CHECK,
    '.forgejo/workflows/publish.yml': PUBLISH,
  }),
  switches: () => [
    '**Settings → Units → Overview:** tick "Actions", and look under **Settings → Actions → Runners** which label your runner has: write it into both files of `.forgejo/workflows/`, after `runs-on:`.',
    'On Codeberg the branch `pages`, which `publish.yml` writes, is served at `https://<you>.codeberg.page/<repository>/`; elsewhere point a web server at it.',
    '**Settings → Branches:** protect `main`, with the status check required and pull requests only.',
  ],
};
