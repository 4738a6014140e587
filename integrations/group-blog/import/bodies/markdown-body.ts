import type { MdastNode } from 'satteri';
import { applyEdits, withoutOverlaps, type Edit } from '../../check/edits.ts';
import { saysNothing } from '../../check/rules/pictures/alt-text.ts';
import { htmlTagsIn } from './html-blocks.ts';
import { parseMarkdownTree, nodesOf } from '../../parse/markdown.ts';
import { beginningOf } from './change.ts';
import { htmlToMarkdown, pictureWords, type HtmlOptions } from './html-to-markdown.ts';

/**
 * Gives links and pictures in Markdown the addresses that they have here, and turns HTML in it into Markdown where it holds what cannot be
 * here. All other text stays as it is, letter by letter.
 */
export function adaptMarkdown(body: string, options: HtmlOptions): string {
  const base = options.line ?? 1;
  const nodes = nodesOf(parseMarkdownTree(body, 'md')).map(({ node }) => node);
  const lineOf = (node: MdastNode): number => base - 1 + (node.position?.start.line ?? 1);
  const definitions = new Map(
    nodes.flatMap((node): [string, string][] =>
      node.type === 'definition' ? [[node.identifier, node.url]] : [],
    ),
  );
  const isPicture = new Set(
    nodes.flatMap((node) => (node.type === 'imageReference' ? [node.identifier] : [])),
  );
  const edits = nodes.flatMap((node): Edit[] => {
    const span = spanOf(node);
    if (!span) return [];
    switch (node.type) {
      case 'link':
        return linkEdits(node, node.url, span, node.title ?? null);
      case 'linkReference': {
        const url = definitions.get(node.identifier);
        return url === undefined ? [] : linkEdits(node, url, span, null, true);
      }
      case 'image':
        return pictureEdits(node.url, node.alt ?? '', span, lineOf(node));
      case 'imageReference':
        return pictureEdits(definitions.get(node.identifier) ?? '', node.alt ?? '', span, lineOf(node), true);
      case 'definition': {
        const to = isPicture.has(node.identifier) ? node.url : options.link(node.url, lineOf(node));
        if (to === node.url) return [];
        if (to === null) return [{ ...span, text: '' }];
        return [{ ...span, text: `[${node.label ?? node.identifier}]: ${asDestination(to)}` }];
      }
      case 'html':
        return htmlEdits(node.value, span, lineOf(node));
      default:
        return [];
    }
  });
  return applyEdits(body, withoutOverlaps(edits));

  function linkEdits(
    node: MdastNode,
    url: string,
    { start, end }: Span,
    title: string | null,
    isReference = false,
  ): Edit[] {
    if (url.startsWith('#')) return [];
    const to = options.link(url, lineOf(node));
    if (to === url) return [];
    const children = 'children' in node ? (node.children as MdastNode[]) : [];
    const inner = spanOf(children[0]);
    const last = spanOf(children.at(-1));
    if (to === null) options.note({ what: 'link', line: lineOf(node), text: beginningOf(url) });
    if (!inner || !last) return to === null ? [{ start, end, text: '' }] : [];
    if (!body.startsWith('[', start))
      return to === null || isReference ? [] : [{ start, end, text: `<${to}>` }];
    if (to === null) {
      return [
        { start, end: inner.start, text: '' },
        { start: last.end, end, text: '' },
      ];
    }
    const name = title === null ? '' : ` "${title.replaceAll('"', '\\"')}"`;
    return [{ start: last.end, end, text: `](${asDestination(to)}${name})` }];
  }

  function pictureEdits(
    url: string,
    alt: string,
    { start, end }: Span,
    line: number,
    isReference = false,
  ): Edit[] {
    const src = url === '' ? null : options.picture(url, line);
    if (src === url && alt.trim() !== '' && !saysNothing(alt, url) && !isReference) return [];
    if (src === null) {
      options.note({ what: 'picture', line, text: beginningOf(url) });
      return [{ start, end, text: plainText(alt) }];
    }
    const words = pictureWords(alt, url, line, options);
    return [{ start, end, text: `![${plainText(words)}](${asDestination(src)})` }];
  }

  function htmlEdits(html: string, { start, end }: Span, line: number): Edit[] {
    const { mayStay, isBalanced } = htmlTagsIn(html);
    if (/^\s*<!--[^]*-->\s*$/.test(html)) return [{ start, end, text: '' }];
    if (mayStay) return [];
    const [, program] =
      /^<(script|style|noscript|object|svg|form|select|button|textarea)\b[^>]*>$/i.exec(html.trim()) ?? [];
    const close = program === undefined ? -1 : body.toLowerCase().indexOf(`</${program.toLowerCase()}>`, end);
    if (program !== undefined && close !== -1) {
      options.note({ what: 'widget', line, text: beginningOf(html) });
      return [{ start, end: close + program.length + 3, text: '' }];
    }
    const to = isBalanced
      ? htmlToMarkdown(html, { ...options, line })
      : html.replace(/<!--[^]*?-->|<\/?([a-z][\w-]*)\b[^<>]*>/gi, (tag, name?: string) =>
          name !== undefined && htmlTagsIn(tag).mayStay ? tag : alone(tag, name, line),
        );
    return to === html ? [] : [{ start, end, text: to }];
  }

  /** A tag whose end, or beginning, stands in another block. */
  function alone(tag: string, name: string | undefined, line: number): string {
    if (name === undefined) return '';
    if (/^(?:img|iframe|embed|video|audio)$/i.test(name) && !tag.startsWith('</')) {
      return htmlToMarkdown(tag, { ...options, line });
    }
    if (/^a$/i.test(name)) {
      const [, double, single] = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag) ?? [];
      const href = double ?? single ?? '';
      const to = href === '' || href.startsWith('#') ? null : options.link(href, line);
      if (tag.startsWith('</')) return tag;
      return to === null ? '<a>' : `<a href="${to.replaceAll('"', '&quot;')}">`;
    }
    if (
      !/^(?:font|center|big|tt|strike|nobr|div|span|picture|source)$/i.test(name) &&
      !tag.startsWith('</')
    ) {
      options.note({ what: 'widget', line, text: beginningOf(tag) });
    }
    return '';
  }
}

interface Span {
  start: number;
  end: number;
}

function spanOf(node: MdastNode | undefined): Span | undefined {
  const start = node?.position?.start.offset;
  const end = node?.position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}

function plainText(alt: string): string {
  return alt.replace(/\s+/g, ' ').replace(/[[\]\\`*_<]/g, '\\$&');
}

/** An address as it stands in the round brackets of a link. */
export function asDestination(url: string): string {
  return /[\s<>()]/.test(url) ? `<${url.replace(/[<>]/g, encodeURIComponent).replace(/\s/g, '%20')}>` : url;
}
