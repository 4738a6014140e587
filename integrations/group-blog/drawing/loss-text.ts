import { codePointsOf, hexOf } from '../cards/code-points.ts';
import type { LostText } from '../cards/missing-glyphs.ts';
import type { LackingFont } from './card-fonts.ts';

/** Something that a card should show and does not. */
export interface CardLoss {
  /** Of one card: `its card leaves out "ขนม", for there is no font for Thai`. */
  one: string;
  /** After how many cards, the same words for the same cause: "leave out what is in Thai, for …". */
  many: string;
  /** What to type; null where typing does not mend it. */
  type: string | null;
}

/** What typing does not mend. */
export function lossOf(one: string, many: string): CardLoss {
  return { one, many, type: null };
}

const LETTER = /[\p{L}\p{N}]/u;

/** Why a card leaves out what it does of a text, and what to type where a font would mend it. */
export function textLosses({ text, characters }: LostText, lacking: readonly LackingFont[]): CardLoss[] {
  const lost = characters.join('');
  const isAll = Array.from(text).every((sign) => !LETTER.test(sign) || lost.includes(sign));
  const what = isAll ? `"${text}"` : `${lost} of "${text}"`;
  const concerned = lacking.filter(({ script }) => script.isIn.test(lost));
  const missing = concerned.filter(({ isBroken }) => !isBroken);
  const broken = concerned.filter(({ isBroken }) => isBroken);
  if (concerned.length > 0) {
    return [
      ...(missing.length > 0 ? [missingFont(what, missing)] : []),
      ...(broken.length > 0 ? [brokenFont(what, broken)] : []),
    ];
  }
  const signs = characters.map((sign) => `${sign} (${namesOf(sign)})`).join(', ');
  const many = `leave out ${signs}: no font has it`;
  return [lossOf(`its card leaves out ${signs} of "${text}": no font has it`, many)];
}

function missingFont(what: string, fonts: readonly LackingFont[]): CardLoss {
  const packages = fonts.map(({ script }) => `@fontsource/${script.package}`).join(' ');
  const why = `for there is no font for ${languagesOf(fonts)}`;
  return {
    one: `its card leaves out ${what}, ${why}`,
    many: `leave out words, ${why}`,
    type: `npm install ${packages}`,
  };
}

/** What to do was said of its file. */
function brokenFont(what: string, fonts: readonly LackingFont[]): CardLoss {
  const why = `for the font for ${languagesOf(fonts)} cannot be used`;
  return lossOf(`its card leaves out ${what}, ${why}`, `leave out words, ${why}`);
}

function languagesOf(fonts: readonly LackingFont[]): string {
  return fonts.map(({ script }) => script.name).join(' and ');
}

function namesOf(sign: string): string {
  return codePointsOf(sign)
    .map((codePoint) => `U+${hexOf(codePoint).toUpperCase().padStart(4, '0')}`)
    .join(' ');
}

/** What one card does not show, in a sentence. */
export function lossText({ one, type }: CardLoss): string {
  return type === null ? one : `${one}. Type: ${type}`;
}

const MOST_NAMED = 3;

/**
 * What cards do not show, in a sentence for each cause.
 * @param losses by whose card it is: `posts/ann/hello.md`.
 */
export function lossReport(losses: ReadonlyMap<string, readonly CardLoss[]>): string[] {
  const found = [...losses].flatMap(([subject, of]) => of.map((loss) => ({ subject, loss })));
  const causes = Map.groupBy(found, ({ loss }) => JSON.stringify([loss.many, loss.type]));
  return [...causes.values()].flatMap((alike) => {
    const subjects = [...new Set(alike.map(({ subject }) => subject))];
    const [first] = alike;
    if (!first || subjects.length === 1) {
      return alike.map(({ subject, loss }) => `${subject}: ${lossText(loss)}`);
    }
    const named = subjects.slice(0, MOST_NAMED).join(', ');
    const more = subjects.length > MOST_NAMED ? ` and ${subjects.length - MOST_NAMED} more` : '';
    const { many, type } = first.loss;
    const one = `${subjects.length} cards ${many}: ${named}${more}`;
    return [lossText({ one, many, type })];
  });
}
