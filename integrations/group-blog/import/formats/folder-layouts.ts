/** What an address of a post is made of. */
export interface AddressParts {
  /** The path of its file under the folder of its layout, without its ending. */
  path: string;
  slug: string;
  /** `YYYY-MM-DD`; undefined where it has none. */
  date: string | undefined;
  categories: readonly string[];
}

/** How a program that makes sites of folders keeps its posts. */
export interface FolderLayout {
  /** Whether a file is a post. */
  isPost: RegExp;
  /** Whether a file is a draft by its place. */
  isDraft?: RegExp;
  /** The folders before the paths that addresses are made of. */
  roots: RegExp;
  /** Folders whose files stand at the root of the site, or that addresses of pictures begin at. */
  publicFolders: readonly string[];
  /** The template of addresses where the site says none; undefined where nobody can tell. */
  permalink?: string;
  /** The files that may say more of the site. */
  configFiles: readonly string[];
  /** The paths of its feeds by default. */
  feeds: readonly string[];
  /** How the id of an item in its feed is made. */
  feedId: 'address' | 'address-without-ending' | 'none';
  hasTemplateTags: boolean;
  /** Whether Markdown is MDX whatever its name. */
  isMdx?: true;
}

/** The names of folders of other programs and of tools. */
export const NO_POSTS =
  /(?:^|\/)(?:node_modules|_site|_includes|_layouts|_data|\.[^/]+|dist|public\/build|themes|archetypes)\/|(?:^|\/)(?:README|LICENSE|CONTRIBUTING|CHANGELOG|CODE_OF_CONDUCT)\.md$/i;

/** The layouts, by what is typed after `import`. */
export const FOLDER_LAYOUTS = {
  markdown: {
    isPost: /\.(?:md|mdx|markdown)$/i,
    roots: /^/,
    publicFolders: ['', 'static/', 'public/', 'assets/'],
    configFiles: [],
    feeds: [],
    feedId: 'none',
    hasTemplateTags: false,
  },
  jekyll: {
    isPost: /(?:^|\/)(?:_posts\/(?:.*\/)?\d{4}-\d{1,2}-\d{1,2}-[^/]+|_drafts\/.+)\.(?:md|markdown|html)$/i,
    isDraft: /(?:^|\/)_drafts\//,
    roots: /^.*_(?:posts|drafts)\//,
    publicFolders: [''],
    permalink: 'date',
    configFiles: ['_config.yml', '_config.yaml', '_data/authors.yml', '_data/authors.yaml'],
    feeds: ['/feed.xml'],
    feedId: 'address-without-ending',
    hasTemplateTags: true,
  },
  hugo: {
    isPost: /^(?:.*\/)?content\/(?:.+\/)(?!_index)[^/]+\.(?:md|markdown|html)$/i,
    roots: /^(?:.*\/)?content\//,
    publicFolders: ['static/', 'assets/', ''],
    permalink: '/:path/',
    configFiles: [
      'hugo.toml',
      'hugo.yaml',
      'hugo.yml',
      'hugo.json',
      'config.toml',
      'config.yaml',
      'config.yml',
      'config/_default/hugo.toml',
      'config/_default/config.toml',
      'config/_default/hugo.yaml',
      'config/_default/config.yaml',
      'config/_default/permalinks.toml',
    ],
    feeds: ['/index.xml'],
    feedId: 'address',
    hasTemplateTags: true,
  },
  astro: {
    isPost: /^(?:.*\/)?src\/(?:content|data|pages|posts|blog)\/(?:.+\/)?[^/]+\.mdx?$/i,
    roots: /^(?:.*\/)?src\/(?:content|data|pages)\//,
    publicFolders: ['public/', 'src/', ''],
    permalink: '/:path/',
    configFiles: ['astro.config.mjs', 'astro.config.ts', 'astro.config.js'],
    feeds: [],
    feedId: 'address',
    hasTemplateTags: false,
  },
  eleventy: {
    isPost: /^(?:.*\/)?(?:_?posts?|blog|articles|news|writing|notes)\/(?:.+\/)?[^/]+\.(?:md|markdown|html)$/i,
    roots: /^(?:src|content|site)\//,
    publicFolders: ['', 'src/', 'public/', 'static/', 'content/'],
    permalink: '/:path/',
    configFiles: [
      '_data/metadata.json',
      'src/_data/metadata.json',
      '_data/site.json',
      'src/_data/site.json',
      '_data/metadata.js',
    ],
    feeds: ['/feed/feed.xml'],
    feedId: 'address',
    hasTemplateTags: true,
  },
  docusaurus: {
    isPost: /^(?:.*\/)?blog\/(?:.+\/)?[^/_][^/]*\.mdx?$/i,
    roots: /^(?:.*\/)?blog\//,
    publicFolders: ['static/', ''],
    permalink: '/blog/:docusaurus',
    configFiles: [
      'docusaurus.config.js',
      'docusaurus.config.ts',
      'blog/authors.yml',
      'website/blog/authors.yml',
    ],
    feeds: ['/blog/rss.xml', '/blog/atom.xml'],
    feedId: 'address',
    hasTemplateTags: true,
    isMdx: true,
  },
} as const satisfies Readonly<Record<string, FolderLayout>>;

export type FolderFormat = keyof typeof FOLDER_LAYOUTS;

/** Jekyll's names for templates. */
const NAMED: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title.html',
  weekdate: '/:categories/:year/W:week/:short_day/:title.html',
  none: '/:categories/:title.html',
};

/** Stands for a part of an address that nobody knows. */
const UNKNOWN = '\uFFFC';

/** Fills a template of addresses, as Jekyll and Hugo have them; undefined where a part of it is not known. */
export function fillPermalink(template: string, parts: AddressParts): string | undefined {
  const [year, month, day] = parts.date?.split('-') ?? [];
  const values: Readonly<Record<string, string | undefined>> = {
    year,
    month,
    day,
    short_year: year?.slice(2),
    i_month: month === undefined ? undefined : String(Number(month)),
    i_day: day === undefined ? undefined : String(Number(day)),
    title: parts.slug,
    slug: parts.slug,
    slugorfilename: parts.slug,
    contentbasename: parts.slug,
    filename: parts.slug,
    name: parts.slug,
    path: parts.path.replace(/\/index$/, ''),
    // Without the folder of the collection.
    pathinside: parts.path.replace(/\/index$/, '').replace(/^[^/]+\//, ''),
    categories: parts.categories.map((one) => one.toLowerCase().replace(/\s+/g, '-')).join('/'),
    section: parts.path.split('/')[0],
    sections: parts.path.split('/').slice(0, -1).join('/'),
    output_ext: '.html',
    docusaurus: docusaurusPath(parts),
  };
  const filled = (NAMED[template] ?? template).replace(/:([a-z_]+)/g, (_, name: string) => {
    return values[name] ?? UNKNOWN;
  });
  return !filled.includes(UNKNOWN) ? `/${filled}`.replace(/\/{2,}/g, '/') : undefined;
}

/** Docusaurus makes the date in the name of a file a part of its address. */
function docusaurusPath({ path }: AddressParts): string {
  const name = path.replace(/\/index$/, '');
  const [, folder = '', year, month, day, rest = ''] =
    /^(.*?)(\d{4})[-/](\d{1,2})[-/](\d{1,2})[-/](.*)$/.exec(name) ?? [];
  return year === undefined ? name : `${folder}${year}/${month ?? ''}/${day ?? ''}/${rest}`;
}
