/** What a report says of one channel. */
export interface ChannelReport {
  /** The day on which it was written, `YYYY-MM-DD`. */
  date: string;
  minutes: number;
  /** How many of the member's primary outcome. */
  outcomes: number;
  interactions: number;
  /** Whether its numbers are for nobody else to see. */
  isPrivate: boolean;
}

/** What the reports of 28 days say of a channel together. */
export interface ChannelSums {
  /** M of the rules. */
  minutes: number;
  /** r of the rules. */
  outcomes: number;
  /** i of the rules. */
  interactions: number;
  /** k of the rules: how many reports name the channel. */
  reports: number;
  /** Whether one of these reports is private. */
  isPrivate: boolean;
}

export type Verdict = 'too-early' | 'stop' | 'do-more' | 'cut-back' | 'keep';

/** Reports of so many days, today among them, decide. */
export const DAYS_OF_REPORTS = 28;

/** Fewer reports, or fewer minutes, say nothing yet. */
const ENOUGH = { reports: 3, minutes: 120 };

/** A channel with this share of what all bring an hour, or more, wants more of them; with that share or less, fewer. */
const SHARE = { more: 1.5, less: 0.5 };

const MINUTES_PER_HOUR = 60;
/** The weeks of 28 days. */
const WEEKS = 4;

/** Two fractions are equal when they differ by no more than this: quotients of floating-point numbers are not exact. */
const TOLERANCE = 1e-9;

/** Adds up reports, all of which are of the 28 days. */
export function sumOfReports(reports: readonly ChannelReport[]): ChannelSums {
  const sum = (of: (report: ChannelReport) => number): number =>
    reports.reduce((total, report) => total + of(report), 0);
  return {
    minutes: sum(({ minutes }) => minutes),
    outcomes: sum(({ outcomes }) => outcomes),
    interactions: sum(({ interactions }) => interactions),
    reports: reports.length,
    isPrivate: reports.some(({ isPrivate }) => isPrivate),
  };
}

/** Judges the active channels of one member, each by what all of them brought an hour (community rules, 6). */
export function verdictsOn(channels: readonly ChannelSums[]): Verdict[] {
  const average = perHour(sumOfSums(channels.filter((channel) => !isTooEarly(channel))));
  return channels.map((channel) => {
    if (isTooEarly(channel)) return 'too-early';
    if (channel.outcomes === 0 && channel.interactions === 0) return 'stop';
    if (average === 0) return 'keep';
    const own = perHour(channel);
    if (own >= SHARE.more * average - TOLERANCE) return 'do-more';
    return own <= SHARE.less * average + TOLERANCE ? 'cut-back' : 'keep';
  });
}

export function isTooEarly({ reports, minutes }: Pick<ChannelSums, 'reports' | 'minutes'>): boolean {
  return reports < ENOUGH.reports || minutes < ENOUGH.minutes - TOLERANCE;
}

/** Returns how many outcomes an hour brings; 0 without minutes. */
export function perHour({ minutes, outcomes }: Pick<ChannelSums, 'minutes' | 'outcomes'>): number {
  return minutes === 0 ? 0 : outcomes / (minutes / MINUTES_PER_HOUR);
}

/** Returns the minutes a week that are free once a channel is stopped. */
export function freedMinutes({ minutes }: Pick<ChannelSums, 'minutes'>): number {
  return Math.floor(minutes / WEEKS + TOLERANCE);
}

/** Adds up the minutes and the outcomes of several channels. */
export function sumOfSums(
  channels: readonly Pick<ChannelSums, 'minutes' | 'outcomes'>[],
): Pick<ChannelSums, 'minutes' | 'outcomes'> {
  return {
    minutes: channels.reduce((sum, { minutes }) => sum + minutes, 0),
    outcomes: channels.reduce((sum, { outcomes }) => sum + outcomes, 0),
  };
}
