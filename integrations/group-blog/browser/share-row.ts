import { rememberedServer, rememberServer, serverOf } from './mastodon-server.ts';

/** Adds to a row of links what only a script can: the system's own sheet, and a way to somebody's own Mastodon server. */
export function offerSharing(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-gb-share]')) offerSheet(button);
  for (const way of document.querySelectorAll<HTMLElement>('[data-gb-mastodon]')) askForServer(way);
}

function offerSheet(button: HTMLButtonElement): void {
  if (!('share' in navigator)) return;
  const { gbTitle: title = '', gbText: text = '', gbShare: url = '' } = button.dataset;
  button.hidden = false;
  button.addEventListener('click', () => {
    // Who closes the sheet again has changed their mind.
    navigator.share({ title, text, url }).catch(() => undefined);
  });
}

/** In the place of the link that asks elsewhere. */
function askForServer(way: HTMLElement): void {
  const link = way.querySelector('a');
  const question = way.querySelector('details');
  const form = way.querySelector('form');
  const field = way.querySelector('input');
  if (!link || !question || !form || !field) return;
  link.hidden = true;
  question.hidden = false;
  field.value = rememberedServer();
  field.addEventListener('input', () => {
    field.setCustomValidity('');
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const server = serverOf(field.value);
    if (server === null) {
      field.setCustomValidity(way.dataset['gbNoServer'] ?? '');
      field.reportValidity();
      return;
    }
    rememberServer(server);
    // The link says how to leave this site.
    link.href = `https://${server}/share?text=${encodeURIComponent(way.dataset['gbMastodon'] ?? '')}`;
    link.click();
  });
}
