import { trialReports, type TrialReport } from '../../community/channels/trials.ts';
import type { Challenge, Participation } from '../../network/network.ts';
import { PAGES } from '../../network/pages/pages.ts';
import { dateText } from '../../words/dates.ts';
import type { Link } from '../parts/link.ts';
import { toPerson, type Person } from '../parts/person.ts';
import type { Site } from '../site.ts';
import { reportUrl } from '../writing-links.ts';
import { namedChannel } from './channel-names.ts';

/** What came of a channel trial. */
export interface TrialSection {
  /** "3 keep, 1 stops"; null while nobody has reported. */
  summary: string | null;
  rows: readonly TrialRow[];
}

export interface TrialRow {
  person: Person;
  /** "Forum: keeps it", "Forum: report owed by 8 December 2026"; without the channel where they have not said. */
  text: string;
  /** The report, or the page for writing it; null where there is neither. */
  link: Link | null;
}

/** @param shown the participants on the page. @returns null for a challenge that is no trial, or has not begun. */
export function buildTrialSection(
  site: Site,
  challenge: Challenge,
  shown: readonly Participation[],
): TrialSection | null {
  const { words, today } = site.network;
  const reports = trialReports(challenge, today);
  if (reports.length === 0) return null;
  const count = (verdict: string): number =>
    reports.filter(({ report }) => report.is === 'reported' && report.verdict === verdict).length;
  const [keep, stop] = [count('keep'), count('stop')];
  const onPage = new Set(shown);
  return {
    summary: keep + stop === 0 ? null : words.works.trialSummary(keep, stop),
    rows: reports
      .filter(({ participation }) => onPage.has(participation))
      .map(({ participation, report }) => toRow(site, participation, report)),
  };
}

function toRow(site: Site, participation: Participation, report: TrialReport): TrialRow {
  const { network, addresses } = site;
  const { words, language } = network;
  const { works } = words;
  const { member, data } = participation;
  const url =
    report.is === 'reported'
      ? addresses.page(PAGES.post.make(report.post.host.id, report.post.slug))
      : reportUrl(site, participation);
  const said =
    report.is === 'reported'
      ? works.trialVerdicts[report.verdict]
      : report.is === 'owed'
        ? works.reportOwed(dateText(report.by, language))
        : works.reportOverdue(dateText(report.since, language));
  const channel =
    data.channel === undefined ? null : namedChannel(member.strategy?.data ?? {}, data.channel, words);
  return {
    person: toPerson(member, site),
    text: channel === null ? said : works.trialOf(channel, said),
    link:
      url === null ? null : { text: report.is === 'reported' ? report.post.title : works.writeReport, url },
  };
}
