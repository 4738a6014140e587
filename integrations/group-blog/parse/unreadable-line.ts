import type { FrontMatterFault } from '../model/source-file.ts';
import { inPlaceOfFence, isLikeFence } from './fences.ts';
import { isByHand } from './front-matter-limits.ts';
import { MENDINGS } from './yaml-repairs.ts';

const MOST_TRIES = 30;

/**
 * The line from which on front matter cannot be read, and the same line put right. What is told to type was tried: up
 * to there, the front matter can be read with it.
 * @param text the front matter, from the end of its opening fence.
 * @param reads whether front matter can be read.
 * @returns undefined where no line can be told. Lines count from the opening fence.
 */
export function unreadableLine(text: string, reads: (text: string) => boolean): FrontMatterFault | undefined {
  if (!isByHand(text)) return undefined;
  const lines = text.split(/\r?\n/);
  const readsLines = (some: readonly string[]): boolean => reads(`${some.join('\n')}\n`);
  let index = lines.length - 1;
  while (index > 0 && !readsLines(lines.slice(0, index))) index--;
  const before = lines.slice(0, index);
  const line = lines[index] ?? '';
  if (isLikeFence(line)) return inPlaceOfFence(index);
  const at = (number: number): FrontMatterFault['at'] => ({
    line: number + 1,
    column: 1 + (/^\s*/.exec(lines[number] ?? '')?.[0].length ?? 0),
  });

  const dedented = before.map((above) => above.replace(/^ +/, ''));
  const first = before.findIndex((above) => above.trim() !== '');
  if (/^\S/.test(line) && /^ /.test(before[first] ?? '') && readsLines([...dedented, line])) {
    const error = 'a field begins at the start of its line, without a space';
    return { error, at: at(first), fix: typing(dedented[first] ?? '', before[first] ?? '') };
  }

  const tries = MENDINGS.flatMap((mending) =>
    mending.tries(line, before).map((mended) => ({ says: mending.says(line), mended })),
  ).slice(0, MOST_TRIES);
  const found =
    tries.find(({ mended }) => readsLines([...before, mended, ...lines.slice(index + 1)])) ??
    tries.find(({ mended }) => readsLines([...before, mended]));
  if (found) return { error: found.says, at: at(index), fix: typing(found.mended.trimEnd(), line) };
  return line.includes(':')
    ? undefined
    : { ...withoutColon(line, index === 1 ? undefined : lines[index - 1]), at: at(index) };
}

/** What is told to type, and the difference where it cannot be seen in what is there. */
function typing(mended: string, line: string): string {
  const isMovedOut = /^\s/.test(line) && mended === line.trim();
  const what = line.startsWith('\t') ? 'tab' : 'space';
  return `write "${mended}"${isMovedOut ? `, without the ${what} before it` : ''}`;
}

function withoutColon(line: string, above: string | undefined): Omit<FrontMatterFault, 'at'> {
  const text = line.trim();
  if (above?.trim() === '') {
    const fix = `write "---" on a line of its own above "${text}", where that is the text of the page`;
    return { error: 'a line is no field, and the second line of --- comes only after it', fix };
  }
  if (/^\S+$/.test(text)) {
    return { error: 'a line has a name and no colon', fix: `write "${text}: …", or remove the line` };
  }
  const named = `put the name of its field and a colon before it, as in "title: ${text}"`;
  const fix =
    above === undefined
      ? named
      : `write "  ${text}", with two spaces, where it goes on from the line above; else ${named}`;
  return { error: 'a line has no name and no colon', fix };
}
