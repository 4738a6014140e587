import type { MdastNode } from 'satteri';
import { applyEdits, withoutOverlaps, type Edit } from '../../check/edits.ts';
import { nodesOf, parseMarkdownTree } from '../../parse/markdown.ts';
import { beginningOf, type NoteChange } from './change.ts';
import { embedLink } from './embeds.ts';

/**
 * Turns MDX into Markdown: imports and code are left out, the words in components stay.
 * @throws {Error} where it cannot be parsed.
 */
export function mdxToMarkdown(body: string, { note, line }: { note: NoteChange; line: number }): string {
  const nodes = nodesOf(parseMarkdownTree(body, 'mdx')).map(({ node }) => node);
  const imports = new Map<string, string>();
  for (const node of nodes) {
    if (node.type !== 'mdxjsEsm') continue;
    for (const [, name = '', path = ''] of node.value.matchAll(/import\s+(\w+)\s+from\s+["']([^"']+)["']/g))
      imports.set(name, path);
  }
  const edits = nodes.flatMap((node): Edit[] => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return [];
    const at = line - 1 + (node.position?.start.line ?? 1);
    const drop = (): Edit[] => {
      note({ what: 'component', line: at, text: beginningOf(body.slice(start, end)) });
      return [{ start, end, text: '' }];
    };
    switch (node.type) {
      case 'mdxjsEsm':
        return /^\s*import\b/.test(node.value) && !/\bexport\b/.test(node.value)
          ? [{ start, end, text: '' }]
          : drop();
      case 'mdxFlowExpression':
      case 'mdxTextExpression': {
        const { value } = node;
        if (/^\s*\/\*[^]*\*\/\s*$/.test(value) || value.trim() === '') return [{ start, end, text: '' }];
        const [, text] = /^\s*(?:"([^"\\]*)"|'[^'\\]*'|`[^`$\\]*`)\s*$/.exec(value) ?? [];
        return text === undefined && !/^\s*['"`][^$\\]*['"`]\s*$/.test(value)
          ? drop()
          : [{ start, end, text: value.trim().slice(1, -1) }];
      }
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return elementEdits(node, { start, end }, at);
      default:
        return [];
    }
  });
  return applyEdits(body, withoutOverlaps(edits));

  function elementEdits(
    node: Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>,
    { start, end }: { start: number; end: number },
    at: number,
  ): Edit[] {
    const name = node.name ?? '';
    const own = attributesOf(node);
    const src = own.get('src') ?? own.get('url') ?? own.get('href') ?? '';
    const address = imports.get(src) ?? src;
    if (/^(?:Image|Img|Picture|Figure|img)$/.test(name) && address !== '') {
      return [
        {
          start,
          end,
          text: `![${(own.get('alt') ?? '').replace(/[[\]]/g, '')}](${address.replace(/ /g, '%20')})`,
        },
      ];
    }
    const id = own.get('id') ?? own.get('videoId') ?? own.get('video') ?? '';
    const video =
      /youtube/i.test(name) && id !== '' ? (/^https?:/.test(id) ? id : `https://youtu.be/${id}`) : src;
    const link = /youtube|vimeo|tweet|video|embed|iframe|gist/i.test(name) ? embedLink(video) : undefined;
    if (link) {
      note({ what: 'embed', line: at, text: beginningOf(body.slice(start, end)) });
      return [{ start, end, text: `[${link.text}](${link.url})` }];
    }
    const isHtml = /^[a-z]/.test(name);
    const isLiteral = node.attributes.every(
      (one) => one.type === 'mdxJsxAttribute' && typeof one.value !== 'object',
    );
    if (isHtml && isLiteral) return [];
    if (name !== '') note({ what: 'component', line: at, text: beginningOf(body.slice(start, end)) });
    const [first, last] = [
      node.children[0] as MdastNode | undefined,
      node.children.at(-1) as MdastNode | undefined,
    ];
    const from = first?.position?.start.offset;
    const to = last?.position?.end.offset;
    if (from === undefined || to === undefined) return [{ start, end, text: '' }];
    return [
      { start, end: from, text: '' },
      { start: to, end, text: '' },
    ];
  }
}

/** The attributes that are plain text, and the names in those that are code. */
function attributesOf(
  node: Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>,
): Map<string, string> {
  return new Map(
    node.attributes.flatMap((one): [string, string][] => {
      if (one.type !== 'mdxJsxAttribute' || one.value === null || one.value === undefined) return [];
      const { value } = one;
      return [
        [one.name, typeof value === 'string' ? value : value.value.trim().replace(/^["'`]|["'`]$/g, '')],
      ];
    }),
  );
}
