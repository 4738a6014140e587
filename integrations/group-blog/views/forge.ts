/** Makes links to pages of the forge where members edit and add files in the browser. Paths are under the content folder. */
export interface Forge {
  /** Returns the page for editing a file: `editUrl('posts/ann/hello.md')`. */
  editUrl: (path: string) => string;
  /**
   * Returns the page for adding a file, with its path and text filled in. GitLab ignores the text. The text must be short, because forges
   * refuse an address of many thousand characters.
   */
  newFileUrl: (path: string, text: string) => string;
}

/**
 * @param repository web address from network.md: `https://github.com/ann/site`, also with `.git` or `/` at its end; or
 *   the address of the forge's page of a branch, or of the folder in it where the project lies:
 *   `https://github.com/ann/site/tree/draft/blog`, `https://gitlab.com/friends/ann/site/-/tree/draft/blog`,
 *   `https://codeberg.org/ann/site/src/branch/draft/blog`. Without a branch it is `main`. A branch with a slash in it
 *   looks like a branch and a folder: its first part is taken for the branch.
 * @param folder content folder from the project's root, as the option `content`.
 */
export function createForge(repository: string, folder: string): Forge {
  const { origin, hostname, pathname } = new URL(repository);
  const { branchPage, editPage, newPage, pathField, textField } = dialectOf(hostname, pathname);
  const [, root = pathname, branch = 'main', project = ''] = branchPage.exec(pathname) ?? [];
  const home = origin + root.replace(/\/+$/, '').replace(/\.git$/, '');
  const ref = encodeURIComponent(decode(branch));
  const contentPath = `${decode(project)}/${folder}`;
  return {
    editUrl: (path) => {
      const parts = partsOf(`${contentPath}/${path}`).map(encodeURIComponent);
      return new URL(`${home}${editPage}/${ref}/${parts.join('/')}`).href;
    },
    newFileUrl: (path, text) => {
      const url = new URL(`${home}${newPage}/${ref}`);
      const fields = new URLSearchParams({
        [pathField]: partsOf(`${contentPath}/${path}`).join('/'),
        [textField]: text,
      });
      // A plus is a space in forms only, %20 everywhere; a plus of the text itself is %2B by now.
      url.search = fields.toString().replaceAll('+', '%20');
      return url.href;
    },
  };
}

/** The addresses of a forge's pages, and the names of the fields of a new file. */
interface Dialect {
  /** Matches the repository, the branch and the project's folder, still encoded, in the path of a branch's page. */
  branchPage: RegExp;
  editPage: string;
  newPage: string;
  pathField: string;
  textField: string;
}

/**
 * Not documented (https://github.com/github/docs/issues/30967), but long in use:
 * https://github.com/changesets/changesets/issues/253
 * Folders are in the field with the name: of those in the address, GitHub lost the last one
 * (https://github.com/isaacs/github/issues/1527).
 */
const GITHUB: Dialect = {
  branchPage: /^(\/[^/]+\/[^/]+)\/tree\/([^/]+)(.*)$/,
  editPage: '/edit',
  newPage: '/new',
  pathField: 'filename',
  textField: 'value',
};

/**
 * The name may have folders in it:
 * https://gitlab.com/gitlab-org/gitlab/-/blob/master/app/controllers/projects/blob_controller.rb
 * The text reaches the page, but its editor starts empty: https://gitlab.com/gitlab-org/gitlab/-/work_items/594214
 */
const GITLAB: Dialect = {
  branchPage: /^(.+?)\/-\/tree\/([^/]+)(.*)$/,
  editPage: '/-/edit',
  newPage: '/-/new',
  pathField: 'file_name',
  textField: 'content',
};

/**
 * Also Gitea: https://github.com/go-gitea/gitea/pull/16556, and `editFile` in
 * https://codeberg.org/forgejo/forgejo/src/branch/forgejo/routers/web/repo/editor.go
 * Gitea since https://github.com/go-gitea/gitea/pull/34780 takes the whole path for folders, and in its first form
 * loses the text; no other address suits it and Forgejo alike.
 */
const FORGEJO: Dialect = {
  branchPage: /^(.+?)\/src\/branch\/([^/]+)(.*)$/,
  editPage: '/_edit',
  newPage: '/_new',
  pathField: 'filename',
  textField: 'value',
};

function dialectOf(hostname: string, pathname: string): Dialect {
  const labels = hostname.split('.');
  if (labels.includes('github')) return GITHUB;
  const isGitlab = labels.some((label) => label.startsWith('gitlab')) || pathname.includes('/-/');
  return isGitlab ? GITLAB : FORGEJO;
}

/** Splits a path and resolves its `.` and `..`, which a content folder beside the project has: `blog/../content`. */
function partsOf(path: string): string[] {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts;
}

/** Decodes a part of a path. Unlike `decodeURIComponent`, it keeps a percent sign that encodes nothing. */
function decode(path: string): string {
  const value = path.replaceAll('+', '%2B').replaceAll('&', '%26');
  return new URLSearchParams(`path=${value}`).get('path') ?? '';
}
