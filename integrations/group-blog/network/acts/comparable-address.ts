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
  return host.replace(/^www\./, '') + pathname.replace(/\/$/, '') + query;
}
