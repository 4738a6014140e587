import { rememberedServer, rememberServer, serverOf } from './mastodon-server.ts';

/** Adds what needs a script to a row of share links: the system's share sheet, and a form for the reader's Mastodon server. */
export function enableSharing(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-gb-share]')) offerSheet(button);
  for (const way of document.querySelectorAll<HTMLElement>('[data-gb-mastodon]')) askForServer(way);
}

function offerSheet(button: HTMLButtonElement): void {
  if (!('share' in navigator)) return;
  const { gbTitle: title = '', gbText: text = '', gbShare: url = '' } = button.dataset;
  button.hidden = false;
  button.addEventListener('click', () => {
    // The promise is rejected when the sheet is closed, which is no error.
    navigator.share({ title, text, url }).catch(() => undefined);
  });
}

/** Replaces the link to Mastodon's own form by a form on this page. */
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
    // The link's `rel` applies too.
    link.href = `https://${server}/share?text=${encodeURIComponent(way.dataset['gbMastodon'] ?? '')}`;
    link.click();
  });
}
