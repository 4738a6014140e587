import type { Now } from '../../network/now.ts';
import { checkFile } from '../check-file.ts';
import { toParsedContent, type ParsedContent } from '../parsed-content.ts';
import type { Problem } from '../problem.ts';
import type { SourceFile } from '../source-file.ts';
import { checkOwnership } from './check-ownership.ts';
import { checkVanished } from './check-vanished.ts';
import { factsOf, isAmong } from './facts.ts';
import { organisersNamed } from './ownership-words.ts';
import type { Since } from './since.ts';

/** What a change may not do: touch what is not its sender's, or make published pages vanish. */
export function checkSince(
  since: Since,
  files: readonly SourceFile[],
  content: ParsedContent,
  now: Now,
): Problem[] {
  const { sender } = since;
  const before = parse(since.before);
  if (sender === null) return checkVanished(since, before, files, content, { now, askedFor: null });
  const base = sender.base === since.before ? before : parse(sender.base);
  const { organisers } = factsOf(base);
  const askedFor = isAmong(sender.login, organisers) ? null : organisersNamed(organisers);
  return [
    ...checkOwnership({ ...since, sender }, base, files, content),
    ...checkVanished(since, before, files, content, { now, askedFor }),
  ];
}

function parse(files: readonly SourceFile[]): ParsedContent {
  return toParsedContent(
    files,
    files.flatMap((file) => checkFile(file).parsed ?? []),
  );
}
