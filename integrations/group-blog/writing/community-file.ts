import { contentPath } from '../model/content-path.ts';
import { communities } from '../schemas/community.ts';
import { fileText, yamlLines, type NewFile } from './file-text.ts';

export interface CommunityFacts {
  id: string;
  name: string;
  interest: string;
}

/** Writes the file of a new community. */
export function communityFile({ id, name, interest }: CommunityFacts): NewFile {
  const lines = [...yamlLines({ name, interest }), '# Write more about it below the next line.'];
  return { path: contentPath(communities, { community: id }), text: fileText(lines, '') };
}
