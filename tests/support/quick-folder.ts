import { existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const MEMORY = '/dev/shm';

/**
 * Where folders are made and removed in no time: in memory where there is enough of it, else where the system says.
 * @param megabytes far more than all that is there at once.
 */
export function quickFolder(megabytes: number): string {
  if (!existsSync(MEMORY)) return tmpdir();
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize >= megabytes * 1024 * 1024 ? MEMORY : tmpdir();
}
