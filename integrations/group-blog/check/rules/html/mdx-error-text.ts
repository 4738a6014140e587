import type { UnreadableMdx } from '../../../model/source-file.ts';
import type { FindingText } from '../../rule.ts';

const VOID_ELEMENTS = new Set(['br', 'hr', 'img', 'input', 'wbr']);
const ATTRIBUTE =
  /=\s*(?:"([^"“”]*)"|'([^']*)'|[“„”"]([^“„”"<>]*)[“”"]|[‘‚’]([^‘‚’<>]*)[’‘]|([^\s"'“„”‘‚’{}<>]+?)(?=\s|\/?>))/g;
const VALID_TAG = /^<[\w.]+(?:\s+[\w-]+(?:="[^"<>]*")?)*\s*\/?>$/;

/** Says why MDX cannot be read, to somebody who knows Markdown. */
export function unreadableMdxText({ message, source }: UnreadableMdx): FindingText {
  return (
    closingTagText(message) ??
    sourceText(source) ?? { message: `it cannot be read: ${message}`, fix: AS_TEXT }
  );
}

const AS_TEXT = 'close every tag, and write \\{ and \\< for a { and a < that are meant as text';

/** Describes tags that are not closed or not opened, of which the parser gives the names. */
function closingTagText(message: string): FindingText | undefined {
  const [, open] = /^Expected a closing tag for `<([^>`]+)>`/.exec(message) ?? [];
  if (open !== undefined) {
    const fix = VOID_ELEMENTS.has(open)
      ? `write <${open} />, with the slash${open === 'img' ? ' at its end' : ''}`
      : `write </${open}> where it ends; around more than one paragraph, <${open}> and </${open}> stand each on a line of its own`;
    return { message: `<${open}> is not closed`, fix };
  }
  const [, close, expected] =
    /^Unexpected closing tag `<\/([^>`]+)>`(?:, expected corresponding closing tag for `<([^>`]+)>`)?/.exec(
      message,
    ) ?? [];
  if (close !== undefined && expected !== undefined)
    return {
      message: `<${expected}> is not closed before </${close}>`,
      fix: `write </${expected}> before </${close}>`,
    };
  if (close !== undefined)
    return {
      message: `</${close}> closes nothing`,
      fix: `take </${close}> away, or write <${close}> where it begins`,
    };
  return undefined;
}

/** Describes what begins where the parser stopped. */
function sourceText(source: string): FindingText | undefined {
  if (source.startsWith('{'))
    return { message: 'a { is not closed', fix: 'write \\{ for a brace that is meant as text' };
  if (source.startsWith('<!--')) {
    const [comment = ''] = /^<!--.*?-->/s.exec(source) ?? [];
    const shown = comment !== '' && comment.length <= 60 && !comment.includes('\n') ? comment : '<!-- … -->';
    return { message: 'an .mdx file cannot hold a comment', fix: `take ${shown} away` };
  }
  const [, address] = /^<([^\s<>]+)>/.exec(source) ?? [];
  if (address !== undefined && /^(?:https?|mailto):/i.test(address)) return autolinkText(address, address);
  if (address !== undefined && /^[^\s@/]+@[^\s@/]+$/.test(address))
    return autolinkText(address, `mailto:${address}`);
  const [, name] = /^<([A-Za-z][\w.]*)(?=[\s/>])/.exec(source) ?? [];
  if (name !== undefined) return attributesText(source, name);
  return source.startsWith('<')
    ? { message: 'a < begins no tag', fix: 'write \\< for a < that is meant as text' }
    : undefined;
}

function autolinkText(words: string, address: string): FindingText {
  return { message: 'in .mdx files, no link is made with < and >', fix: `write [${words}](${address})` };
}

/** A tag of which the attributes could not be read. */
function attributesText(source: string, name: string): FindingText {
  const [tag] = /^<[^<>]*>/.exec(source) ?? [];
  if (tag === undefined)
    return { message: `the tag <${name} has no end`, fix: `write a > where the tag <${name} …> ends` };
  const repaired = tag
    .replace(
      ATTRIBUTE,
      (_, ...found: (string | undefined)[]) =>
        `="${found.slice(0, 5).find((one) => one !== undefined) ?? ''}"`,
    )
    .replace(/\s+/g, ' ');
  return {
    message: `the attributes of <${name}> cannot be read`,
    fix:
      repaired !== tag && VALID_TAG.test(repaired)
        ? `attributes stand in straight quotes: write ${repaired}`
        : `attributes stand in straight quotes, with none inside: <${name} title="…">`,
  };
}
