/**
 * Sends the form inside, as its button would. What is still being typed is taken first: a date counts when its field
 * is left, and calendars take two frames to notice.
 */
export function submitFormIn(box: HTMLElement | null): void {
  const form = box?.querySelector('form');
  const active = document.activeElement;
  if (!form) return;
  if (!(active instanceof HTMLInputElement) || !form.contains(active)) {
    form.requestSubmit();
    return;
  }
  active.blur();
  requestAnimationFrame(() => requestAnimationFrame(() => form.isConnected && form.requestSubmit()));
}
