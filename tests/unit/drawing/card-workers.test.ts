import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { CardFile } from '../../../integrations/group-blog/drawing/card-file.ts';
import { drawInWorkers, type WorkerTask } from '../../../integrations/group-blog/drawing/card-workers.ts';
import { cardOf, openCards, SETUP } from '../../support/card.ts';

const root = mkdtempSync(join(tmpdir(), 'group-blog-'));
const TITLES = ['Bread', 'Butter', 'Tea', 'Rain ᚠ', 'Snow'];

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const taskOf = (titles: readonly string[], setup: Partial<WorkerTask['setup']> = {}): WorkerTask => ({
  cards: titles.map((title, place) => ({ place, model: cardOf({ title }) })),
  setup: { ...SETUP, ...setup },
  root,
  contentFolder: root,
  storeFolder: join(root, 'cards'),
});

describe('worker threads', () => {
  it('draw every card once, each from its own share, into the store', async () => {
    const files = new Map<number, CardFile>();
    const said: string[] = [];
    const drawn = (place: number, file: CardFile): void => {
      expect(files.has(place)).toBe(false);
      files.set(place, file);
    };
    await drawInWorkers(taskOf(TITLES), { drawn, report: (fault) => said.push(fault) }, 2).wait();
    expect(said).toEqual([]);
    expect([...files.keys()].toSorted()).toEqual(TITLES.map((_, place) => place));
    const { draw } = await openCards();
    for (const [place, title] of TITLES.entries()) {
      const { content = '', isDrawn, losses } = files.get(place) ?? {};
      expect(isDrawn).toBe(true);
      expect(losses).toHaveLength(title.includes('ᚠ') ? 1 : 0);
      expect(readFileSync(String(content)).equals((await draw(cardOf({ title }))).bytes)).toBe(true);
    }
    const stored = [...files.values()].map(({ content }) => basename(String(content)));
    expect(readdirSync(join(root, 'cards')).toSorted()).toEqual(stored.toSorted());
  });

  it('are none for no card', async () => {
    await drawInWorkers(taskOf([], { sharp: 'file:///nowhere.js' }), { drawn: fail, report: fail }).wait();
  });

  it('that fail are told to who waits', async () => {
    const drawing = drawInWorkers(taskOf(TITLES, { sharp: 'file:///nowhere.js' }), {
      drawn: fail,
      report: fail,
    });
    await expect(drawing.wait()).rejects.toThrow('nowhere.js');
  });
});

function fail(): never {
  throw new Error('called');
}
