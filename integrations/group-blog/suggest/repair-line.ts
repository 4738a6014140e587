import type { FrontMatterFault, Position } from '../model/source-file.ts';
import { faultAtFence, isLikeFence } from '../parse/front-matter-fences.ts';
import { readFields } from '../parse/front-matter.ts';

const MAX_TRIES = 30;

/**
 * Finds the line from which on front matter cannot be read, and repairs it. Each suggestion was tried: with it, the front
 * matter can be read up to that line.
 * @param text the front matter, from the end of its opening fence.
 * @returns undefined where no such line is found.
 */
export function repairLine(text: string): FrontMatterFault | undefined {
  const lines = text.split(/\r?\n/);
  const canRead = (some: readonly string[]): boolean => readFields(`${some.join('\n')}\n`) !== undefined;
  let index = lines.length - 1;
  while (index > 0 && !canRead(lines.slice(0, index))) index--;
  const before = lines.slice(0, index);
  const line = lines[index] ?? '';
  if (isLikeFence(line)) return faultAtFence(index);
  const at = (number: number): Position => ({
    line: number + 1,
    column: 1 + (/^\s*/.exec(lines[number] ?? '')?.[0].length ?? 0),
  });

  const dedented = before.map((above) => above.replace(/^ +/, ''));
  const first = before.findIndex((above) => above.trim() !== '');
  if (/^\S/.test(line) && /^ /.test(before[first] ?? '') && canRead([...dedented, line])) {
    const error = 'a field begins at the start of its line, without a space';
    return { is: 'syntax', error, at: at(first), fix: typing(dedented[first] ?? '', before[first] ?? '') };
  }

  const tries = LINE_REPAIRS.flatMap(({ error, candidates }) =>
    candidates(line, before).map((candidate) => ({ error: error(line), candidate })),
  ).slice(0, MAX_TRIES);
  const found =
    tries.find(({ candidate }) => canRead([...before, candidate, ...lines.slice(index + 1)])) ??
    tries.find(({ candidate }) => canRead([...before, candidate]));
  if (found) {
    const repaired = found.candidate.trimEnd();
    return { is: 'syntax', error: found.error, at: at(index), fix: typing(repaired, line), repaired };
  }
  return line.includes(':')
    ? undefined
    : { is: 'syntax', ...withoutColon(line, index === 1 ? undefined : lines[index - 1]), at: at(index) };
}

/** What to type; where the difference is white space, it is named, since it cannot be seen. */
function typing(repaired: string, line: string): string {
  const isMovedOut = /^\s/.test(line) && repaired === line.trim();
  const what = line.startsWith('\t') ? 'tab' : 'space';
  return `write "${repaired}"${isMovedOut ? `, without the ${what} before it` : ''}`;
}

function withoutColon(line: string, above: string | undefined): Pick<FrontMatterFault, 'error' | 'fix'> {
  const text = line.trim();
  if (above?.trim() === '') {
    const fix = `write "---" on a line of its own above "${text}", where that is the text of the page`;
    return { error: 'a line is no field, and the second line of --- comes only after it', fix };
  }
  if (/^\S+$/.test(text)) {
    return { error: 'a line has a name and no colon', fix: `write "${text}: …", or remove the line` };
  }
  const named = `put the name of its field and a colon before it, as in "title: ${text}"`;
  const fix =
    above === undefined
      ? named
      : `write "  ${text}", with two spaces, where it goes on from the line above; else ${named}`;
  return { error: 'a line has no name and no colon', fix };
}

/** A way in which lines of front matter are often typed wrong. */
interface LineRepair {
  /** Says what is wrong. */
  error: (line: string) => string;
  /**
   * The line as it was probably meant, the likeliest first. The caller tries which of them can be read.
   * @param before the lines above it, which can be read.
   */
  candidates: (line: string, before: readonly string[]) => string[];
}

/** Indentation or hyphen, key, and value of a line. */
const FIELD = /^(\s*(?:- +)?)([\p{L}\p{N}_-]+)\s*:\s+(.*\S)\s*$/u;
const ITEM = /^(\s*- +)(.*\S)\s*$/;
/** A word that begins with an apostrophe opens no quote. */
const ELISION = /^'(?:tis|twas|til|em|n|cause|round|bout|\d)/i;

/** The likeliest first. */
const LINE_REPAIRS: readonly LineRepair[] = [
  {
    error: () => 'a line begins with a tab, and only spaces can stand there',
    candidates: (line) => {
      const [indent = ''] = /^\s*/.exec(line) ?? [];
      if (!indent.includes('\t')) return [];
      const rest = line.slice(indent.length);
      return [indent.replaceAll('\t', '  ') + rest, rest];
    },
  },
  {
    error: () => 'a line of a list begins with a hyphen and a space',
    candidates: (line) => {
      const [, indent, item = ''] = /^(\s+)(?:[*+•·–—]|\d+[.)])\s*([^\s*].*)$/.exec(line) ?? [];
      return indent === undefined ? [] : [`${indent}- ${item}`, `${indent}- ${yamlQuoted(item)}`];
    },
  },
  {
    error: () => 'one comma stands between two things of a list',
    candidates: (line) => {
      const [, lead, list] = /^([^[\]]*:\s+)\[([^[\]{}]*)\]\s*$/.exec(line) ?? [];
      const repaired = list
        ?.replace(/,(?:\s*,)+/g, ',')
        .replace(/^\s*,\s*/, '')
        .replace(/(["'])\s+(?=["'])/g, '$1, ');
      return lead === undefined || repaired === list ? [] : [`${lead}[${repaired ?? ''}]`];
    },
  },
  {
    error: () => 'after the name of a field come a colon and a space',
    candidates: (line) => {
      const [, lead, key, value] =
        /^(\s*(?:- +)?)([\p{L}\p{N}_-]+)(?::(?! )|\s*[：=])\s*(\S.*)$/u.exec(line) ?? [];
      if (lead === undefined || key === undefined || value === undefined) return [];
      return [`${lead}${key}: ${value}`, `${lead}${key}: ${yamlQuoted(value)}`];
    },
  },
  {
    error: () => 'a field does not begin with a hyphen or a star',
    candidates: (line) => {
      const [, key, value] = /^\s*[-*+]+ *([\p{L}\p{N}_-]+):[* ]+(.*)$/u.exec(line) ?? [];
      return key === undefined || value === undefined ? [] : [`${key}: ${value}`];
    },
  },
  {
    error: () => 'a line does not begin below the lines that it belongs to',
    candidates: (line, before) => {
      const rest = line.trimStart();
      if (!/^(?:- |[\p{L}\p{N}_-]+:)/u.test(rest)) return [];
      const [, indent = '', hyphen = ''] = /^(\s*)(- +)?/.exec(before.at(-1) ?? '') ?? [];
      return [indent + rest, indent + ' '.repeat(hyphen.length) + rest, rest].filter(
        (other) => other !== line,
      );
    },
  },
  {
    error: () => 'there is a comma at the end of a line',
    candidates: (line) => (/,\s*$/.test(line) ? [line.trimEnd().slice(0, -1).trimEnd()] : []),
  },
  {
    error: () => 'a name in brackets stands without # and @',
    candidates: (line) => {
      const [, lead, list] = /^([^[\]#]*:\s+)\[([^[\]{}]*[#@][^[\]{}]*)\]\s*$/.exec(line) ?? [];
      const items = list?.split(',').map((item) => item.trim().replace(/^["“]?[#@]/, ''));
      return lead === undefined || items === undefined ? [] : [`${lead}[${items.join(', ')}]`];
    },
  },
  {
    error: (line) =>
      missingBrackets(line) === '' ? 'a bracket is closed too often' : 'a bracket is opened and not closed',
    candidates: (line) => {
      const missing = missingBrackets(line);
      if (missing === undefined || /[[{]\s*$/.test(line)) return [];
      if (missing === '') return [line.trimEnd().replace(/[\]}]$/, '')];
      return [line.trimEnd() + (missing.startsWith('}') ? ` ${missing}` : missing)];
    },
  },
  {
    error: () => 'text with a colon or another sign in it goes in quotes',
    candidates: (line) => {
      const pairs = [
        ...line.matchAll(/([{,]\s*)([\p{L}\p{N}_-]+:\s+)((?:(?!,\s*[\p{L}\p{N}_-]+:\s)[^}])+)/gu),
      ];
      return pairs.map(({ index, 0: whole, 1: lead = '', 2: key = '', 3: value = '' }) => {
        const put = `${lead}${key}${yamlQuoted(value.trim())}${/\s*$/.exec(value)?.[0] ?? ''}`;
        return line.slice(0, index) + put + line.slice(index + whole.length);
      });
    },
  },
  {
    error: whyQuoted,
    candidates: (line) => {
      const field = FIELD.exec(line);
      if (field) return [`${field[1] ?? ''}${field[2] ?? ''}: ${yamlQuoted(field[3] ?? '')}`];
      const item = ITEM.exec(line);
      return item ? [`${item[1] ?? ''}${yamlQuoted(item[2] ?? '')}`] : [];
    },
  },
];

function whyQuoted(line: string): string {
  const value = FIELD.exec(line)?.[3] ?? ITEM.exec(line)?.[2] ?? '';
  const [first = ''] = value;
  if (first === '"' || first === "'") {
    return value.indexOf(first, 1) === -1
      ? `a quote (${first}) is opened and not closed`
      : 'the text goes on after the closing quote';
  }
  if (/^[^\p{L}\p{N}“„‘]/u.test(first)) return `text that begins with ${first} goes in quotes`;
  if (/:(?:\s|$)/.test(value)) return 'text with a colon in it goes in quotes';
  return 'text with signs in it goes in quotes';
}

/** Quotes a text so that YAML reads each of its characters as it is. */
export function yamlQuoted(value: string): string {
  const text = withoutQuotes(value);
  return /["\\]/.test(text) && !text.includes("'") ? `'${text}'` : JSON.stringify(text);
}

/** Removes the quotes around a text, of which one may be missing, or one too many. */
function withoutQuotes(value: string): string {
  const curly = /^[“”„]([^“”„]*)[“”]$/.exec(value)?.[1];
  if (curly !== undefined) return curly;
  const [first = ''] = value;
  if ((first !== '"' && first !== "'") || ELISION.test(value)) return value;
  if (value.indexOf(first, 1) === -1) return value.slice(1);
  if (!value.endsWith(first)) return value;
  return value.replace(/^["']+|["']+$/g, '');
}

/** The brackets that close what is open at the end of a line; '' where too many are closed, undefined where all fit. */
function missingBrackets(line: string): string | undefined {
  let missing = '';
  for (const sign of line.replace(/"(?:[^"\\]|\\.)*"/g, '')) {
    if (sign === '[') missing = `]${missing}`;
    else if (sign === '{') missing = `}${missing}`;
    else if (sign === ']' || sign === '}') {
      if (!missing.startsWith(sign)) return '';
      missing = missing.slice(1);
    }
  }
  return missing === '' ? undefined : missing;
}
