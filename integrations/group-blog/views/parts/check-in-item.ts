import { writtenNumberText } from '../../progress/number-text.ts';
import { dayAnchor } from '../../network/pages/page-anchors.ts';
import { dayText } from '../../words/dates.ts';
import type { CheckIn, Participation } from '../../network/network.ts';
import { dayNumber } from '../../network/civil-days.ts';
import type { Link } from './link.ts';
import type { Site } from '../site.ts';

/** What a progress page shows of a check-in. */
export interface CheckInItem {
  /** The id of its element, to which the strip links. */
  anchor: string;
  day: string;
  date: string;
  dateText: string;
  /** "3 miles, 1 night"; empty for a check-in without values. */
  values: string;
  note: string;
  /** The link that the member gave as evidence. */
  link: Link | null;
}

export function toCheckInItem(
  { network }: Site,
  { challenge }: Participation,
  checkIn: CheckIn,
): CheckInItem {
  const { date, values = {}, note, link } = checkIn;
  const { goals, marks } = network.words;
  const n = dayNumber(challenge.data.start, date);
  return {
    anchor: dayAnchor(n),
    day: network.words.days.day(n),
    date,
    dateText: dayText(date, network.language),
    values: Object.entries(values)
      .map(([unit, value]) => goals.inUnit(writtenNumberText(value, network.language), unit))
      .join(marks.comma),
    note,
    link: link === undefined ? null : { text: new URL(link).host, url: link },
  };
}
