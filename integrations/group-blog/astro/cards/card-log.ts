import type { AstroIntegrationLogger } from 'astro';
import { AstroError } from 'astro/errors';
import { lossReport, lossText, type CardLoss } from '../../cards/loss-text.ts';
import type { DrawnCard } from '../../drawing/card-renderer.ts';
import { createHandover } from '../setup/process-global.ts';

/** What a run has to say of its cards: a build once they are all made, `astro dev` at once. */
interface CardLog {
  logger: Pick<AstroIntegrationLogger, 'info' | 'warn' | 'error'>;
  isBuild: boolean;
  drawn: number;
  /** What is wrong with all of them. */
  faults: Set<string>;
  /** By whose card it is. */
  losses: Map<string, readonly CardLoss[]>;
}

const handover = createHandover<CardLog>('card-log');

export function startCardLog({ logger, isBuild }: Pick<CardLog, 'logger' | 'isBuild'>): void {
  handover.give({ logger, isBuild, drawn: 0, faults: new Set(), losses: new Map() });
}

/** `import.meta.env.DEV` hangs on NODE_ENV, which may be another's. */
export function isCardBuild(): boolean {
  return handover.take().isBuild;
}

/** @param sentence what is wrong with all cards, as a font that cannot be used. */
export function logCardFault(sentence: string): void {
  const { logger, isBuild, faults } = handover.take();
  if (!isBuild && !faults.has(sentence)) logger.warn(`cards: ${sentence}`);
  faults.add(sentence);
}

/** @param subject whose card it is: `posts/ann/hello.md`. */
export function logCard(subject: string, { isDrawn, losses }: DrawnCard): void {
  const log = handover.take();
  if (isDrawn) log.drawn += 1;
  const known = log.losses.get(subject) ?? [];
  log.losses.set(subject, losses);
  if (log.isBuild) return;
  for (const loss of losses.filter(({ one }) => known.every((other) => other.one !== one))) {
    log.logger.warn(`cards: ${subject}: ${lossText(loss)}`);
  }
}

/** @param sentence how far the build is. */
export function logCardProgress(sentence: string): void {
  // Astro has begun a line with the card's path.
  process.stdout.write('\n');
  handover.take().logger.info(`cards: ${sentence}`);
}

/** @param all how many cards the built site has. */
export function logCardCounts(all: number): void {
  const { logger, drawn } = handover.take();
  logger.info(`cards: ${drawn} drawn, ${all - drawn} from cache`);
}

/**
 * Says what the cards of a build do not show.
 * @throws {AstroError} where the site is strict and there is something.
 */
export function logCardLosses({ isStrict }: { isStrict: boolean }): void {
  const { logger, faults, losses } = handover.take();
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
