/** What people call a language, by the name that both Prism and Shiki know. */
const ALIASES = {
  batch: ['bat', 'cmd'],
  bash: ['fish', 'zsh'],
  c: ['h'],
  clojure: ['clj', 'cljs'],
  cpp: ['c++', 'cc', 'hpp'],
  csharp: ['c#'],
  diff: ['patch'],
  elisp: ['el'],
  elixir: ['ex', 'exs'],
  erlang: ['erl'],
  fsharp: ['f#', 'fs'],
  go: ['golang'],
  graphql: ['gql'],
  hcl: ['terraform', 'tf'],
  html: ['htm', 'xhtml'],
  ini: ['cfg', 'conf', 'config', 'dotenv', 'env'],
  javascript: ['cjs', 'mjs', 'node', 'nodejs'],
  json: ['jsonc', 'jsonl', 'ndjson'],
  julia: ['jl'],
  makefile: ['make'],
  perl: ['pl'],
  plaintext: ['ascii', 'none', 'output'],
  powershell: ['ps1', 'pwsh'],
  protobuf: ['proto'],
  python: ['py3', 'python3'],
  ruby: ['irb'],
  rust: ['rs'],
  shellsession: ['console', 'terminal'],
  sql: ['mysql', 'postgres', 'postgresql', 'psql', 'sqlite'],
  stylus: ['styl'],
  typescript: ['cts', 'mts'],
} as const;

const LANGUAGES: ReadonlyMap<string, string> = new Map(
  Object.entries(ALIASES).flatMap(([language, names]) => names.map((name) => [name, language])),
);

/**
 * The name by which highlighters know the language of a fence.
 * @param typed as it stands behind the three signs: `rs`, `Bash`, `rust,ignore`, `js{1,3}`, `{.python}`.
 */
export function codeLanguage(typed: string): string {
  const [, name = typed] = /^\{?\.?([^\s,{}:]+)/.exec(typed) ?? [];
  const lower = name.toLowerCase();
  // HackMD and others number lines after `yaml=`, `yaml=101` and `yaml=+`, and wrap them after `yaml!`.
  const bare = lower.replace(/(?:=\+?\d*|!|(?<!c)\+)$/, '') || lower;
  return LANGUAGES.get(lower) ?? LANGUAGES.get(bare) ?? bare;
}
