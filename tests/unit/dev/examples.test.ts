import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../integrations/group-blog/check/check-content.ts';
import { pinnedDay } from '../../../integrations/group-blog/parse/pinned-day.ts';
import { problemWords } from '../../../integrations/group-blog/check/format-problems.ts';
import type { SourceFile } from '../../../integrations/group-blog/model/source-file.ts';
import { parseNow, pinnedNow } from '../../../integrations/group-blog/network/now.ts';
import { readFolder, toSourceFile } from '../../../integrations/group-blog/reader/read-folder.ts';
import { HAND_WRITTEN_KINDS } from '../../../integrations/group-blog/schemas/kinds.ts';

const CONTENT = fileURLToPath(new URL('../../../content/', import.meta.url));
const MANUAL = readFileSync(join(CONTENT, 'README.md'), 'utf8');

interface Example {
  path: string;
  text: string;
}

/** The examples to copy: each block stands below the path that it is for. */
function examplesOf(manual: string): Example[] {
  return [...manual.matchAll(/^( *)```mdx?\n([\s\S]*?)^ *```$/gm)].map((block): Example => {
    const [, indent = '', body = ''] = block;
    const paths = [...manual.slice(0, block.index).matchAll(/`content\/([\w/.-]+\.mdx?)`/g)];
    const path = paths.at(-1)?.[1] ?? 'nowhere.md';
    return { path, text: body.replaceAll(new RegExp(`^${indent}`, 'gm'), '') };
  });
}

/** The pictures that an example shows, which are there before it. */
function picturesOf({ path, text }: Example): SourceFile[] {
  const names = new Set([...text.matchAll(/\.\/([\w-]+\.jpg)/g)].map(([, name = '']) => name));
  return [...names].map((name) => toSourceFile(join(dirname(path), name), ''));
}

/** Files after each example of the manual was copied beside them, in the manual's order. */
function* copied(
  examples: readonly Example[],
  beside: readonly SourceFile[],
): Generator<{ path: string; files: SourceFile[] }> {
  let files = [...beside];
  for (const example of examples) {
    const { path, text } = example;
    const others = files.filter((file) => file.path !== path);
    files = [...others, ...picturesOf(example), toSourceFile(path, text)];
    yield { path, files };
  }
}

describe('the examples of the members’ manual', () => {
  const examples = examplesOf(MANUAL);
  const now =
    pinnedNow({ today: pinnedDay(readFolder(CONTENT)) }) ?? parseNow(new Date().toISOString(), 'the clock');

  it('are of every kind', () => {
    const places = examples.map(({ path, text }) => toSourceFile(path, text).place);
    const found = new Set<string>(places.map((place) => (place.is === 'content' ? place.kind : '')));
    expect(HAND_WRITTEN_KINDS.map(({ id }) => id).filter((kind) => !found.has(kind))).toEqual([]);
  });

  const problemsAfter = ({ path, files }: { path: string; files: SourceFile[] }): string[] =>
    // Who copies the examples has given nothing yet, and an offer says so.
    checkContent(files, { now })
      .filter(({ code }) => code !== 'offer-before-giving')
      .flatMap((problem) => [`after ${path}: ${problem.file}`, ...problemWords(problem)]);

  it('are right at once when they are copied, one after the other, into this network', () => {
    expect([...copied(examples, readFolder(CONTENT))].flatMap(problemsAfter)).toEqual([]);
  });

  it('are right at once in a network that has nothing else', () => {
    const network = examples.filter(({ path }) => path === 'network.md');
    expect(network).toHaveLength(1);
    const others = examples.filter(({ path }) => path !== 'network.md');
    expect([...copied([...network, ...others], [])].flatMap(problemsAfter)).toEqual([]);
  });
});
