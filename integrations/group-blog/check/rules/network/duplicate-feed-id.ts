import { defaultFeedAuthority, isOwnFeedId, toIri } from '../../../network/feed-ids.ts';
import { examplePost } from '../../examples.ts';
import { defineRule, type CheckContext, type Finding } from '../../rule.ts';

/** A `feedId` that another post has too, or that the network gives to a post itself. */
export const duplicateFeedId = defineRule({
  code: 'duplicate-feed-id',
  severity: 'error',
  explanation: {
    means:
      'Two posts have the same feedId, or one has an id that only the network itself gives: it begins with tag: and the feedAuthority.',
    why: 'Feed readers know a post by its id. Of two posts with one id, they show only one.',
    wrong: examplePost('feedId: tag:example.org,2026:/posts/ben/starter/'),
    right: examplePost('feedId: https://ann.example/?p=12'),
  },
  check(context) {
    const authority = feedAuthorityIn(context);
    const taken = new Map<string, string>();
    return context.content.posts.flatMap(({ file, data: { feedId } }): Finding[] => {
      if (feedId === undefined) return [];
      const place = { file, field: ['feedId'] };
      if (isOwnFeedId(feedId, authority)) {
        const message = `only the network itself gives ids that begin with tag:${authority}:`;
        return [{ ...place, message, fix: 'remove the line: the post then gets an id of its own' }];
      }
      const iri = toIri(feedId, authority);
      const other = taken.get(iri);
      if (other === undefined) {
        taken.set(iri, file.path);
        return [];
      }
      const message = `${feedId} is the feedId of ${other} already`;
      const fix = `remove the line here or in ${other}: an id in feeds is that of one post`;
      return [{ ...place, message, fix }];
    });
  },
});

/** The authority of the network's own ids; where nobody knows its host, one that no id has. */
function feedAuthorityIn({ content: { network, posts } }: CheckContext): string {
  const [{ data } = { data: {} }] = network;
  const { feedAuthority, site = '' }: { feedAuthority?: string; site?: string } = data;
  const dates = posts.flatMap(({ data: { date, draft } }) =>
    date === undefined || draft === true ? [] : [date],
  );
  return (
    feedAuthority ??
    defaultFeedAuthority(URL.parse(site)?.hostname ?? 'localhost', dates.slice(1), dates[0] ?? '')
  );
}
