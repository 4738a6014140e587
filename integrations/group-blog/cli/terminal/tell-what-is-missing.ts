import type { ContentFolder } from '../content-folder.ts';
import type { LoadedNetwork } from '../load-network.ts';

/** Says on standard error what of the content folder is wrong and was left out. */
export function tellWhatIsMissing({ leftOut, isNetworkRight }: LoadedNetwork, { name }: ContentFolder): void {
  const command = `group-blog check${name === 'content' ? '' : ` --content ${name}`}`;
  const files = [...leftOut.keys()].filter((path) => path !== 'network.md').length;
  const said = [
    ...(isNetworkRight
      ? []
      : ['network.md is missing or wrong, and the default (UTC, en) is taken for what it does not say']),
    ...(files > 0 ? [`${files} ${files === 1 ? 'file is' : 'files are'} wrong and left out`] : []),
  ];
  if (said.length > 0) process.stderr.write(`group-blog: ${said.join('; ')}: see ${command}\n\n`);
}
