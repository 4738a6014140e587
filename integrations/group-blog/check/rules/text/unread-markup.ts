import { positionIn, type OddNode } from '../../../model/source-file.ts';
import { PAGES } from '../../../network/pages/pages.ts';
import { slugOf } from '../../../suggest/slug.ts';
import { withoutDate } from '../../../suggest/template-address.ts';
import { postWithBody } from '../../examples.ts';
import { defineRule, type CheckContext, type Finding, type FindingText } from '../../rule.ts';
import { foreignMarkup } from './foreign-markup.ts';
import { swallowedAt } from './swallowed-words.ts';

export const unreadMarkup = defineRule({
  code: 'unread-markup',
  severity: 'warning',
  explanation: {
    means:
      'Something was typed as markup, and readers see it as it was typed, or otherwise than it was meant, or not at all.',
    why: 'Other programs know more markup than Markdown has, and where Markdown has no space to go by, it reads on.',
    wrong: postWithBody('The crust is ==the best part==.'),
    right: postWithBody('The crust is <mark>the best part</mark>.'),
  },
  check: (context) =>
    context.parsed.flatMap(({ file }): Finding[] => {
      if (!file.body) return [];
      const addressOf = (name: string): string | undefined => addressOfPost(context, name, file.path);
      return [
        ...file.body.literalMarkup.flatMap(({ source, at }) =>
          foreignMarkup(source, addressOf).map(({ index, ...text }) => ({
            file,
            at: positionIn(source, index, at),
            ...text,
          })),
        ),
        ...file.body.oddNodes.flatMap((node) => {
          const text = oddNodeText(node);
          return text ? [{ file, at: node.at, ...text }] : [];
        }),
      ];
    }),
});

/** The address of the post that a name means, the writer's own before those of others. */
function addressOfPost({ content }: CheckContext, name: string, path: string): string | undefined {
  const bare = name
    .trim()
    .replace(/#.*$/, '')
    .replace(/(?:\/(?:_?index)?)?(?:\.mdx?|\/)?$/, '')
    .replace(/^.*\//s, '');
  const slug = slugOf(withoutDate(bare));
  const named = content.posts.filter(({ parts: [, own = ''] }) => withoutDate(own) === slug);
  const { parts } = named.find(({ parts: [host] }) => host === path.split('/')[1]) ?? named[0] ?? {};
  return parts && PAGES.post.make(parts[0] ?? '', parts[1] ?? '');
}

function oddNodeText({ type, text, isGlued }: OddNode): FindingText | undefined {
  switch (type) {
    case 'empty-heading':
      return {
        message: 'a heading has no words, so the page leaves it out',
        fix: 'write its words behind the #, or take the line out',
      };
    case 'empty-link':
      return {
        message: `the link to ${text} has no words, so readers see its address`,
        fix: `write words between its square brackets: [what is there](${text})`,
      };
    case 'unused-note':
      return {
        message: `nothing refers to the note [^${text}], so nobody sees it`,
        fix: `write [^${text}] in the text where it belongs, or take the note out`,
      };
    case 'single-tilde':
      return {
        message: `"${text}" is crossed out, because it stands between two ~`,
        fix: `write <sub>${text}</sub> if it is to stand lower, or ~~${text}~~ if it is to be crossed out`,
      };
    case 'bare-address': {
      const end = swallowedAt(text, isGlued);
      if (end === undefined) return undefined;
      return {
        message: `the address goes on into the words behind it: ${text.slice(0, end + 8)}${text.length > end + 8 ? '…' : ''}`,
        fix: `write <${text.slice(0, end)}> in place of the address`,
      };
    }
  }
}
