import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Returns the names and versions of packages and all their dependencies, sorted, without those that are not installed.
 * @param folder absolute path from which packages are resolved, as Node resolves them.
 */
export function versionsOf(packages: readonly string[], folder: string): string[] {
  const found = new Map<string, string>();
  const collect = (names: readonly string[], from: string): void => {
    for (const name of names) {
      const root = packageRoot(name, from);
      if (root === undefined || found.has(root)) continue;
      const { version, dependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
        version?: string;
        dependencies?: Record<string, string>;
      };
      found.set(root, `${name}@${version ?? ''}`);
      collect(Object.keys(dependencies), root);
    }
  };
  collect(packages, folder);
  return [...new Set(found.values())].toSorted();
}

function packageRoot(name: string, from: string): string | undefined {
  const folder = join(from, 'node_modules', name);
  if (existsSync(join(folder, 'package.json'))) return realpathSync(folder);
  const parent = dirname(from);
  return parent === from ? undefined : packageRoot(name, parent);
}
