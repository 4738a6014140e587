import { START, type FrontMatter } from '../model/source-file.ts';
import { createLookup, unreadableFrontMatter } from './front-matter.ts';

/** Reads the fields of a JSON file, which has no body. */
export function splitJson(source: string): { frontMatter: FrontMatter; body: string } {
  return { frontMatter: fieldsOf(source), body: '' };
}

function fieldsOf(source: string): FrontMatter {
  const fault = { is: 'yaml', at: START, fix: 'take the file out, and run group-blog pull again' } as const;
  let data: unknown;
  try {
    data = JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch (cause) {
    return unreadableFrontMatter({ ...fault, error: `it is not JSON: ${(cause as Error).message}` });
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return unreadableFrontMatter({ ...fault, error: 'it is not a JSON object' });
  }
  return {
    data: data as Record<string, unknown>,
    // JSON is YAML, so that fields are found in it in the same way.
    ...createLookup(source, START),
    isFenced: true,
    text: source,
    start: START,
  };
}
