/** What the log of `astro build` says. */
export interface LogReading {
  /** When "generating static routes" came, in milliseconds since 1970: everything is bundled. */
  rendering: number;
  /** When the first path came: all paths are known. */
  firstPath: number;
  /** Cards drawn, by the plugin's own count. */
  cardsDrawn: number;
  /** HTML files that were rendered, not restored. */
  pagesRendered: number;
}

/** Reads a log without colours as it comes. */
export function createLogReader(): { read: (chunk: string) => void; end: () => LogReading } {
  const reading: LogReading = {
    rendering: NaN,
    firstPath: NaN,
    cardsDrawn: 0,
    pagesRendered: 0,
  };
  let rest = '';

  function readLine(line: string): void {
    const [, path, outcome = ''] = /├─ (\S+) \(([^)]*)\)/.exec(line) ?? [];
    if (path !== undefined && outcome.startsWith('+')) {
      if (path.endsWith('.html')) reading.pagesRendered += 1;
    }
    const drawn = /cards: (\d+) drawn/.exec(line)?.[1];
    if (drawn !== undefined) reading.cardsDrawn = Number(drawn);
  }

  return {
    read(chunk) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) readLine(line);
      const now = Date.now();
      if (Number.isNaN(reading.rendering) && chunk.includes('generating static routes'))
        reading.rendering = now;
      if (Number.isNaN(reading.firstPath) && chunk.includes('├─')) reading.firstPath = now;
    },
    end: () => reading,
  };
}
