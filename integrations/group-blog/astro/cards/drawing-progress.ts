/** The least time between two reports, in milliseconds. */
const PAUSE = 5000;

/**
 * Reports from time to time how many cards are drawn.
 * @param clock returns the time in milliseconds.
 * @returns a function to call after each card, with whether it was drawn.
 */
export function createDrawingProgress(
  requested: () => { done: number; of: number },
  say: (sentence: string) => void,
  clock: () => number = () => performance.now(),
): (isDrawn: boolean) => void {
  let since: number | undefined;
  let drawn = 0;
  return (isDrawn) => {
    since ??= clock();
    drawn += Number(isDrawn);
    const seconds = (clock() - since) / 1000;
    if (seconds * 1000 < PAUSE) return;
    const rate = drawn / seconds;
    if (drawn > 0) {
      const { done, of } = requested();
      const left = Math.ceil((of - done) / rate);
      say(`${done} of ${of}, ${rate.toFixed(0)} drawn a second, at most ${left} s left`);
    }
    since = clock();
    drawn = 0;
  };
}
