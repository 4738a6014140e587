import { readFileSync } from 'node:fs';

/** Asks GitHub for the scripts of the workflows, which know of a pull request only what the event and GitHub say. */

const { GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_EVENT_PATH, GITHUB_TOKEN } = process.env;

/** The run that a workflow follows. */
export const { workflow_run: run } = JSON.parse(readFileSync(GITHUB_EVENT_PATH, 'utf8'));

export const A_PAGE = 100;

/** @throws {Error} with the status of the answer, where GitHub does not do it. */
export async function ask(path, method = 'GET', body = undefined) {
  const response = await fetch(`${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/${path}`, {
    method,
    headers: { accept: 'application/vnd.github+json', authorization: `Bearer ${GITHUB_TOKEN}` },
    signal: AbortSignal.timeout(30_000),
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok)
    throw Object.assign(new Error(`${method} ${path.split('?')[0]}: ${response.status}`), {
      status: response.status,
    });
  return response.status === 204 ? null : response.json();
}

/** The open pull request with the run's commit at its head. Of a fork, the event names the branch and the commit alone. */
export async function findPull() {
  const { head_repository, head_branch, head_sha } = run;
  if (!head_repository) return undefined;
  const head = new URLSearchParams({ state: 'open', head: `${head_repository.owner.login}:${head_branch}` });
  const pulls = await ask(`pulls?${head}&per_page=${A_PAGE}`);
  return pulls.find((pull) => pull.head.sha === head_sha);
}
