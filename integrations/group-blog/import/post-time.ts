import { Temporal } from 'temporal-polyfill';
import { isCivilDate } from '../schemas/fields.ts';
import { guessDates } from '../suggest/guess-date.ts';
import { guessTime } from '../suggest/guess-time.ts';

export interface PostTime {
  /** `YYYY-MM-DD` in the network's zone. */
  date: string;
  /** `HH:MM` in the network's zone; undefined where nobody named an hour. */
  time?: string;
}

const DAY_AND_HOUR =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * Says when a post was published, as this network counts days and hours: an instant by its zone, a day without a zone as it is.
 * @returns undefined where nobody can tell.
 */
export function postTime(published: string, timezone: string): PostTime | undefined {
  const text = published.trim();
  const [, year = '', month = '', day = '', hour, minute = '', second = '00', zone] =
    DAY_AND_HOUR.exec(text) ?? [];
  if (year === '') return inWords(text, timezone);
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isCivilDate(date)) return undefined;
  if (hour === undefined) return { date };
  const clock = `${hour.padStart(2, '0')}:${minute}`;
  if (zone === undefined) return guessTime(clock) === clock ? withTime(date, clock) : { date };
  const offset = /^[+-]/.test(zone) ? zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2') : 'Z';
  return atInstant(`${date}T${clock}:${second}${offset}`, timezone);
}

function atInstant(instant: string, timezone: string): PostTime | undefined {
  try {
    const there = Temporal.Instant.from(instant).toZonedDateTimeISO(timezone);
    return {
      date: there.toPlainDate().toString(),
      time: there.toPlainTime().toString({ smallestUnit: 'minute' }),
    };
  } catch {
    return undefined;
  }
}

/** Midnight is what programs write where nobody named an hour. */
function withTime(date: string, time: string): PostTime {
  return time === '00:00' ? { date } : { date, time };
}

/** `Sun, 05 Feb 2012 09:30:00 +0000`, `Feb 5, 2012`, `2012年2月5日` */
function inWords(text: string, timezone: string): PostTime | undefined {
  const [, day, clock, zone] =
    /^(?:\w{3},\s*)?(\d{1,2}\s+\w{3,}\s+\d{4})\s+(\d{1,2}:\d{2}(?::\d{2})?)\s*(\S+)?$/.exec(text) ?? [];
  const [date] = guessDates(day ?? text).filter(isCivilDate);
  if (date === undefined) return undefined;
  if (clock === undefined) return { date };
  return postTime(`${date} ${clock} ${zone ?? ''}`.trim(), timezone) ?? { date };
}
