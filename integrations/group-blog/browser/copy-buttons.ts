/** How long a button shows the outcome, in milliseconds. */
const OUTCOME_TIME = 2000;

/** Shows the copy buttons. One that has no text copies the code beside it. Each shows the outcome in its own text, and announces it to screen readers. */
export function enableCopyButtons(): void {
  // Browsers have no clipboard on a site without https.
  if (!('clipboard' in navigator)) return;
  const buttons = document.querySelectorAll<HTMLButtonElement>('[data-gb-copy][hidden]');
  if (buttons.length === 0) return;
  const status = document.createElement('p');
  status.role = 'status';
  status.className = 'gb-visually-hidden';
  document.body.append(status);
  for (const button of buttons) {
    button.hidden = false;
    button.addEventListener('click', () => void copy(button, status));
  }
}

async function copy(button: HTMLButtonElement, status: HTMLElement): Promise<void> {
  const { gbCopy = '', gbCopied = '', gbFailed = '' } = button.dataset;
  const text = button.textContent;
  const copied = gbCopy || (button.parentElement?.querySelector('pre')?.textContent ?? '');
  const outcome = await navigator.clipboard.writeText(copied).then(
    () => gbCopied,
    () => gbFailed,
  );
  button.textContent = outcome;
  status.textContent = outcome;
  setTimeout(() => {
    button.textContent = text;
    status.textContent = '';
  }, OUTCOME_TIME);
}
