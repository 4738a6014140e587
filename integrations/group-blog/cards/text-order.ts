const RIGHT_TO_LEFT_SCRIPTS = ['Arabic', 'Hebrew', 'Syriac', 'Thaana', 'Nko', 'Adlam'];
const RIGHT = `[${RIGHT_TO_LEFT_SCRIPTS.map((script) => `\\p{Script=${script}}`).join('')}]\\p{M}*`;
const LEFT = `(?!${RIGHT})\\p{L}\\p{M}*`;
/** Signs without a direction of their own. */
const SIGNS = '(?:(?![%־])\\p{P})+';

const FIRST_LETTER = /\p{L}/u;
const IS_RIGHT = new RegExp(RIGHT, 'u');

/**
 * By its first letter, as browsers do with `dir=auto`; in what is written from right to left, whatever letter it begins with.
 * @param around the direction of the card.
 */
export function directionOf(text: string, around: 'ltr' | 'rtl' = 'ltr'): 'ltr' | 'rtl' {
  const decides = around === 'rtl' ? text : (FIRST_LETTER.exec(text)?.[0] ?? '');
  return IS_RIGHT.test(decides) ? 'rtl' : 'ltr';
}

const MARK = { ltr: '\u200e', rtl: '\u200f' };
/** Signs that end a run of letters that run against the text, or begin one. */
const EDGES = {
  ltr: edgesOf(RIGHT, LEFT),
  rtl: edgesOf(LEFT, RIGHT),
};

function edgesOf(against: string, along: string): { after: RegExp; before: RegExp } {
  return {
    after: new RegExp(`(?<=${against})(?=${SIGNS}(?:$|\\s*${along}|\\s+$))`, 'gu'),
    before: new RegExp(`(?<=(?:^|${along})\\s*${SIGNS})(?=${against})`, 'gu'),
  };
}

/** Of numbers as 12:30 and 3/4. */
const WITHIN_NUMBERS = /(?<=\p{Nd}[,./:])(?=\p{Nd})/gu;

/**
 * satori takes signs to run as the letters before them do; Unicode has them run as the text does, where it goes on (UAX 9). Marks
 * of direction, which have no look, part the two.
 */
export function inOrder(text: string, direction = directionOf(text)): string {
  const { after, before } = EDGES[direction];
  const ordered = text.replace(after, MARK[direction]).replace(before, MARK[direction]);
  return direction === 'rtl' ? ordered.replace(WITHIN_NUMBERS, MARK.ltr) : ordered;
}
