import type { SourceFile } from '../model/source-file.ts';
import { network } from '../schemas/network.ts';
import { parseContent } from './parse-content.ts';

/** The field `today` of `network.md`, where it is valid. */
export function pinnedDay(files: readonly SourceFile[]): string | undefined {
  const content = parseContent(files.filter(({ path }) => path === network.path));
  return content.network[0]?.data.today;
}
