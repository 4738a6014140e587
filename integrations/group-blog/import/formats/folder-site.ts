import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import type { FolderLayout } from './folder-layouts.ts';
import type { FolderSite } from './front-matter-post.ts';

/** Gives the text of a file of the folder; undefined where there is none. */
export type TextOf = (path: string) => string | undefined;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads what the files of a site say of the addresses of its posts.
 * @param typed the address of the old blog where somebody said it.
 */
export function folderSite(
  layout: FolderLayout,
  files: readonly string[],
  textOf: TextOf,
  typed: string,
): FolderSite {
  const configs = layout.configFiles.flatMap((path) => {
    const text = textOf(path);
    return text === undefined ? [] : [{ path, text, fields: fieldsOf(path, text) }];
  });
  const first = (...names: string[]): string | undefined =>
    configs
      .flatMap(({ fields }) => names.map((name) => fields[name]))
      .find((value) => typeof value === 'string' && value !== '') as string | undefined;
  const inCode = (name: string): string | undefined =>
    configs
      .map(({ text }) => new RegExp(`^\\s*${name}:\\s*["'\`]([^"'\`]+)`, 'm').exec(text)?.[1])
      .find((value) => value !== undefined);
  const host =
    typed || (first('url', 'baseURL', 'baseurl', 'site', 'siteUrl') ?? inCode('site') ?? inCode('url') ?? '');
  const base =
    layout.permalink === 'date' ? (first('baseurl') ?? '') : (inCode('base') ?? inCode('baseUrl') ?? '');
  const whole = URL.parse(
    typed ||
      (/^https?:/.test(host)
        ? host.replace(/\/$/, '') + (base === host ? '' : `/${base.replace(/^\//, '')}`)
        : host),
  );
  const permalinks = configs.map(({ path, fields }) =>
    path.endsWith('permalinks.toml') ? fields : fields['permalinks'],
  );
  const found = permalinks.find((value) => typeof value === 'object' && value !== null) as Fields | undefined;
  const inPages = found?.['page'];
  const templates = typeof inPages === 'object' && inPages !== null ? (inPages as Fields) : (found ?? {});
  return {
    address: whole && /^https?:$/.test(whole.protocol) ? whole.href.replace(/\/$/, '') : '',
    permalink: first('permalink') ?? pagesPrefix(files),
    permalinks: Object.fromEntries(
      Object.entries(templates).filter(([, value]) => typeof value === 'string'),
    ) as Record<string, string>,
  };
}

/** Astro's page that shows one post says where posts stand: `src/pages/blog/[...slug].astro`. */
function pagesPrefix(files: readonly string[]): string | undefined {
  const found = files.flatMap((path) => {
    const [, folder] =
      /^(?:.*\/)?src\/pages\/((?:[^/[]+\/)*)\[(?:\.\.\.)?(?:slug|id|post|entry|path)\](?:\/index)?\.astro$/.exec(
        path,
      ) ?? [];
    return folder === undefined || /^(?:tags?|categor|authors?|page)/.test(folder) ? [] : [folder];
  });
  const [prefix] = found.toSorted((a, b) => Number(/blog|post/.test(b)) - Number(/blog|post/.test(a)));
  return prefix === undefined ? undefined : `/${prefix}:pathinside/`;
}

function fieldsOf(path: string, text: string): Fields {
  try {
    const parsed: unknown = path.endsWith('.toml')
      ? parseToml(text)
      : path.endsWith('.json')
        ? JSON.parse(text)
        : /\.ya?ml$/.test(path)
          ? parseYaml(text)
          : {};
    return typeof parsed === 'object' && parsed !== null ? (parsed as Fields) : {};
  } catch {
    return {};
  }
}

const AUTHOR_FILES =
  /^(?:.*\/)?(?:_data\/authors|blog\/authors|data\/authors|src\/_data\/authors)\.(?:ya?ml|json|toml)$/;

/** The names of authors by what posts call them, where a file lists them. */
export function listedAuthors(files: readonly string[], textOf: TextOf): Map<string, string> {
  const names = new Map<string, string>();
  for (const path of files.filter((one) => AUTHOR_FILES.test(one))) {
    for (const [key, value] of Object.entries(fieldsOf(path, textOf(path) ?? ''))) {
      const name =
        typeof value === 'object' && value !== null
          ? ((value as Fields)['name'] ?? (value as Fields)['display_name'])
          : value;
      if (typeof name === 'string' && name.trim() !== '') names.set(key, name.trim());
    }
  }
  return names;
}
