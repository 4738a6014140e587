import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { checkContent } from '../../check/check-content.ts';
import { problemWords } from '../../check/format-problems.ts';
import { todayIn, type Now } from '../../network/now.ts';
import { codeOwners, ownedPaths } from '../../ownership/code-owners.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { parseContent } from '../../parse/parse-content.ts';
import { toSourceFile } from '../../reader/read-folder.ts';
import { text } from '../../schemas/fields.ts';
import { FORGES } from '../../starter/forges/forges.ts';
import { STARTER_CONTENT, starterContent, starterFrame } from '../../starter/starter-files.ts';
import type { StarterFacts, StarterVersions } from '../../starter/starter-facts.ts';
import type { NewFile } from '../../writing/file-text.ts';
import { CommandRefusal, type ParsedArguments } from '../command.ts';
import { readMoment } from '../moment.ts';
import { newManual } from '../new-files/manual.ts';
import { textAnswer } from '../questions/answers.ts';
import { writeNewFile } from '../write-file.ts';
import { starterAnswers } from './starter-answers.ts';

interface InitFlags {
  'no-install': boolean;
  on?: string | undefined;
  json: boolean;
}

/** The versions that the running plugin asks for. */
export const VERSIONS: StarterVersions = {
  plugin: packageJson.version,
  astro: packageJson.peerDependencies.astro,
  node: packageJson.engines.node,
};

const FOLDER = text(500);

/** What is typed in a new network, in this order. */
const STEPS: readonly (readonly [words: string, ...line: string[]])[] = [
  ['Installing', 'npm', 'install'],
  ['Checking', 'npm', 'run', 'check'],
  ['Building', 'npm', 'run', 'build'],
];

/**
 * Writes a network into a folder that is empty or does not exist, and installs, checks and builds it.
 * @returns the exit status: 0 written, and built unless that was not asked for; 1 where a step failed.
 * @throws {CommandRefusal} where the folder is not empty, or the check would find problems; {Error} on wrong usage.
 */
export async function runInit(
  args: ParsedArguments,
  { 'no-install': isWrittenOnly, on, json }: InitFlags,
): Promise<number> {
  const name = await textAnswer(args, 'folder', FOLDER, {
    question: 'Into which new folder?',
    placeholder: 'our-network',
  });
  const folder = resolve(name);
  refuseFull(name, folder);
  const now = readMoment({ on });
  const facts = await starterAnswers(args);
  const files = networkFiles(facts, now);
  for (const file of files) {
    if (!writeNewFile(folder, file)) throw new CommandRefusal(`${file.path} is there already`);
  }
  const next = nextSteps(facts, folder);
  if (json) {
    const written = { folder, files: files.map(({ path }) => path), next };
    process.stdout.write(`${JSON.stringify(written, null, 2)}\n`);
  } else {
    process.stdout.write(`Wrote ${files.length} files into ${name}.\n`);
  }
  const failed = isWrittenOnly ? undefined : failedStep(folder, json);
  if (failed !== undefined) {
    process.stderr.write(
      `group-blog: "${failed}" failed; the files are all there. Once it is mended, type it again in ${name}\n`,
    );
    return 1;
  }
  if (!json) process.stdout.write(`\nNext:\n${next.map((step) => `  ${step}\n`).join('')}`);
  return 0;
}

/** Returns every file of a new network. */
function networkFiles(facts: StarterFacts, now: Now): NewFile[] {
  const today = todayIn(now, facts.timezone);
  const content = starterContent(facts, today);
  const sources = content.map(({ path, text }) => toSourceFile(path, text));
  const problems = checkContent(sources, { now }).filter(({ severity }) => severity === 'error');
  if (problems.length > 0) {
    const words = problems.flatMap((problem) => problemWords(problem)).map((line) => `  ${line}`);
    throw new CommandRefusal(`nothing was written, since the check would say:\n\n${words.join('\n')}`);
  }
  const { ownersPath } = FORGES[facts.forge];
  const prefix = `${STARTER_CONTENT}/`;
  const owners = codeOwners(ownedPaths(parseContent(sources), prefix));
  return [
    ...starterFrame(facts, VERSIONS, today),
    ...[...content, newManual(prefix)].map(({ path, text }) => ({ path: prefix + path, text })),
    ...(ownersPath === undefined || facts.member.login === undefined
      ? []
      : [{ path: ownersPath, text: owners }]),
  ];
}

/** @throws {CommandRefusal} where the folder holds anything but a repository without files. */
function refuseFull(name: string, folder: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) throw new CommandRefusal(`${name} is a file: name a new folder`);
  const found = readdirSync(folder)
    .filter((entry) => entry !== '.git')
    .toSorted();
  const [first] = found;
  if (first === undefined) return;
  throw new CommandRefusal(
    `${name} is not empty: it holds ${first}${found.length > 1 ? ` and ${found.length - 1} more` : ''}. ` +
      'Nothing was written: name a new folder, or move what is in it. To add the plugin to a site that is there, follow its README, "Install"',
  );
}

/** Returns the line of the first step that fails; undefined where all succeed. */
function failedStep(folder: string, json: boolean): string | undefined {
  for (const [words, ...line] of STEPS) {
    const command = line.join(' ');
    process.stderr.write(`\n${words}: ${command}\n`);
    const { status } = spawnSync(command, {
      cwd: folder,
      shell: true,
      // With --json nothing else goes to standard output.
      stdio: ['ignore', json ? 2 : 'inherit', 'inherit'],
    });
    if (status !== 0) return command;
  }
  return undefined;
}

function nextSteps({ forge, member }: StarterFacts, folder: string): string[] {
  const way = relative(process.cwd(), folder);
  const quoted = /^[\w./-]+$/.test(way) ? way : `"${way}"`;
  return [
    ...(way === '' ? [] : [`cd ${quoted}`]),
    'npm run dev   (shows the site while you write)',
    `npx group-blog new post ${member.id}   (begins a post)`,
    `Write in ${STARTER_CONTENT}/network.md why you do this, and in ${STARTER_CONTENT}/members/${member.id}.md who you are.`,
    `README.md says how to publish it on ${FORGES[forge].label}, in a few clicks.`,
  ];
}
