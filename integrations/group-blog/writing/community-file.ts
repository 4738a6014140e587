import { fileText, yamlLines, type NewFile } from './file-text.ts';

export interface CommunityFacts {
  id: string;
  name: string;
  interest: string;
}

export function communityFile({ id, name, interest }: CommunityFacts): NewFile {
  const lines = [...yamlLines({ name, interest }), '# More about it stands below the next line.'];
  return { path: `communities/${id}.md`, text: fileText(lines, '') };
}
