import { useSyncExternalStore } from 'react';
import type { Scheme } from './theme.js';

const dark = matchMedia('(prefers-color-scheme: dark)');
const print = matchMedia('print');

function subscribe(listener: () => void): () => void {
  for (const query of [dark, print]) query.addEventListener('change', listener);
  return () => {
    for (const query of [dark, print]) query.removeEventListener('change', listener);
  };
}

/** Follows the system; what is printed is black on white whatever the screen shows. */
export const useScheme = (): Scheme =>
  useSyncExternalStore(subscribe, () => (dark.matches && !print.matches ? 'dark' : 'light'));
