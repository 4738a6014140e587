import {
  challengeAddress,
  communityAddress,
  memberAddress,
  postAddress,
  progressAddress,
} from './addresses.ts';
import type { SourceFile } from '../model/source-file.ts';

/** The address of the page that is made of a file; undefined where it has none of its own. */
export function pageAddressOf({ place, isLink }: Pick<SourceFile, 'place' | 'isLink'>): string | undefined {
  if (place.is !== 'content' || isLink) return undefined;
  const { kind, id } = place;
  const [first = '', second = ''] = place.parts;
  switch (kind) {
    case 'members':
      return memberAddress(id);
    case 'posts':
      return postAddress(first, second);
    case 'communities':
      return communityAddress(id);
    case 'challenges':
      return challengeAddress(id);
    case 'participants':
      return progressAddress(first, second);
    default:
      return undefined;
  }
}
