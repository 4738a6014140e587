import { readFileSync } from 'node:fs';
import { ask, findPull, run } from './forge.mjs';

/**
 * Merges a pull request whose check was green, where CODEOWNERS of the default branch says that every file in it is its author's
 * own. A check that is green is to be trusted then: it was run by the default branch's own code, for the pull request
 * brings nothing but content. All else is left for an organiser: what is nobody's own, a new member, a guest post, a draft.
 */

const CODEOWNERS = new URL('CODEOWNERS', import.meta.url);
// made by npm run manual: folders
// prettier-ignore
const OWNED_FOLDERS = ['members', 'posts', 'challenges', 'participants', 'check-ins', 'verdicts', 'support', 'strategies', 'results', 'offers'];
// end of folders
/** Lines that somebody wrote for other files make nothing merge itself. */
const OWN = new RegExp(`^/content/(?:${OWNED_FOLDERS.join('|')})/[^*]*`);
/** GitHub names no more files than these. */
const MOST_FILES = 300;
const PUBLISH = 'publish.yml';

/** Lines of CODEOWNERS, the last one first. */
function readOwners() {
  const lines = readFileSync(CODEOWNERS, 'utf8').split('\n');
  return lines
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [pattern, ...owners] = line.trim().split(/\s+/);
      return { pattern, fits: toRegExp(pattern), owners: owners.map((name) => name.toLowerCase()) };
    })
    .reverse();
}

/** A star is any part of a name, and a folder all that is in it. */
function toRegExp(pattern) {
  const escaped = pattern.replace(/^\//, '').replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  const path = escaped.replaceAll('*', '[^/]*');
  return new RegExp(`^${pattern === '*' ? '.*' : pattern.endsWith('/') ? `${path}.+` : path}$`);
}

function isOwn(path, login, lines) {
  const line = lines.find(({ fits }) => fits.test(path));
  return line !== undefined && OWN.test(line.pattern) && line.owners.includes(`@${login.toLowerCase()}`);
}

/** Says why an organiser has to look at a pull request; undefined where nobody has to. */
async function reasonToWait(pull) {
  const { login } = pull.user;
  const branch = pull.base.repo.default_branch;
  if (pull.draft) return 'it is a draft';
  if (pull.base.ref !== branch) return `it does not go to ${branch}`;
  if (run.actor?.login !== login) return 'somebody else than its author pushed to it';
  // The commit that was checked is compared, since the branch may have a newer one by now.
  const { files } = await ask(`compare/${encodeURIComponent(branch)}...${run.head_sha}`);
  if (!Array.isArray(files) || files.length === 0) return 'it changes nothing';
  if (files.length >= MOST_FILES) return 'it changes too many files';
  const lines = readOwners();
  const paths = files.flatMap(({ filename, previous_filename: from }) =>
    from ? [filename, from] : [filename],
  );
  const foreign = paths.find((path) => !isOwn(path, login, lines));
  return foreign === undefined
    ? undefined
    : `CODEOWNERS does not say that ${JSON.stringify(foreign)} is its author's`;
}

async function merge(pull) {
  try {
    await ask(`pulls/${pull.number}/merge`, 'PUT', { sha: run.head_sha, merge_method: 'merge' });
    return true;
  } catch (error) {
    // Not to be merged as it is, or its branch has moved on.
    if (error.status !== 405 && error.status !== 409) throw error;
    console.log(`GitHub does not merge it: ${error.message}`);
    return false;
  }
}

const pull = await findPull();
if (!pull) {
  console.log('No open pull request has this commit at its head.');
} else {
  const reason = await reasonToWait(pull);
  if (reason !== undefined) console.log(`Waits for an organiser: ${reason}.`);
  else if (await merge(pull)) {
    await ask(`actions/workflows/${PUBLISH}/dispatches`, 'POST', { ref: pull.base.ref });
    console.log(`Merged #${pull.number}.`);
  }
}
