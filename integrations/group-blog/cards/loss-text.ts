import { codePointsOf } from './code-points.ts';
import type { LostText } from './missing-glyphs.ts';
import type { MissingFont } from './scripts.ts';

/** Something that a card should show and does not. */
export interface CardLoss {
  /** The sentence on one card: `its card leaves out "ขนม", for there is no font for Thai`. */
  one: string;
  /** The sentence on several cards, after their number: "leave out words, for …". The same cause has the same text. */
  many: string;
  /** The command that fixes it; null if no command does. */
  type: string | null;
}

/** Makes a loss that no command fixes. */
export function lossOf(one: string, many: string): CardLoss {
  return { one, many, type: null };
}

const LETTER = /[\p{L}\p{N}]/u;

/** Says why a card does not show a text, and how to install the font that it lacks. */
export function textLosses({ text, characters }: LostText, missingFonts: readonly MissingFont[]): CardLoss[] {
  const lost = characters.join('');
  const isAll = Array.from(text).every((character) => !LETTER.test(character) || lost.includes(character));
  const what = isAll ? `"${text}"` : `${lost} of "${text}"`;
  const fonts = missingFonts.filter(({ script }) => script.isIn.test(lost));
  if (fonts.length === 0) {
    const signs = characters.map((sign) => `${sign} (${namesOf(sign)})`).join(', ');
    const why = 'no font has it';
    return [lossOf(`its card leaves out ${signs} of "${text}": ${why}`, `leave out ${signs}: ${why}`)];
  }
  const leftOut = (why: string, type: string | null): CardLoss => ({
    one: `its card leaves out ${what}, ${why}`,
    many: `leave out words, ${why}`,
    type,
  });
  const broken = fonts.filter(({ isBroken }) => isBroken);
  const absent = fonts.filter(({ isBroken }) => !isBroken);
  const packages = absent.map(({ script }) => `@fontsource/${script.package}`);
  return [
    ...(absent.length > 0
      ? [leftOut(`for there is no font for ${languagesOf(absent)}`, `npm install ${packages.join(' ')}`)]
      : []),
    // The error of the font's file says what to do.
    ...(broken.length > 0 ? [leftOut(`for the font for ${languagesOf(broken)} cannot be used`, null)] : []),
  ];
}

function languagesOf(fonts: readonly MissingFont[]): string {
  return fonts.map(({ script }) => script.name).join(' and ');
}

function namesOf(sign: string): string {
  return codePointsOf(sign)
    .map((codePoint) => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
}

/** Writes the sentence on one card. */
export function lossText({ one, type }: Pick<CardLoss, 'one' | 'type'>): string {
  return type === null ? one : `${one}. Type: ${type}`;
}

const MAX_NAMED = 3;

/**
 * Writes one sentence for each cause, on all cards that it affects.
 * @param losses the losses of each card, by the content file of the card: `posts/ann/hello.md`.
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
    const named = subjects.slice(0, MAX_NAMED).join(', ');
    const more = subjects.length > MAX_NAMED ? ` and ${subjects.length - MAX_NAMED} more` : '';
    const { many, type } = first.loss;
    return [lossText({ one: `${subjects.length} cards ${many}: ${named}${more}`, type })];
  });
}
