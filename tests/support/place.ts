import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ANN, NETWORK, writeFolder, type Files } from './folder.ts';
import { runQuickly, type BuildResult } from './site.ts';

/** A network with four members, a guest among them, and a challenge; its content folder is `content`. */
const FILES: Files = {
  'content/network.md': NETWORK,
  'content/members/ann.md': ANN,
  'content/members/ben.md': '---\nname: Ben\n---\n',
  'content/members/zoe.md': '---\nname: Zoe\ntimezone: Pacific/Kiritimati\n---\n',
  'content/members/gus.md': '---\nname: Gus\nguest: true\n---\n',
  'content/challenges/spring.md':
    '---\ntitle: Spring\nstart: 2026-03-02\nplan: { days: 21 }\nprompts: { 4: What grows? }\n---\n',
  'content/participants/spring/ann.md':
    '---\ngoals:\n  - { title: Run, target: 21, unit: miles }\n  - { title: Write, target: 5, counts: posts }\n---\n',
  'content/participants/spring/zoe.md': '---\ngoals: [{ title: Run, target: 21, unit: miles }]\n---\n',
};

export interface Place {
  root: string;
  type: (...words: string[]) => Promise<BuildResult>;
  read: (path: string) => string;
  /** Every file and folder, hidden ones too. */
  all: () => string[];
}

/** The network in a folder of its own, on 5 March 2026, the fourth day of the challenge; gone when the test is over. */
export function placeWith(files: Files = {}): Place {
  const root = writeFolder({ ...FILES, ...files });
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  return {
    root,
    type: (...words) => runQuickly(['group-blog', ...words], root, { GROUP_BLOG_TODAY: '2026-03-05' }),
    read: (path) => readFileSync(join(root, path), 'utf8'),
    all: () => readdirSync(root, { recursive: true, encoding: 'utf8' }).toSorted(),
  };
}
