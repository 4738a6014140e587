import type { SourceFile, SourceWords } from '../../model/source-file.ts';
import { parseBody } from '../../parse/body-tree.ts';
import { bodyWords } from '../../parse/body-words.ts';
import { formatOf } from '../../parse/markdown.ts';
import { digestOfBody } from '../../reader/read-folder.ts';
import { createProcessGlobal } from '../setup/process-global.ts';

interface KeptWords {
  digest: string;
  words: SourceWords;
}

/** By path under the content folder. */
const shared = createProcessGlobal<Map<string, KeptWords>>('parsed-bodies');

/** Keeps what the checks have parsed for the routes, which show its words. */
export function keepBodies(files: readonly SourceFile[]): void {
  const bodies = files.flatMap(({ path, words, bodyDigest: digest }): [string, KeptWords][] =>
    words && digest !== undefined ? [[path, { digest, words }]] : [],
  );
  shared.give(new Map(bodies));
}

/** The bodies take as much memory as the content folder; whoever asks for one later has it parsed again. */
export function forgetBodies(): void {
  shared.give(new Map());
}

/**
 * The words of a body. It is parsed only if the file has changed since the checks parsed it, as in `astro dev`.
 * @param path under the content folder.
 */
export function wordsOfFile(path: string, body: string): SourceWords {
  const bodies = shared.take();
  const digest = digestOfBody(body);
  const kept = bodies.get(path);
  if (kept?.digest === digest) return kept.words;
  const words = bodyWords(parseBody(body, formatOf(path)));
  bodies.set(path, { digest, words });
  return words;
}
