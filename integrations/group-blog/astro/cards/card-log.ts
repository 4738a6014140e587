import type { AstroIntegrationLogger } from 'astro';
import { AstroError } from 'astro/errors';
import { lossReport, lossText, type CardLoss } from '../../cards/loss-text.ts';
import type { DrawnCard } from '../../drawing/card-renderer.ts';
import { createProcessGlobal } from '../setup/process-global.ts';

/** The messages of a run on its cards. A build logs them after all cards, `astro dev` at once. */
interface CardLog {
  logger: Pick<AstroIntegrationLogger, 'info' | 'warn' | 'error'>;
  isBuild: boolean;
  all: number;
  drawn: number;
  /** Sentences on what is wrong with all cards. */
  faults: Set<string>;
  /** Cards lose these, by the content file of each. */
  losses: Map<string, readonly CardLoss[]>;
}

const shared = createProcessGlobal<CardLog>('card-log');

export function startCardLog({ logger, isBuild }: Pick<CardLog, 'logger' | 'isBuild'>): void {
  shared.set({ logger, isBuild, all: 0, drawn: 0, faults: new Set(), losses: new Map() });
}

/** @param sentence says what is wrong with all cards, such as a font that cannot be used. */
export function logCardFault(sentence: string): void {
  const { logger, isBuild, faults } = shared.get();
  if (!isBuild && !faults.has(sentence)) logger.warn(`cards: ${sentence}`);
  faults.add(sentence);
}

/** @param subject the content file that the card is about: `posts/ann/hello.md`. */
export function logCard(subject: string, { isDrawn, losses }: Pick<DrawnCard, 'isDrawn' | 'losses'>): void {
  const log = shared.get();
  log.all += 1;
  if (isDrawn) log.drawn += 1;
  const known = log.losses.get(subject) ?? [];
  log.losses.set(subject, losses);
  if (log.isBuild) return;
  for (const loss of losses.filter(({ one }) => known.every((other) => other.one !== one))) {
    log.logger.warn(`cards: ${subject}: ${lossText(loss)}`);
  }
}

/** @param sentence says how far the build is. */
export function logCardProgress(sentence: string): void {
  shared.get().logger.info(`cards: ${sentence}`);
}

/** Logs how many of a build's cards were drawn. */
export function logCardCounts(): void {
  const { logger, all, drawn } = shared.get();
  logger.info(`cards: ${drawn} drawn, ${all - drawn} from cache`);
}

/**
 * Logs what the cards of a build do not show.
 * @throws {AstroError} where `cards.strict` is on and a card is incomplete.
 */
export function logCardLosses({ isStrict }: { isStrict: boolean }): void {
  const { logger, faults, losses } = shared.get();
  const sentences = [...faults, ...lossReport(losses)].map((sentence) => `cards: ${sentence}`);
  for (const sentence of sentences) {
    if (isStrict) logger.error(sentence);
    else logger.warn(sentence);
  }
  if (!isStrict || sentences.length === 0) return;
  const error = new AstroError(
    'Not all share cards show what they should, and cards.strict is on.',
    'What they do not show stands above.',
  );
  error.name = 'CardsNotWhole';
  error.stack = '';
  throw error;
}
