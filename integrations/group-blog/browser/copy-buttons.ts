const WAIT = 2000;

/** Shows the buttons that copy, and has them say what came of it: in their own place, and to a screen reader. */
export function offerCopying(): void {
  // A browser has no clipboard for a site without https.
  if (!('clipboard' in navigator)) return;
  const status = document.createElement('p');
  status.role = 'status';
  status.className = 'gb-visually-hidden';
  document.body.append(status);
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-gb-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => void copy(button, status));
  }
}

async function copy(button: HTMLButtonElement, status: HTMLElement): Promise<void> {
  const { gbCopy = '', gbCopied = '', gbFailed = '' } = button.dataset;
  const text = button.textContent;
  const told = await navigator.clipboard.writeText(gbCopy).then(
    () => gbCopied,
    () => gbFailed,
  );
  button.textContent = told;
  status.textContent = told;
  setTimeout(() => {
    button.textContent = text;
    status.textContent = '';
  }, WAIT);
}
