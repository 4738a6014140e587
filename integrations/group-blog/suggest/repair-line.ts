import type { FrontMatterFault, Position } from '../model/source-file.ts';
import { faultAtFence, isLikeFence } from '../parse/fences.ts';
import { readFields } from '../parse/front-matter.ts';
import { LINE_REPAIRS } from './line-repairs.ts';

const MOST_TRIES = 30;

/**
 * Finds the line from which on front matter cannot be read, and puts it right. What is told to type was tried: up to there,
 * the front matter can be read with it.
 * @param text the front matter, from the end of its opening fence.
 * @returns undefined where no line can be told.
 */
export function repairLine(text: string): FrontMatterFault | undefined {
  const lines = text.split(/\r?\n/);
  const canRead = (some: readonly string[]): boolean => readFields(`${some.join('\n')}\n`) !== undefined;
  let index = lines.length - 1;
  while (index > 0 && !canRead(lines.slice(0, index))) index--;
  const before = lines.slice(0, index);
  const line = lines[index] ?? '';
  if (isLikeFence(line)) return faultAtFence(index);
  const at = (number: number): Position => ({
    line: number + 1,
    column: 1 + (/^\s*/.exec(lines[number] ?? '')?.[0].length ?? 0),
  });

  const dedented = before.map((above) => above.replace(/^ +/, ''));
  const first = before.findIndex((above) => above.trim() !== '');
  if (/^\S/.test(line) && /^ /.test(before[first] ?? '') && canRead([...dedented, line])) {
    const error = 'a field begins at the start of its line, without a space';
    return { is: 'syntax', error, at: at(first), fix: typing(dedented[first] ?? '', before[first] ?? '') };
  }

  const tries = LINE_REPAIRS.flatMap(({ error, candidates }) =>
    candidates(line, before).map((candidate) => ({ error: error(line), candidate })),
  ).slice(0, MOST_TRIES);
  const found =
    tries.find(({ candidate }) => canRead([...before, candidate, ...lines.slice(index + 1)])) ??
    tries.find(({ candidate }) => canRead([...before, candidate]));
  if (found)
    return { is: 'syntax', error: found.error, at: at(index), fix: typing(found.candidate.trimEnd(), line) };
  return line.includes(':')
    ? undefined
    : { is: 'syntax', ...withoutColon(line, index === 1 ? undefined : lines[index - 1]), at: at(index) };
}

/** What to type; where the difference is white space, it is named, since it cannot be seen. */
function typing(repaired: string, line: string): string {
  const isMovedOut = /^\s/.test(line) && repaired === line.trim();
  const what = line.startsWith('\t') ? 'tab' : 'space';
  return `write "${repaired}"${isMovedOut ? `, without the ${what} before it` : ''}`;
}

function withoutColon(line: string, above: string | undefined): Pick<FrontMatterFault, 'error' | 'fix'> {
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
