import { useSyncExternalStore } from 'react';

/** The languages the pages speak, the first by default. */
export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

const KEY = 'fashen.locale';
const listeners = new Set<() => void>();

function stored(): Locale {
  try {
    return LOCALES.find(locale => locale === localStorage.getItem(KEY)) ?? LOCALES[0];
  } catch {
    // A browser that keeps nothing still gets pages.
    return LOCALES[0];
  }
}

let current: Locale = stored();
document.documentElement.lang = current;

/** The language in use; also sent with every request, so that sentences of the service are in it too. */
export const currentLocale = (): Locale => current;

export function switchLocale(locale: Locale): void {
  current = locale;
  document.documentElement.lang = locale;
  try {
    localStorage.setItem(KEY, locale);
  } catch {
    // Then it holds until the page is closed.
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useLocale = (): Locale => useSyncExternalStore(subscribe, currentLocale);
