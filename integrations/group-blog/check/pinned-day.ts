import { checkFile } from './check-file.ts';
import { toParsedContent } from '../model/parsed-content.ts';
import type { SourceFile } from '../model/source-file.ts';

/** `today` of `network.md`, where it has one that is right. */
export function pinnedDay(files: readonly SourceFile[]): string | undefined {
  const network = files.filter(({ path }) => path === 'network.md');
  const parsed = network.flatMap((file) => checkFile(file).parsed ?? []);
  return toParsedContent(network, parsed).partial.network[0]?.data.today;
}
