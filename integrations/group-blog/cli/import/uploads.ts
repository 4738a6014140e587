import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundPicture } from '../../import/convert.ts';
import { endingOf } from './pictures.ts';
import { decodedAddress } from '../../model/web-address.ts';

/** Finds a picture of the old blog that lies beside its export, as `wp-content/uploads/…` does. Its largest copy counts. */
export function findUpload(folder: string, address: string, site: string): FoundPicture | undefined {
  const url = URL.parse(address, site === '' ? 'https://old.invalid' : site);
  const [, path] = /\/((?:wp-content\/)?(?:uploads|content\/images)\/.+)$/.exec(url?.pathname ?? '') ?? [];
  if (path === undefined || path.includes('..')) return undefined;
  const plain = decodedAddress(path);
  if (plain.includes('..')) return undefined;
  const whole = plain.replace(/-\d+x\d+(\.\w+)$/, '$1');
  for (const from of [whole, plain, whole.replace(/^wp-content\//, ''), plain.replace(/^wp-content\//, '')]) {
    const file = join(folder, from);
    if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) continue;
    const ending = endingOf(file);
    if (ending !== '') return { from, ending };
  }
  return undefined;
}
