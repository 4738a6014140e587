import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../../integrations/group-blog/problems/check-content.ts';
import type { Problem } from '../../../integrations/group-blog/problems/problem.ts';
import type { SourceFile } from '../../../integrations/group-blog/problems/source-file.ts';
import { readFolder } from '../../../integrations/group-blog/reader/read-folder.ts';
import { KINDS, type Kind } from '../../../integrations/group-blog/schemas/kinds.ts';
import { writeFolder } from '../../support/folder.ts';

const MANUAL = readFileSync(new URL('../../../content/README.md', import.meta.url), 'utf8');

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

/** The pictures that an example names, beside it. */
function picturesOf({ path, text }: Example): string[] {
  return [...text.matchAll(/\.\/([\w-]+\.jpg)/g)].map(([, name = '']) => join(dirname(path), name));
}

const examples = examplesOf(MANUAL);

/** All examples put together into one network. */
async function readExamples(): Promise<SourceFile[]> {
  const folder = writeFolder(Object.fromEntries(examples.map(({ path, text }) => [path, text])));
  const create = { width: 8, height: 8, channels: 3, background: 'teal' } as const;
  const picture = await sharp({ create }).jpeg().toBuffer();
  for (const path of examples.flatMap(picturesOf)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), picture);
  }
  try {
    return readFolder(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the examples of the members’ manual', () => {
  let files: SourceFile[] = [];
  let problems: Problem[] = [];
  beforeAll(async () => {
    files = await readExamples();
    problems = checkContent(files);
  });

  it('each have a path of their own', () => {
    expect(examples.length).toBeGreaterThan(10);
    expect(new Set(examples.map(({ path }) => path)).size).toBe(examples.length);
  });

  it('are of every kind', () => {
    const found = new Set(files.map(({ place }) => (place.is === 'content' ? place.kind : '')));
    expect((Object.keys(KINDS) as Kind[]).filter((kind) => !found.has(kind))).toEqual([]);
  });

  it('are right, one beside the other', () => {
    expect(problems).toEqual([]);
  });
});
