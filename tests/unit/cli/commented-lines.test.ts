import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { Command } from '../../../integrations/group-blog/cli/command.ts';
import { checkIn } from '../../../integrations/group-blog/cli/commands/check-in.ts';
import { join } from '../../../integrations/group-blog/cli/commands/join.ts';
import { newChallenge } from '../../../integrations/group-blog/cli/commands/new-challenge.ts';
import { newCommunity } from '../../../integrations/group-blog/cli/commands/new-community.ts';
import { newGuestPost } from '../../../integrations/group-blog/cli/commands/new-guest-post.ts';
import { newMember } from '../../../integrations/group-blog/cli/commands/new-member.ts';
import { newPost } from '../../../integrations/group-blog/cli/commands/new-post.ts';
import { loadNetwork, type LoadedNetwork } from '../../../integrations/group-blog/cli/load-network.ts';
import { prepareChallenge } from '../../../integrations/group-blog/cli/new-files/challenge.ts';
import { prepareCheckIn } from '../../../integrations/group-blog/cli/new-files/check-in.ts';
import { prepareCommunity } from '../../../integrations/group-blog/cli/new-files/community.ts';
import { prepareMember } from '../../../integrations/group-blog/cli/new-files/member.ts';
import { prepareParticipant } from '../../../integrations/group-blog/cli/new-files/participant.ts';
import { prepareGuestPost, preparePost } from '../../../integrations/group-blog/cli/new-files/post.ts';
import type { PrepareFile } from '../../../integrations/group-blog/cli/new-files/run-new-file.ts';
import { parseCommand } from '../../../integrations/group-blog/cli/parse-command.ts';
import { checkContent } from '../../../integrations/group-blog/check/check-content.ts';
import { toSourceFile } from '../../../integrations/group-blog/reader/read-folder.ts';
import type { NewFile } from '../../../integrations/group-blog/writing/file-text.ts';
import { networkFile } from '../../../integrations/group-blog/writing/network-file.ts';
import { problemsWith, SPRING, writeFolder } from '../../support/folder.ts';

type Writer = readonly [command: Command, prepare: PrepareFile];
type Line = readonly [writer: Writer, ...typed: string[]];

const MEMBER: Writer = [newMember, prepareMember];
const POST: Writer = [newPost, preparePost];
const GUEST_POST: Writer = [newGuestPost, prepareGuestPost];
const CHALLENGE: Writer = [newChallenge, prepareChallenge];
const COMMUNITY: Writer = [newCommunity, prepareCommunity];
const JOIN: Writer = [join, prepareParticipant];
const CHECK_IN: Writer = [checkIn, prepareCheckIn];

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A copy of a content folder, with a member more. */
function withZoe(content: string): string {
  const folder = mkdtempSync(joinPath(tmpdir(), 'group-blog-'));
  cpSync(joinPath(root, content), folder, { recursive: true });
  writeFileSync(joinPath(folder, 'members/zoe.md'), '---\nname: Zoe\n---\n');
  folders.push(folder);
  return folder;
}

function alone(): string {
  const network = '---\ntitle: Alone\ndescription: One.\ntoday: 2026-03-05\n---\n';
  const folder = writeFolder({ 'network.md': network, 'members/zoe.md': '---\nname: Zoe\n---\n', ...SPRING });
  folders.push(folder);
  return folder;
}

/** Each kind of file that teaches by comments, wherever there is a Zoe. */
const ANYWHERE: Readonly<Record<string, Line>> = {
  'a member': [MEMBER, '--name=Ida', '--id=ida'],
  'a guest': [MEMBER, '--name=Gil', '--guest'],
  'a post': [POST, 'zoe', '--title=Words', '--mdx'],
  'a challenge': [CHALLENGE, '--title=Later', '--start=2027-01-03', '--days=28'],
  'a challenge of a day': [CHALLENGE, '--title=Sunday', '--start=2027-01-03', '--days=1'],
  'a community': [COMMUNITY, '--name=Sleepers', '--interest=Getting up late'],
};

const ELSEWHERE: readonly (readonly [
  place: string,
  folder: string,
  lines: Readonly<Record<string, Line>>,
])[] = [
  [
    'a network of one',
    alone(),
    {
      'a target': [JOIN, 'spring', 'zoe', '--goal=Run', '--target=21', '--unit=miles'],
      'a limit': [JOIN, 'spring', 'zoe', '--goal=Rest', '--limit=3', '--unit=hours'],
    },
  ],
  [
    'three members',
    withZoe('tests/fixtures/sites/three-members/content'),
    {
      'a guest post': [GUEST_POST, '--author=cleo', '--host=ben', '--title=Words'],
      'a post that could be of a challenge': [POST, 'ann', '--title=Words'],
      'a post of a challenge': [POST, 'ann', '--title=Words', '--challenge=fortnight'],
      'a check-in': [CHECK_IN, 'fortnight', 'ann'],
      'a check-in of two units': [CHECK_IN, 'fortnight', 'ann', '--value=miles=3'],
      'a target': [JOIN, 'fortnight', 'zoe', '--goal=Run', '--target=1', '--unit=miles'],
      'a counted target': [JOIN, 'fortnight', 'zoe', '--goal=Write', '--target=1', '--counts=posts'],
      'a judge': [JOIN, 'fortnight', 'zoe', '--goal=Smile', '--judge=ben', '--criterion=Ben smiles'],
    },
  ],
  [
    'this repository',
    withZoe('content'),
    {
      'a guest post': [GUEST_POST, '--author=gwen', '--host=tom', '--title=Words'],
      'a post of a challenge': [POST, 'gwen', '--title=Words', '--challenge=half-marathon'],
      'a check-in': [CHECK_IN, 'half-marathon', 'gwen', '--date=2026-11-12'],
      'a target': [JOIN, 'half-marathon', 'zoe', '--goal=Run', '--target=7', '--unit=miles'],
      'a counted target': [JOIN, 'half-marathon', 'library', '--goal=Write', '--target=7', '--counts=posts'],
      'a limit': [JOIN, 'half-marathon', 'library', '--goal=Rest', '--limit=0', '--unit=hours'],
      'a judge': [JOIN, 'half-marathon', 'zoe', '--goal=Smile', '--judge=tom', '--criterion=Tom smiles'],
    },
  ],
];

async function fileOf(loaded: LoadedNetwork, [[command, prepare], ...typed]: Line): Promise<NewFile> {
  return (await prepare({ ...loaded, args: parseCommand(command, typed, false) })).file;
}

interface Taught {
  line: string;
  /** The text of the file in which it counts. */
  text: string;
}

/** Commented fields, one at a time. Lines in front of which there are more spaces belong to one. */
function uncommented({ text }: NewFile): Taught[] {
  return [...text.matchAll(/^( *)# ((?:[a-zA-Z]+:|- \{) ?.*)$((?:\n *# {3,}.*)*)/gm)].map((found) => {
    const [whole, indent = '', line = '', more = ''] = found;
    const lines = `${indent}${line}${more.replace(/^( *)# /gm, '$1')}`;
    const changed = text.replace(whole, () => lines);
    // As the line above it says: in the place of the other plan.
    return { line, text: line === 'plan:' ? changed.replace(/^plan:\n {2}days: \d+\n/m, '') : changed };
  });
}

/** All of them at once, but for the other plan. */
function allUncommented({ text }: NewFile): string {
  return text.replace(/^( *)# ((?:[a-zA-Z]+: |- \{).*)$/gm, '$1$2');
}

function faultsIn({ files, now }: LoadedNetwork, path: string, text: string): string[] {
  return checkContent([...files, toSourceFile(path, text)], { now })
    .filter(({ severity }) => severity === 'error')
    .map(({ code, file, message }) => `${file} ${code}: ${message}`);
}

describe.each(ELSEWHERE)(
  'without its #, each commented line is right in %s, as are all together:',
  async (_, path, lines) => {
    const loaded = await loadNetwork({ content: path, on: undefined });

    it.each(Object.entries({ ...ANYWHERE, ...lines }))('%s', async (name, line) => {
      const file = await fileOf(loaded, line);
      const taught = uncommented(file);
      if (name !== 'a community') expect(taught).not.toEqual([]);
      const wrong = [...taught, { line: 'all', text: allUncommented(file) }].flatMap(({ line, text }) => {
        const faults = faultsIn(loaded, file.path, text);
        return faults.length === 0 ? [] : [{ line, faults }];
      });
      expect(wrong).toEqual([]);
    });
  },
);

it('the lines of a network are right too', () => {
  const file = networkFile({ title: 'Ours', description: 'Us.', site: 'https://example.org' }, '2026-03-02');
  const taught = uncommented(file);
  expect(taught.length).toBeGreaterThan(3);
  for (const { line, text } of taught) {
    // The keys that it names are a file of the forge's, to be put there by hand.
    const errors = problemsWith({ 'network.md': text }).filter(
      ({ code, severity }) => severity === 'error' && code !== 'no-forge-keys',
    );
    expect({ line, errors }).toEqual({ line, errors: [] });
  }
});
