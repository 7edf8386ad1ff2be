import { useEffect, useEffectEvent, useSyncExternalStore, type RefObject } from 'react';

export interface Shortcut {
  /** As `KeyboardEvent.key`: `/`, `?`, `j`, `Escape`; `Ctrl+Enter` also takes the command key. */
  readonly key: string;
  /** What it does, for the help. */
  readonly label: string;
}

let known: readonly Shortcut[] = [];
const listeners = new Set<() => void>();

function change(next: readonly Shortcut[]): void {
  known = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** What works on the page as it is now. */
export const useKnownShortcuts = (): readonly Shortcut[] => useSyncExternalStore(subscribe, () => known);

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** What Enter already does something to; the chosen entry of a list is opened by it. */
const takesEnter = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('button, summary, [role="tab"], a:not([aria-current])') !== null;

const DIALOG = '[role="dialog"][aria-modal="true"], .ant-dropdown:not(.ant-dropdown-hidden)';

/** A dialog or an open menu has the keyboard to itself; one that was closed may still be there, unseen. */
function isCovered(part: Element | null | undefined): boolean {
  const shown = [...document.querySelectorAll(DIALOG)].filter(dialog => dialog.checkVisibility());
  const top = shown.at(-1);
  return top !== undefined && !top.contains(part ?? null);
}

function matches(event: KeyboardEvent, key: string): boolean {
  const withControl = event.ctrlKey || event.metaKey;
  if (key.startsWith('Ctrl+')) return withControl && event.key === key.slice('Ctrl+'.length);
  return !withControl && !event.altKey && event.key === key;
}

/**
 * Does something on a key, anywhere on the page except in fields and below dialogs; `Ctrl+…` works in fields too.
 * It stands in the help (`?`) as long as the component is there. What stands in a dialog says where: `within`.
 */
export function useShortcut(
  key: string,
  label: string,
  handler: () => void,
  enabled = true,
  within?: RefObject<Element | null>,
): void {
  // Before the control that has the focus: tabs and calendars take every Enter for themselves.
  const isForPage = key.startsWith('Ctrl+');
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || !matches(event, key) || isCovered(within?.current))
      return;
    if (isTyping(event.target) && !isForPage) return;
    if (key === 'Enter' && takesEnter(event.target)) return;
    event.preventDefault();
    if (isForPage) event.stopPropagation();
    handler();
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const own: Shortcut = { key, label };
    change([...known, own]);
    document.addEventListener('keydown', onKey, isForPage);
    return () => {
      change(known.filter(one => one !== own));
      document.removeEventListener('keydown', onKey, isForPage);
    };
  }, [key, label, enabled, isForPage]);
}
