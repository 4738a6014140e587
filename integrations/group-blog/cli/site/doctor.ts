import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { diagnose } from '../../starter/doctor/diagnose.ts';
import type { Finding } from '../../starter/doctor/site-state.ts';
import { contentFolder } from '../content-folder.ts';
import { replaceFile, writeNewFile } from '../write-file.ts';
import { readSiteState } from './read-site-state.ts';

interface DoctorFlags {
  content: string;
  fix: boolean;
  json: boolean;
}

/**
 * Prints what of a site is behind the running version of the plugin.
 * @param root absolute path of the site.
 * @returns the exit status: 0 where nothing is behind, or all of it was written anew.
 */
export async function runDoctor(root: string, { content, fix, json }: DoctorFlags): Promise<number> {
  const folder = contentFolder(content);
  const all = diagnose(await readSiteState(root, folder));
  const written = fix ? all.filter((finding) => writeFinding(root, finding)) : [];
  const left = all.filter((finding) => !written.includes(finding));
  if (json) {
    const rows = left.map(({ code, file, message, fix: typed }) => ({ code, file, message, fix: typed }));
    process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
  } else {
    process.stdout.write(reportText(left, written));
  }
  return left.length === 0 ? 0 : 1;
}

/** Writes the file of a finding anew, if that can be done without a choice. */
function writeFinding(root: string, { file, text }: Finding): boolean {
  if (text === undefined) return false;
  if (!writeNewFile(root, { path: file, text })) replaceFile(join(root, file), text);
  return true;
}

function reportText(left: readonly Finding[], written: readonly Finding[]): string {
  const blocks = left.map(({ code, file, message, fix }) => `${file}  ${code}\n  ${message}.\n  → ${fix}`);
  const wrote = written.map(({ file }) => `Wrote ${file} anew.`).join('\n');
  const end =
    left.length === 0
      ? `Nothing is behind astro-group-blog ${packageJson.version}.`
      : `${left.length} behind astro-group-blog ${packageJson.version}.`;
  return `${[...blocks, wrote, end].filter((part) => part !== '').join('\n\n')}\n`;
}
