import {
  importsOf,
  outsideReads,
  PLUGIN,
  roomOf,
  targetOf,
  type Import,
  type Sources,
} from './architecture.ts';

interface Room {
  /** Rooms it may import from, besides itself. */
  from: readonly string[];
  /** Rooms it may import types from. */
  typesFrom?: readonly string[];
  /** Reads no clock, no environment, no disk. */
  isPure?: true;
}

const MODEL = ['model', 'schemas'];
const NETWORK = ['network', 'words', ...MODEL];
const PROGRESS = ['progress', 'evidence', 'community', ...NETWORK];
const WRITING = ['writing', ...PROGRESS];
const VIEWS = ['views', ...WRITING];
const CHECK = ['check', 'ownership', 'suggest', 'safety', 'parse'];
const ALL = [
  ...VIEWS,
  ...CHECK,
  'outside',
  'search',
  'feeds',
  'cards',
  'drawing',
  'reader',
  'history',
  'options',
];

/** Who may import whom: imports run one way. */
export const ROOMS: Readonly<Record<string, Room>> = {
  schemas: { from: [], isPure: true },
  model: { from: ['schemas'], isPure: true },
  words: { from: [], isPure: true },
  search: { from: [], isPure: true },
  parse: { from: [...MODEL, 'words'], isPure: true },
  suggest: { from: ['parse', ...MODEL], isPure: true },
  safety: { from: MODEL, isPure: true },
  network: { from: [...MODEL, 'words'], isPure: true },
  community: { from: NETWORK, isPure: true },
  evidence: { from: NETWORK, isPure: true },
  progress: { from: ['evidence', 'community', ...NETWORK], isPure: true },
  ownership: { from: MODEL, isPure: true },
  check: { from: [...PROGRESS, 'ownership', 'suggest', 'safety', 'parse'], isPure: true },
  import: { from: ['check', 'writing', 'suggest', 'safety', 'parse', 'network', ...MODEL], isPure: true },
  outside: { from: ['network', 'words', 'safety', 'suggest', ...MODEL], isPure: true },
  manual: { from: ['check', ...MODEL], isPure: true },
  writing: { from: PROGRESS, isPure: true },
  starter: { from: ['manual', 'ownership', 'suggest', ...WRITING], isPure: true },
  views: { from: ['safety', ...WRITING], isPure: true },
  feeds: { from: ['safety', ...VIEWS], isPure: true },
  cards: { from: VIEWS, isPure: true },
  drawing: { from: ['cards', ...VIEWS], typesFrom: ['options'] },
  reader: { from: ['parse', ...MODEL] },
  history: { from: ['parse', ...MODEL] },
  options: { from: ['words', 'suggest', ...MODEL] },
  astro: { from: [...ALL, 'styles'] },
  cli: { from: ['manual', 'starter', 'import', ...ALL] },
  browser: { from: ['search'] },
  components: { from: ['browser', 'styles'], typesFrom: VIEWS },
  routes: { from: ['astro', 'components', 'views', 'progress', 'community', 'network', 'feeds'] },
  dev: { from: ['manual', 'cli', 'astro', 'components', 'styles', ...ALL] },
  styles: { from: [] },
  'index.ts': { from: ['astro', ...ALL] },
  'content.ts': { from: ['astro', ...MODEL] },
  'cards.ts': { from: ['cards'], typesFrom: ['views'] },
  'data.ts': { from: ['astro', 'views'], typesFrom: ['feeds'] },
  'virtual.d.ts': { from: [], typesFrom: ['astro', 'cards', 'feeds', 'views'] },
};

/** Files of their own rule. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  // The only place where what members write meets the components that it may use.
  [`${PLUGIN}astro/content/Body.astro`]: [
    'Figure',
    'MemberLink',
    'Note',
    'PostCard',
    'ProgressCard',
    'Quote',
    'Video',
  ].map((name) => `${PLUGIN}components/mdx/${name}.astro`),
  [`${PLUGIN}astro/content/FitIntoPage.astro`]: [`${PLUGIN}components/posts/CopyScript.astro`],
  [`${PLUGIN}astro/content/feeds/FeedPost.astro`]: [`${PLUGIN}components/posts/Cover.astro`],
};
/** Built by tools and handed to Node as JavaScript, not part of any room. */
const NOT_ROOMS = /^(?:index\.js|bin\/|[^/]*\.config\.[a-z]+$)/;

/** Pictures, and the components that a site may replace. */
const COMPONENTS_MAY_IMPORT = /^(?:astro:assets|virtual:group-blog\/(?:theme|[A-Z]\w+))$/;
const MAY_IMPORT_ASTRO = new Set(['astro', 'routes', 'dev', 'data.ts', 'content.ts']);

/** A sentence for each import or look at the clock that the architecture does not allow. */
export function violationsOf(sources: Sources): string[] {
  return Object.entries(sources).flatMap(([path, text]) => {
    if (!path.startsWith(PLUGIN)) return siteViolations(path, text);
    if (NOT_ROOMS.test(path.slice(PLUGIN.length))) return [];
    const name = roomOf(path);
    const room = Object.hasOwn(ROOMS, name) ? ROOMS[name] : undefined;
    if (!room) return [`${path} stands in no room`];
    const isPure = room.isPure === true;
    return [
      ...importsOf(path, text).flatMap((found) => importViolation(path, name, room, isPure, found)),
      ...(isPure ? outsideReads(path, text).map((read) => `${path} reads ${read}`) : []),
    ];
  });
}

function importViolation(
  path: string,
  name: string,
  room: Room,
  isPure: boolean,
  { specifier, isType }: Import,
): string[] {
  const wrong = [`${path} imports ${isType ? 'types of ' : ''}${specifier}`];
  const target = targetOf(path, specifier);
  if (target === null) return isForeignAllowed(name, isPure, specifier) ? [] : wrong;
  if (target === `${PLUGIN}package.json` || ALSO[path]?.includes(target) === true) return [];
  if (!target.startsWith(PLUGIN)) return wrong;
  const other = roomOf(target);
  const allowed = [name, ...room.from, ...(isType ? (room.typesFrom ?? []) : [])];
  return allowed.includes(other) ? [] : wrong;
}

function isForeignAllowed(name: string, isPure: boolean, specifier: string): boolean {
  if (/^(?:astro\/zod|astro:schema|zod\/.*)$/.test(specifier)) return false;
  if (isPure) return !/^(?:astro$|astro[:/]|virtual:|node:)/.test(specifier);
  if (name === 'components' && COMPONENTS_MAY_IMPORT.test(specifier)) return true;
  if (/^(?:astro|virtual):/.test(specifier)) return MAY_IMPORT_ASTRO.has(name);
  return true;
}

/** The site around the plugin uses its public doors, as any stranger would. */
function siteViolations(path: string, text: string): string[] {
  return importsOf(path, text).flatMap(({ specifier }) => {
    const target = targetOf(path, specifier) ?? specifier;
    return /^\/?(?:integrations\/|.*\/integrations\/group-blog)/.test(target)
      ? [`${path} imports ${specifier}`]
      : [];
  });
}
