import { bareName } from './bare-name.ts';
import { twoLetterLanguages } from './guess-language.ts';

const ENGLISH = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

let found: ReadonlyMap<string, ReadonlySet<number>> | undefined;

/**
 * The months that a name can stand for in any language, in full or short, from 1. `listopad` is October in Croatian and
 * November in Polish.
 */
export function monthsNamed(name: string): number[] {
  const english = ENGLISH.findIndex((known) => name.length > 2 && known.startsWith(bareName(name)));
  if (english !== -1) return [english + 1];
  // Made where it is asked: few ever do.
  found ??= everyName();
  return [...(found.get(bareName(name)) ?? [])];
}

function everyName(): ReadonlyMap<string, ReadonlySet<number>> {
  const months = new Map<string, Set<number>>();
  for (const language of Intl.DateTimeFormat.supportedLocalesOf(twoLetterLanguages())) {
    for (const [name, month] of monthsIn(language))
      months.set(name, (months.get(name) ?? new Set()).add(month));
  }
  return months;
}

function monthsIn(language: string): [name: string, month: number][] {
  const formats = (['long', 'short'] as const).flatMap((month) => {
    const options = { month, timeZone: 'UTC' } as const;
    // Beside a day, names have another case in some languages.
    return [options, { ...options, day: 'numeric' } as const].map(
      (some) => new Intl.DateTimeFormat(`${language}-u-ca-gregory`, some),
    );
  });
  return formats.flatMap((format) =>
    Array.from({ length: 12 }, (_, index): [string, number] => {
      const day = new Date(Date.UTC(2026, index, 1));
      const name = format.formatToParts(day).find(({ type }) => type === 'month')?.value ?? '';
      return [bareName(name), index + 1];
    }).filter(([name]) => /\p{L}/u.test(name)),
  );
}
