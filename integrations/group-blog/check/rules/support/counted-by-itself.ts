import { currentId } from '../../../model/current-ids.ts';
import type { ParsedFile } from '../../../model/parsed-content.ts';
import { withSlash } from '../../../network/addresses.ts';
import { onOwnHost } from '../../../network/acts/comparable-address.ts';
import { linkTarget } from '../../../network/links.ts';
import { PAGES } from '../../../network/pages/pages.ts';
import type { DataOf } from '../../../schemas/kinds.ts';
import { exampleSupport } from '../../examples.ts';
import { defineRule, type CheckContext } from '../../rule.ts';
import { attributeValue, mdxElements } from '../html/components.ts';
import { linkTargets, type LinkTargets } from '../links/link-targets.ts';

export const countedByItself = defineRule({
  code: 'counted-by-itself',
  severity: 'warning',
  explanation: {
    means: 'A file notes down what a post of the giver’s does anyway: a guest post, an answer or a link.',
    why: 'Guest posts, whose blog they stand on, answers, and links to others are found in the posts, and count once.',
    wrong: exampleSupport('to: ben', 'kind: link', 'url: https://example.org/posts/ann/thanks/'),
    right: exampleSupport('to: ben', 'kind: link', 'url: https://ann.example/thanks'),
  },
  check(context) {
    const postOf = postFinder(context);
    const actsIn = context.once(receiversByPost);
    return context.content.support.flatMap(({ data: { to = '', url, post }, parts: [giver = ''], file }) => {
      const field = url === undefined ? 'post' : 'url';
      const id = url === undefined ? post : postOf(url);
      const acts = actsIn.get(id ?? '');
      if (acts === undefined || !isActOf(acts, giver, to)) return [];
      // A host may well have shared a guest post, too; but at the post's own address they had it as a guest.
      if (url === undefined && !acts.authors.includes(giver)) return [];
      const message = `the post ${id ?? ''} does that for ${to} already, and is counted by itself`;
      return [
        { file, field: [field], message, fix: 'remove this file; or write where else you did it, in url' },
      ];
    });
  },
});

/** What a post does for others. */
interface PostActs {
  host: string;
  authors: readonly string[];
  /** Whom the authors do something for: the host, the authors of what it answers or links to, and the people it links to. */
  receivers: ReadonlySet<string>;
}

function isActOf({ host, authors, receivers }: PostActs, giver: string, to: string): boolean {
  return authors.includes(giver) ? receivers.has(to) : host === giver && authors.includes(to);
}

type PostFile = ParsedFile<Partial<DataOf<'posts'>>>;

/** What the posts do for others, by their ids. */
function receiversByPost(context: CheckContext): Map<string, PostActs> {
  const { posts, currentIds } = context.content;
  const targets = context.once(linkTargets);
  const authorsById = new Map(posts.map((post) => [post.id, authorsOf(post)]));
  return new Map(
    posts.map((post) => {
      const { id, parts, data, file } = post;
      const [host = ''] = parts;
      const authors = authorsOf(post);
      const peopleAt = (href: string): readonly string[] =>
        peopleOf(pageOf(href, file.path, targets), authorsById);
      const inComponents = mdxElements(file).flatMap((element): readonly string[] => {
        const { name } = element;
        const value = attributeValue(element, name === 'Progress' ? 'member' : 'id');
        if (typeof value !== 'string' || !/^(?:Member|Post|Progress)$/.test(name)) return [];
        return name === 'Post'
          ? (authorsById.get(currentId(currentIds, 'posts', value)) ?? [])
          : [currentId(currentIds, 'members', value)];
      });
      const receivers = [
        host,
        ...(data.replyTo ?? []).flatMap((target) => authorsById.get(target) ?? peopleAt(target)),
        ...(file.body?.links ?? []).flatMap(({ url }) => peopleAt(url)),
        ...inComponents,
      ].filter((one) => !authors.includes(one));
      return [id, { host, authors, receivers: new Set(receivers) }];
    }),
  );
}

function authorsOf({ data, parts: [host = ''] }: PostFile): readonly string[] {
  return data.authors ?? [host];
}

/** The authors of the post at an address, or whose page it is. */
function peopleOf(page: string, authorsById: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const post = PAGES.post.parse(page);
  if (post) return authorsById.get(post.join('/')) ?? [];
  const [person = PAGES.progress.parse(page)?.[1]] = PAGES.member.parse(page) ?? PAGES.host.parse(page) ?? [];
  return person === undefined ? [] : [person];
}

function pageOf(href: string, file: string, { addresses }: LinkTargets): string {
  return withSlash(linkTarget(addresses, file, href).address ?? '');
}

/** Makes the function that finds the post whose address a web address is. Addresses are compared as acts are counted. */
function postFinder(context: CheckContext): (url: string) => string | undefined {
  const targets = context.once(linkTargets);
  return (url) => {
    const own = onOwnHost(url, targets.site.origin);
    return own === null ? undefined : PAGES.post.parse(pageOf(own, '', targets))?.join('/');
  };
}
