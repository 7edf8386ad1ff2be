/** A calendar's field while it is typed into; the value is taken over a moment after it was left. */
const TAKING = '.ant-picker-focused';
const FRAMES = 60;
const SETTLED = 3;

function afterFrames(frames: number, then: () => void): void {
  if (frames === 0) then();
  else requestAnimationFrame(() => afterFrames(frames - 1, then));
}

function whenTaken(form: HTMLFormElement, then: () => void, left = FRAMES): void {
  if (left > 0 && form.querySelector(TAKING)) requestAnimationFrame(() => whenTaken(form, then, left - 1));
  else afterFrames(SETTLED, then);
}

/** Sends the form inside, as its button would. A date that is still being typed is taken first. */
export function submitFormIn(box: HTMLElement | null): void {
  const form = box?.querySelector('form');
  const active = document.activeElement;
  if (!form) return;
  const types = active instanceof HTMLElement && active.closest(TAKING) !== null && form.contains(active);
  if (!types) return form.requestSubmit();
  active.blur();
  whenTaken(form, () => {
    if (form.isConnected) form.requestSubmit();
  });
}
