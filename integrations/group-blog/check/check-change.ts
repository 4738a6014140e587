import type { Now } from '../network/now.ts';
import { checkFile } from './check-file.ts';
import { toParsedContent, type ParsedContent } from '../model/parsed-content.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceFile } from '../model/source-file.ts';
import { checkOwnership } from '../ownership/check-ownership.ts';
import { checkVanished } from '../ownership/check-vanished.ts';
import { factsOf, isAmong } from '../ownership/content-owners.ts';
import { organisersNamed } from '../ownership/ownership-words.ts';
import type { Since } from '../ownership/change.ts';
import type { ContentKind } from '../schemas/kind.ts';

/** What a change may not do: touch what is not its sender's, or make published pages vanish. */
export function checkSince(
  since: Since,
  files: readonly SourceFile[],
  content: ParsedContent,
  { now, kinds }: { now: Now; kinds: readonly ContentKind[] },
): Problem[] {
  const { sender } = since;
  const before = parse(since.before, kinds);
  if (sender === null) return checkVanished(since, before, files, content, { now, askedFor: null });
  const base = sender.base === since.before ? before : parse(sender.base, kinds);
  const { organisers } = factsOf(base, kinds);
  const askedFor = isAmong(sender.login, organisers) ? null : organisersNamed(organisers);
  return [
    ...checkOwnership({ ...since, sender }, base, files, content, kinds),
    ...checkVanished(since, before, files, content, { now, askedFor }),
  ];
}

function parse(files: readonly SourceFile[], kinds: readonly ContentKind[]): ParsedContent {
  return toParsedContent(
    files,
    files.flatMap((file) => checkFile(file, undefined, undefined, kinds).parsed ?? []),
    kinds,
  );
}
