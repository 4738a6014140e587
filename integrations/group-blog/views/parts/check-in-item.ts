import { dayAnchor } from '../../network/page-anchors.ts';
import { dayText } from '../../words/dates.ts';
import type { CheckIn, Participation } from '../../network/network.ts';
import { dayNumber } from '../../progress/civil-days.ts';
import type { Link } from './link.ts';
import type { Site } from '../site.ts';

export interface CheckInItem {
  /** What the strip links to. */
  anchor: string;
  day: string;
  date: string;
  dateText: string;
  /** "3 miles, 1 night"; empty where it was only done. */
  values: string;
  note: string;
  /** Where it can be seen. */
  link: Link | null;
}

export function toCheckInItem(
  { network }: Site,
  { challenge }: Participation,
  checkIn: CheckIn,
): CheckInItem {
  const { date, values = {}, note, link } = checkIn;
  const number = new Intl.NumberFormat(network.language, { maximumFractionDigits: 2 });
  const n = dayNumber(challenge.data.start, date);
  return {
    anchor: dayAnchor(n),
    day: network.words.days.day(n),
    date,
    dateText: dayText(date, network.language),
    values: Object.entries(values)
      .map(([unit, value]) => `${number.format(value)} ${unit}`)
      .join(', '),
    note,
    link: link === undefined ? null : { text: new URL(link).host, url: link },
  };
}
