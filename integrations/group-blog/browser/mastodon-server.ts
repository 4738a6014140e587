/**
 * The host of somebody's server, from whatever they call it: `mastodon.social`, `https://mastodon.social/@ann`,
 * `@ann@mastodon.social`.
 * @returns null where it names none.
 */
export function serverOf(typed: string): string | null {
  // Some browsers read a space in a host as %20.
  if (/\s/.test(typed.trim())) return null;
  const address = `https://${typed.trim().replace(/^\w+:\/\//, '')}`;
  if (!URL.canParse(address)) return null;
  const { host, hostname } = new URL(address);
  return /^[^.]+(?:\.[^.]+)+$/.test(hostname) ? host : null;
}

const KEY = 'group-blog:mastodon-server';

/** The server that was named last, in this browser. */
export function rememberedServer(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** A browser that keeps nothing is asked again. */
export function rememberServer(server: string): void {
  try {
    localStorage.setItem(KEY, server);
  } catch {
    return;
  }
}
