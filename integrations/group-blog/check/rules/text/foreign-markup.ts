import { addressInTemplate } from '../../../suggest/template-address.ts';
import type { FindingText } from '../../rule.ts';

/** A place in a block that looks like markup which Markdown does not have. */
interface Found extends FindingText {
  /** Where it begins in the block. */
  index: number;
}

/** Gives the address of what a name means in the network. */
type AddressOf = (name: string) => string | undefined;

/** One kind of markup, and what to type instead. Where a sentence could look so by chance, the pattern is silent. */
interface Markup {
  pattern: RegExp;
  tell: (found: RegExpExecArray, addressOf: AddressOf) => FindingText;
}

/**
 * Finds markup of other programs in a block.
 * @param source the block, in which U+FFFC stands for every character that Markdown did not leave as text.
 */
export function foreignMarkup(source: string, addressOf: AddressOf): Found[] {
  return MARKUP.flatMap(({ pattern, tell }) =>
    [...source.matchAll(pattern)].map((found) => ({ index: found.index, ...tell(found, addressOf) })),
  );
}

const asTyped = (typed: string, why = 'is no Markdown'): string =>
  `"${shown(typed)}" ${why}, so readers see it as it was typed`;

/** What was typed, on one line, with … for what Markdown read. */
function shown(typed: string): string {
  const line = typed
    .trim()
    .replace(/\uFFFC+/g, '…')
    .replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

const inside = (words: string): string => words.replace(/\uFFFC+/g, '…');

const UNSPACED = String.raw`\p{sc=Hira}\p{sc=Kana}\p{sc=Han}\p{sc=Hang}`;
const ADMONITIONS =
  'note|tip|hint|info|warning|caution|danger|important|attention|abstract|summary|example|question|success|quote|bug';
const SHORTCODES =
  'gallery|caption|embed|youtube|vimeo|audio|video|playlist|googlemaps|contact-form-7|sourcecode';

const MARKUP: readonly Markup[] = [
  {
    // Obsidian and wikis: [[question]], [[question|words]]; not [[1]], x[[i]], [[ -f x ]] or [["a", "b"]].
    pattern:
      /(?<![\w\]!\\])\[\[(?!_?toc_?\]\])(?![\s"'])(?=[^[\]]*(?:\p{L}{2}|\p{Lo}))(?![\w.]+(?:, *[\w.]+)+\])([^[\]\n|"=(){};\uFFFC]+)(?:\|([^[\]\n]+))?\]\](?![\w[(])/giu,
    tell: ([typed, name = '', words = name], addressOf) => {
      const address = addressOf(name);
      const fix = `write [${inside(words.trim())}](${address ?? '…'})`;
      return { message: asTyped(typed), fix: address === undefined ? `${fix}, with its address for …` : fix };
    },
  },
  {
    pattern:
      /(?<!\\)!\[\[(?![^[\]\n]*\.(?:a?png|jpe?g|gif|webp|avif|svg|bmp|tiff?|hei[cf])(?:\||\]))([^[\]\n|\uFFFC]*\p{L}[^[\]\n|\uFFFC]*)\]\]/giu,
    tell: ([typed, name = ''], addressOf) => ({
      message: asTyped(typed),
      fix: `write a link: [${name}](${addressOf(name) ?? 'its address'})`,
    }),
  },
  {
    pattern: /^\s*(?:\[\[?_?toc_?\]\]?)\s*$/gi,
    tell: ([typed]) => ({
      message: asTyped(typed),
      fix: 'take the line out: a post has no table of contents',
    }),
  },
  {
    pattern: /(?<![=\w!<>\\])==(?![\s=])([^=\n]{0,200}[\p{L}\p{N}][^=\n]{0,200}?)(?<!\s)==(?![=\w>])/gu,
    tell: ([typed, words = '']) => ({ message: asTyped(typed), fix: `write <mark>${inside(words)}</mark>` }),
  },
  {
    // Obsidian; not "100 %% of them".
    pattern: /(?<![^\s])(?<!\p{N}\s?)%%(?!%)([^%\uFFFC]*\p{L}[^%\uFFFC]*)%%(?!%)|^%%$/gu,
    tell: ([typed]) => ({
      message: `"${shown(typed)}" is a comment in other programs, and everybody reads it here`,
      fix: 'take it out; a comment would be public, too, in the repository',
    }),
  },
  {
    // GitHub and Obsidian.
    pattern: /^\[!([a-z]+)\][+-]?(?!\()/gi,
    tell: ([typed, name = '']) => ({
      message: asTyped(typed),
      fix: `write **${titled(name)}:** in its place`,
    }),
  },
  {
    // Docusaurus, Pandoc, VitePress and many more.
    pattern: /^[ \t]*:{3,}[ \t]*\{?[ \t]*\.?(\p{L}[\w-]*)[^\n]*/gmu,
    tell: ([typed, name = '']) => ({
      message: asTyped(typed),
      fix: `write > **${titled(name)}:** before the words, and take out the lines of :::`,
    }),
  },
  {
    // MkDocs.
    pattern: new RegExp(String.raw`^(?:!!!|\?\?\?\+?)[ \t]+(${ADMONITIONS})\b[^\n]*`, 'gim'),
    tell: ([typed, name = '']) => ({
      message: asTyped(typed),
      fix: `write > **${titled(name)}:** before the words`,
    }),
  },
  {
    // CommonMark's rule of flanking: a sign inside and a letter outside close or open nothing.
    pattern:
      /(?<![*\\])(\*\*)(?![\s*])([^*\n\uFFFC]*\p{L}[^*\n\uFFFC]*[\p{P}\p{S}])(?:\*\*|\uFFFC\uFFFC)(?=\p{L})/gu,
    tell: (found) => unflanked(found, 'behind'),
  },
  {
    pattern: /(?<=\p{L})(\*\*)([\p{P}\p{S}][^*\n\uFFFC]*\p{L}[^*\n\uFFFC]*)\*\*(?!\*)/gu,
    tell: (found) => unflanked(found, 'before'),
  },
  {
    pattern: new RegExp(
      String.raw`(?<![*\w\\])(\*)(?![\s*])([^*\n\uFFFC]*\p{L}[^*\n\uFFFC]*[\p{P}\p{S}])\*(?=[${UNSPACED}])`,
      'gu',
    ),
    tell: (found) => unflanked(found, 'behind'),
  },
  {
    // Hugo: {{< figure src="a.png" >}}, {{% notice %}}; Jekyll: {{ site.url }}.
    pattern: /\{\{(?:<|%|\s*(?:site|page|post|layout|content|include)\b)[^{}\n]*\}\}/g,
    tell: ([typed], addressOf) => command(typed, addressOf),
  },
  {
    // Jekyll, Eleventy, Hexo.
    pattern: /(?<!\{)\{%-?\s*[a-z_][\w-]*[^%\n]*%\}/gi,
    tell: ([typed], addressOf) => command(typed, addressOf),
  },
  {
    // WordPress: [gallery], [caption id="1"], [/caption]; not [video].
    pattern: new RegExp(
      String.raw`(?<![\w!\]\\])\[(?:gallery|/(?:${SHORTCODES})|(?:${SHORTCODES})\s+(?:[\w-]+=|https?:)[^\]\n]*)\](?![([:])`,
      'g',
    ),
    tell: ([typed], addressOf) => command(typed, addressOf),
  },
  {
    // $x^2$, $$a = b$$, $n$; not "$5 and $10" or "$HOME_DIR/$USER".
    pattern:
      /(?<![\w$\\\p{Sc}])(\$\$?)(?![\s$])([^$\n\uFFFC]*[\\^_=][^$\n\uFFFC]*|[A-Za-z])(?<![\s\\])\1(?![\w$])/gu,
    tell: ([typed, , formula = '']) => ({ message: asTyped(typed), fix: formulaFix(formula) }),
  },
  {
    pattern: /^\$\$\s[^$\uFFFC]*[\\^_=][^$\uFFFC]*\$\$$/gu,
    tell: ([typed]) => ({ message: asTyped(typed), fix: formulaFix('') }),
  },
  {
    pattern: /(?<=[\p{L}\p{N})])\^([\p{L}\p{N}+−-]{1,10})\^(?![\p{L}\p{N}])/gu,
    tell: ([typed, words = '']) => ({ message: asTyped(typed), fix: `write <sup>${words}</sup>` }),
  },
  {
    pattern:
      /(?<!\\)\[\^(\d{1,4})\](?![:(])|(?<=[\p{L}\p{N}\p{P}])(?<!\\)\[\^(\p{L}[\p{L}\p{N}_]*)\](?![:(])/gu,
    tell: ([, number, name = number ?? '']) => ({
      message: `nothing says what the note [^${name}] is, so readers see it as it was typed`,
      fix: `add a line at the end, [^${name}]: and the note, or take [^${name}] out`,
    }),
  },
  {
    pattern: /(?<![\p{N}\\^])\^\[([^\]\n]*\p{L}[^\]\n]*)\](?!\()/gu,
    tell: ([typed, note = '']) => ({
      message: asTyped(typed),
      fix: `write [^note] in its place, and at the end a line [^note]: ${inside(note)}`,
    }),
  },
  {
    // Pandoc and kramdown: {.class}, {: .class}, {#id} where no heading ends.
    pattern: /\{(?::[ \t]*)?(?:[.#]\p{L}|(?<=:)toc\b)[^{}\n]*\}(?=\s*$)/gmu,
    tell: ([typed]) => ({
      message: asTyped(typed),
      fix: typed.includes('#')
        ? 'put it behind a heading, or take it out: only headings have ids'
        : 'take it out',
    }),
  },
];

function titled(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1).toLowerCase();
}

function unflanked([, mark = '', words = '']: RegExpExecArray, side: 'behind' | 'before'): FindingText {
  const tag = mark === '*' ? 'i' : 'b';
  return {
    message: `the ${mark} around "${shown(words)}" are no markup, because a letter stands right ${side} them and a sign within`,
    fix: `write <${tag}>${words}</${tag}>, or put a space ${side} them`,
  };
}

/** What to type for a command of another program. */
function command(typed: string, addressOf: AddressOf): FindingText {
  const message = asTyped(typed, 'is a command of another program');
  const [, name = ''] = /([a-z_][\w-]*)/i.exec(typed) ?? [];
  if (/^(?:ref|relref|link|post_url)$/.test(name)) {
    const meant = addressOf(addressInTemplate(typed) ?? '');
    return { message, fix: `write ${meant ?? 'the address of the page that is meant'} in its place` };
  }
  const [, source] = /\bsrc=["“”']?([^"“”'\s>]+)/i.exec(typed) ?? [];
  if (/^(?:figure|img|image)$/i.test(name) && source !== undefined) {
    const address = /^(?:https?:|\/|\.)/.test(source) ? source : `./${source}`;
    return { message, fix: `write ![what it shows](${address})` };
  }
  const [, id] = /youtube(?:-\w+)?["“”'\s]+(?:id=)?["“”']?([\w-]{11})(?![\w-])/i.exec(typed) ?? [];
  if (id !== undefined)
    return { message, fix: `write [the name of the film](https://www.youtube.com/watch?v=${id})` };
  if (/highlight|codeblock|sourcecode/i.test(name)) {
    return { message, fix: 'write a line of ``` above the code and one below it' };
  }
  return { message, fix: 'write in Markdown what it stands for, or take it out' };
}

function formulaFix(formula: string): string {
  const [whole, base = '', exponent = ''] = /^([\p{L}\p{N}]+)\^\{?([\p{L}\p{N}]+)\}?$/u.exec(formula) ?? [];
  if (whole !== undefined) return `write ${base}<sup>${exponent}</sup>`;
  return 'write it in plain letters with <sup> and <sub>, or show it as a picture';
}
