import type { Grade } from '../../evidence/grade.ts';
import type { ParticipantEvidence } from '../../evidence/participant-evidence.ts';
import type { Network } from '../../network/network.ts';
import { evidenceText, gradesIn } from '../../progress/evidence-text.ts';
import type { ProgressView } from '../../progress/progress-view.ts';
import { dateText, rangeText } from '../../words/dates.ts';

/** What a page says of how well a participant's days are known. */
export interface EvidenceView {
  /** "17 witnessed, 2 claimed, 1 backfilled"; empty before the first check-in. */
  counts: string;
  title: string;
  /** What each of these words means, with the sign that it has in a strip of days. */
  meanings: readonly { grade: Grade; text: string }[];
  /** Who vouches for the days. */
  voucher: string;
  /** "Provisional until 5 April 2026 …"; null where the result is final, or not there yet. */
  provisional: string | null;
}

/** @returns null where the challenge asks for no evidence. */
export function buildEvidence(
  { language, words, history }: Pick<Network, 'language' | 'words' | 'history'>,
  view: ProgressView,
  evidence: ParticipantEvidence | null,
): EvidenceView | null {
  if (!evidence || !view.evidence) return null;
  const { by, meanings, provisional, whatWordsMean } = words.evidence;
  const grades = gradesIn(view.evidence);
  const isKnown = grades.some((grade) => grade !== 'unverified');
  const vouchers = isKnown ? history?.vouchers : null;
  return {
    counts: evidenceText(view, words),
    title: whatWordsMean,
    meanings: grades.map((grade) => ({ grade, text: meanings[grade] })),
    voucher:
      history && vouchers === 'address'
        ? by.address(history.landedBy.join(words.marks.comma))
        : vouchers === 'key'
          ? by.key
          : by.nobody,
    provisional:
      view.result?.provisional === true ? provisional(dateText(evidence.provisionalUntil, language)) : null,
  };
}

/** Describes a pause, and from which day it counts where that is not its first. */
export function pauseText(
  { from, to, reason }: ProgressView['pauses'][number],
  counted: readonly { from: string; to: string }[] | undefined,
  { language, words }: Pick<Network, 'language' | 'words'>,
): string {
  const dates = rangeText(from, to, language);
  const text = reason === null ? dates : words.marks.labelled(dates, reason);
  if (counted === undefined) return text;
  const [first] = counted.map((range) => range.from).toSorted();
  if (first === undefined) return words.evidence.pauseNever(text);
  return first > from ? words.evidence.pauseFrom(text, dateText(first, language)) : text;
}
