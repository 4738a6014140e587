import type { SourceFile } from '../../../model/source-file.ts';
import { pageAddressOf } from '../../../network/pages/page-addresses.ts';
import { network } from '../../../schemas/network.ts';
import type { CheckContext, FindingLocation } from '../../rule.ts';

/** A link in a field, or in a body that is on a page. */
export interface LinkUse {
  location: FindingLocation & { file: SourceFile };
  /** As it was written. */
  url: string;
  /** The address of the first picture that the link stands around. */
  picture?: string | undefined;
}

export function linkUses({ files, content }: CheckContext): LinkUse[] {
  const inBodies = files.flatMap((file): LinkUse[] => {
    if (file.path !== network.path && pageAddressOf(file) === undefined) return [];
    return (file.body?.links ?? []).map(({ url, at, picture }) => ({ location: { file, at }, url, picture }));
  });
  const ofMembers = content.members.flatMap(({ data, file }) =>
    Object.entries(data.links ?? {}).map(([label, url]) => ({
      location: { file, field: ['links', label] },
      url,
    })),
  );
  const answered = content.posts.flatMap(({ data, file }) =>
    (data.replyTo ?? []).map((url, index) => ({ location: { file, field: ['replyTo', index] }, url })),
  );
  const ofCheckIns = content.checkIns.flatMap(({ data: { link }, file }): LinkUse[] =>
    link === undefined ? [] : [{ location: { file, field: ['link'] }, url: link }],
  );
  const ofSupport = content.support.flatMap(({ data: { url }, file }): LinkUse[] =>
    url === undefined ? [] : [{ location: { file, field: ['url'] }, url }],
  );
  // Other links of members are made of handles, and what a post answers can be the id of another post.
  const addresses = [...ofMembers, ...answered].filter(({ url }) => url.includes('://'));
  return [...inBodies, ...addresses, ...ofCheckIns, ...ofSupport];
}
