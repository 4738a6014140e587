import type { HtmlTag, SourceFile } from '../../../model/source-file.ts';
import { postWithBody } from '../../examples.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { takeAttributeOut } from './attribute-edits.ts';
import { faultsBeyondTags, tagFaults, type ElementFault } from './tag-faults.ts';

const MOST_LINES = 5;
const MOST_NAMES = 4;

export const ignoredHtml = defineRule({
  code: 'ignored-html',
  severity: 'warning',
  explanation: {
    means: 'There is HTML that says only how the page looks, and that is left out.',
    why: 'How a page looks is the site’s: class, style, align, width, `<font>` and the like come along with posts from other programs. The words are published without them. It is told once a file; `group-blog check --fix` takes the attributes out.',
    wrong: postWithBody('<p class="lead" align="center">It rose in the end.</p>'),
    right: postWithBody('It rose in the end.'),
  },
  check(context) {
    const inTags = context.once(tagFaults).map((fault) => ({ ...fault, name: fault.tag.name }));
    const byBrowsers = context.once(faultsBeyondTags).map((fault) => ({ ...fault, tag: undefined }));
    const ignored = [...inTags, ...byBrowsers].filter(({ isAppearance }) => isAppearance);
    return [...Map.groupBy(ignored, ({ file }) => file)].map(([file, found]) => inFile(file, found));
  },
});

interface Ignored extends Pick<ElementFault, 'attribute'> {
  /** Of the element. */
  name: string;
  /** Undefined where only a browser makes the element. */
  tag: HtmlTag | undefined;
}

function inFile(file: SourceFile, found: readonly Ignored[]): Finding {
  const places = found.flatMap(({ tag }) => tag?.at ?? []);
  const names = found.map(({ name, attribute }) => attribute ?? `<${name}>`);
  const told = listed(names, MOST_NAMES);
  const lines = listed(
    places.map(({ line }) => `${line}`),
    MOST_LINES,
  );
  const where = lines === '' ? '' : lines.includes(' ') ? `, in lines ${lines}` : `, in line ${lines}`;
  const times = found.length === 1 ? 'once' : `${found.length} times`;
  return {
    file,
    at: places[0] ?? file.body?.tags[0]?.at,
    message: `${told} ${told.includes(' ') ? 'say only how the page looks and are' : 'says only how the page looks and is'} left out: ${times}${where}`,
    edits: (source) =>
      found.flatMap(({ tag, attribute }) =>
        tag && attribute !== null ? takeAttributeOut(source, tag, attribute) : [],
      ),
    fix: found.some(({ attribute }) => attribute !== null)
      ? 'take it out, as "group-blog check --fix" does with attributes, or let it be: the words are published without it'
      : 'take the tags out and leave the words, or let it be: the words are published without them',
  };
}

/** The first of these words, each once: `a, b and c`, or `a, b and more`. */
function listed(words: readonly string[], most: number): string {
  const all = [...new Set(words)];
  const shown = all.length > most ? [...all.slice(0, most), 'more'] : all;
  const last = shown.at(-1) ?? '';
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${last}` : last;
}
