import { beforeEach, describe, expect, it } from 'vitest';
import {
  logCard,
  logCardCounts,
  logCardFault,
  logCardLosses,
  startCardLog,
} from '../../../integrations/group-blog/astro/cards/card-log.ts';
import { lossOf } from '../../../integrations/group-blog/cards/loss-text.ts';

let said: string[] = [];
const logger = {
  info: (sentence: string) => said.push(sentence),
  warn: (sentence: string) => said.push(`warning: ${sentence}`),
  error: (sentence: string) => said.push(`error: ${sentence}`),
};
const whole = { isDrawn: true, losses: [] };
const plain = { isDrawn: false, losses: [lossOf('its card is plain', 'are plain')] };

beforeEach(() => {
  said = [];
});

describe('what a build says of its cards', () => {
  beforeEach(() => {
    startCardLog({ logger, isBuild: true });
    logCard('network.md', whole);
    logCardFault('a font cannot be used');
    logCardFault('a font cannot be used');
    logCard('members/ann.md', plain);
    logCard('members/ben.md', plain);
    expect(said).toEqual([]);
  });

  it('is said when all are made, once for a cause', () => {
    logCardLosses({ isStrict: false });
    logCardCounts();
    expect(said).toEqual([
      'warning: cards: a font cannot be used',
      'warning: cards: 2 cards are plain: members/ann.md, members/ben.md',
      'cards: 1 drawn, 2 from cache',
    ]);
  });

  it('is all said of strict cards too, before the build fails in one sentence', () => {
    let thrown: unknown;
    try {
      logCardLosses({ isStrict: true });
    } catch (cause) {
      thrown = cause;
    }
    expect(said).toEqual([
      'error: cards: a font cannot be used',
      'error: cards: 2 cards are plain: members/ann.md, members/ben.md',
    ]);
    expect(thrown).toMatchObject({
      message: 'Not all share cards show what they should, and cards.strict is on.',
      stack: '',
    });
  });

  it('is another’s in the next build', () => {
    startCardLog({ logger, isBuild: true });
    logCardLosses({ isStrict: true });
    expect(said).toEqual([]);
  });
});

describe('what astro dev says of its cards', () => {
  it('is said at once, and again where it is another', () => {
    startCardLog({ logger, isBuild: false });
    logCardFault('a font cannot be used');
    logCardFault('a font cannot be used');
    logCard('members/ann.md', plain);
    logCard('members/ann.md', plain);
    logCard('members/ann.md', whole);
    logCard('members/ann.md', plain);
    const sentence = 'warning: cards: members/ann.md: its card is plain';
    expect(said).toEqual(['warning: cards: a font cannot be used', sentence, sentence]);
  });
});
