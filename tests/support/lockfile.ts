import { z } from 'zod';

const names = z.record(z.string(), z.string()).optional();

/** What of a package npm's lockfile has that says which others it needs; all else is passed on as it is. */
const lockedPackage = z.looseObject({
  dependencies: names,
  optionalDependencies: names,
  peerDependencies: names,
  peerDependenciesMeta: z.record(z.string(), z.object({ optional: z.boolean().optional() })).optional(),
});
const lockfile = z.object({
  lockfileVersion: z.literal(3),
  /** By the folder that they are in, as `node_modules/a/node_modules/b`. */
  packages: z.record(z.string(), lockedPackage),
});

type Packages = z.output<typeof lockfile>['packages'];
type LockedPackage = Packages[string];

/** What `package.json` has to say of what is to be installed. */
export interface OutsideManifest {
  name: string;
  dependencies: Readonly<Record<string, string>>;
  /** The packages whose install scripts run. */
  allowScripts?: Readonly<Record<string, boolean>>;
}

const PLUGIN = 'node_modules/astro-group-blog';
/** Where the plugin stands in this repository. */
const WORKSPACE = 'integrations/group-blog';

/** Fields that tell what only developers of this repository need: outside, the site needs all of it. */
const ONLY_HERE = ['dev', 'devOptional', 'peer', 'devDependencies'];

/**
 * A lockfile for a site outside this repository, with the versions that the repository's own names: what the registry
 * has on the day of a test is nothing to it. A dependency with an exact version of its own is taken as that one.
 * @param own the repository's `package-lock.json`, parsed.
 * @throws {Error} where a package needs one that the repository's lockfile does not have.
 */
export function lockfileFor(manifest: OutsideManifest, own: unknown): object {
  const packages = Object.fromEntries(
    Object.entries(lockfile.parse(own).packages)
      .filter(([folder]) => folder !== PLUGIN)
      .map(([folder, one]) => [folder.replace(WORKSPACE, PLUGIN), without(one, ...ONLY_HERE)]),
  );
  for (const [name, version] of Object.entries(manifest.dependencies)) {
    const folder = `node_modules/${name}`;
    if (version.startsWith('file:')) packages[folder] = { ...packages[folder], resolved: version };
    else if (/^\d/.test(version) && packages[folder]?.['version'] !== version)
      packages[folder] = { ...without(packages[folder] ?? {}, 'integrity'), version };
  }
  const needed = new Set<string>();
  const need = (one: LockedPackage, from: string): void => {
    for (const [name, isRequired] of namesIn(one)) {
      const folder = folderOf(name, from, packages);
      if (folder === undefined) {
        if (isRequired) throw new Error(`${from} needs ${name}, which package-lock.json does not have`);
      } else if (!needed.has(folder)) {
        needed.add(folder);
        need(packages[folder] ?? {}, folder);
      }
    }
  };
  const root = { name: manifest.name, dependencies: manifest.dependencies };
  need(root, '');
  return {
    name: manifest.name,
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': root,
      ...Object.fromEntries(Object.entries(packages).filter(([folder]) => needed.has(folder))),
    },
  };
}

function without(one: LockedPackage, ...fields: string[]): LockedPackage {
  return Object.fromEntries(Object.entries(one).filter(([field]) => !fields.includes(field)));
}

/** Names of packages that one needs, each with whether it cannot do without. */
function namesIn(one: LockedPackage): [string, boolean][] {
  const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } = one;
  return [
    ...Object.keys({ ...dependencies }).map((name): [string, boolean] => [name, true]),
    ...Object.keys({ ...optionalDependencies }).map((name): [string, boolean] => [name, false]),
    ...Object.keys({ ...peerDependencies })
      .filter((name) => peerDependenciesMeta?.[name]?.optional !== true)
      .map((name): [string, boolean] => [name, true]),
  ];
}

/** The folder in which Node finds a package from another's. */
function folderOf(name: string, from: string, packages: Packages): string | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const folder = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (Object.hasOwn(packages, folder)) return folder;
    if (at === '') return undefined;
  }
}
