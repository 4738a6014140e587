/**
 * Parses the host of a Mastodon server: `mastodon.social`, `https://mastodon.social/@ann`, `@ann@mastodon.social`.
 * @returns null for any other text.
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

/** Returns the server that was stored last in this browser; empty if there is none. */
export function rememberedServer(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** Stores the server for the next time, if the browser allows it. */
export function rememberServer(server: string): void {
  try {
    localStorage.setItem(KEY, server);
  } catch {
    return;
  }
}
