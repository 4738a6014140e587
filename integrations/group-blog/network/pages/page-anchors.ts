/** The anchor of a day of a challenge on a page. */
export function dayAnchor(n: number): string {
  return `day-${n}`;
}

/** The day of a challenge to which the end of an address leads, such as `#day-5`; null for any other end. */
export function anchoredDay(rest: string): number | null {
  const [, n] = /^#day-(\d+)$/.exec(rest) ?? [];
  return n === undefined ? null : Number(n);
}

/** The anchor of the thread on the page of a post. */
export const THREAD_ANCHOR = 'conversation-thread';

/** The anchor of the ways to answer on the page of a post. */
export const ANSWER_ANCHOR = 'answer-this-post';

const PAGE_ANCHORS = `main-content|${THREAD_ANCHOR}|${ANSWER_ANCHOR}|day-\\d+`;
const ID = new RegExp(`^(?:${PAGE_ANCHORS})$`);
const ATTRIBUTE = new RegExp(`\\sid="(?:${PAGE_ANCHORS})"`, 'i');

/** Whether an id is one that pages give by themselves: to their main part, to a thread, to the ways to answer, or to the days of a challenge. */
export function isPageAnchor(id: string): boolean {
  return ID.test(id);
}

/** Whether an element of some HTML has such an id. */
export function hasPageAnchor(html: string): boolean {
  return ATTRIBUTE.test(html);
}
