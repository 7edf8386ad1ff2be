import { useEffect } from 'react';
import { SHELL } from '../texts/shell.js';
import { useTexts } from '../texts/use-texts.js';

/** The title of the browser's tab. */
export function useDocumentTitle(title: string): void {
  const { product } = useTexts(SHELL);
  useEffect(() => {
    document.title = title === '' ? product : `${title} · ${product}`;
  }, [title, product]);
}
