import { withSlash } from '../../network/addresses.ts';
import { visibilityOf, type Visibility } from '../../network/visibility.ts';
import { fieldsIn, type SourceFile } from '../../model/source-file.ts';

/** What is known of a post before Astro has loaded it. */
export interface PostFile {
  /** Under the content folder. */
  path: string;
  host: string;
  slug: string;
  visibility: Visibility;
  aliases: readonly string[];
  /** Besides the host. */
  authors: readonly string[];
}

/** The posts among the files; fields that are wrong are left to the checks to report. */
export function postFiles(files: readonly SourceFile[], today: string): PostFile[] {
  return files.flatMap((file) => {
    const { path, place } = file;
    if (place.is !== 'content' || place.kind !== 'posts') return [];
    const [host = '', slug = ''] = place.parts;
    const { date, draft, unlisted, aliases, authors } = fieldsIn(file);
    return [
      {
        path,
        host,
        slug,
        visibility: visibilityOf(
          { date: String(date), draft: draft === true, unlisted: unlisted === true },
          today,
        ),
        aliases: Array.isArray(aliases) ? aliases.map((alias) => withSlash(String(alias))) : [],
        authors: Array.isArray(authors) ? authors.map(String) : [],
      },
    ];
  });
}
