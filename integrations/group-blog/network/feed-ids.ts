/**
 * The default of `feedAuthority`: the host of the site and the year of the first post (RFC 4151).
 * @param dates the civil dates of all posts that are no drafts, in any order.
 */
export function defaultFeedAuthority(host: string, dates: readonly string[], today: string): string {
  const first = dates.reduce((earliest, date) => (date < earliest ? date : earliest), today);
  return `${host},${first.slice(0, 4)}`;
}

/** The id in feeds of what stands at an address of the network. */
export function tagUri(feedAuthority: string, address: string): string {
  return `tag:${feedAuthority}:${address}`;
}

/** Whether only the network itself may give an id to something in its feeds. */
export function isOwnFeedId(id: string, feedAuthority: string): boolean {
  return id.toLowerCase().startsWith(tagUri(feedAuthority, '').toLowerCase());
}

/**
 * An id as Atom can have it, which takes no other than an absolute IRI (RFC 4287, 4.2.6). Whatever is none, such as the number of a post in
 * its old blog, becomes a `tag:` address, which is that of no page, because it does not begin with a slash.
 */
export function toIri(id: string, feedAuthority: string): string {
  return /^[a-z][a-z\d+.-]*:./i.test(id)
    ? toUri(id)
    : tagUri(feedAuthority, encodeURIComponent(id.toWellFormed()));
}

/** Encodes the characters that RFC 3986 does not allow in an address, and keeps what is encoded already. */
export function toUri(address: string): string {
  return address.toWellFormed().replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/gu, encodeURIComponent);
}
