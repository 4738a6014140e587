const FOR_COUNTING = /^(?:utm_.*|mc_.*|fbclid|gclid|ref)$/;

/**
 * Gives a web address the form in which addresses of acts are compared: as a browser reads it, without scheme, `www.`, anchor, a slash at
 * the path's end, and the parameters by which readers are followed.
 */
export function comparableAddress(url: string): string {
  const { host, pathname, search } = new URL(url);
  const parameters = search
    .slice(1)
    .split('&')
    .filter((parameter) => !FOR_COUNTING.test(parameter.split('=')[0] ?? ''))
    .join('&');
  const query = parameters === '' ? '' : `?${parameters}`;
  return bareHost(host) + pathname.replace(/\/$/, '') + query;
}

/**
 * Gives the address of a page on the site's own host as the site spells it: without `www.`, or with it, and without what does not count.
 * Null where the address is on another host, or a query makes another page of it.
 * @param site the site's own address; null where it has none.
 */
export function onOwnHost(url: string, site: string | null): string | null {
  if (site === null) return null;
  const { origin, host } = new URL(site);
  const own = bareHost(host);
  const address = comparableAddress(url);
  const path = address.slice(own.length);
  return address.startsWith(own) && /^(?:\/[^?]*)?$/.test(path) ? origin + path : null;
}

function bareHost(host: string): string {
  return host.replace(/^www\./, '');
}
