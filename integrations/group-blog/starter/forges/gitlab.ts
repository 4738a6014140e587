import type { StarterForge } from './starter-forge.ts';
import { WORKFLOW_NODE } from './actions.ts';
import { WORKFLOW_MARK } from './workflow-mark.ts';

const PIPELINE = `${WORKFLOW_MARK}
# Checks a merge request, and publishes the default branch with GitLab Pages.
workflow:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

default:
  image: node:${WORKFLOW_NODE}
  interruptible: true
  before_script:
    - npm ci --cache .npm --prefer-offline

variables:
  # The whole history says when days of challenges arrived, and what a merge request changes.
  GIT_DEPTH: '0'

# Says what is wrong with a merge request and what it adds. GitLab names whoever started the pipeline, not the request's author.
check:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  timeout: 20 minutes
  script:
    - npx group-blog summary --base "$CI_MERGE_REQUEST_DIFF_BASE_SHA" --actor "$GITLAB_USER_LOGIN"
    - npm run check -- --base "$CI_MERGE_REQUEST_DIFF_BASE_SHA" --actor "$GITLAB_USER_LOGIN"
    - npm run build
  cache:
    key: npm
    paths: [.npm]
    policy: pull
  artifacts:
    paths: [dist]
    expire_in: 1 week

# Runs after every merge, and by a schedule, so that scheduled posts appear and days move on.
pages:
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  timeout: 30 minutes
  # One after another; a publication that has begun is finished.
  resource_group: pages
  interruptible: false
  script:
    - npm run build
  cache:
    key: site
    paths: [.npm, .cache]
  pages:
    publish: dist
  artifacts:
    paths: [dist]
`;

export const gitlab: StarterForge = {
  label: 'GitLab',
  request: 'merge request',
  ownersPath: '.gitlab/CODEOWNERS',
  workflows: () => ({ '.gitlab-ci.yml': PIPELINE }),
  switches: () => [
    '**Deploy → Pages** shows the address; untick "Use unique domain" if the address that you gave is `https://….gitlab.io/…/`.',
    '**Build → Pipeline schedules:** a schedule for every night, so that scheduled posts appear and days move on.',
    '**Settings → Merge requests:** "Pipelines must succeed".',
    '**Settings → Repository → Protected branches:** protect `main`, so that changes come as merge requests only.',
  ],
};
