import type { FormData } from './form-data.js';

const PREFIX = 'fashen.draft.';
const MOST = 100;

const keyOf = (personId: string, form: string): string => `${PREFIX}${personId}.${form}`;

/** A draft of this person for this form; `null` when there is none. */
export function readDraft(personId: string, form: string): FormData | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(personId, form)) ?? 'null') as FormData | null;
  } catch {
    return null;
  }
}

/** Kept on this machine only. Of very many the oldest are not told apart, so the first ones found give way. */
export function keepDraft(personId: string, form: string, data: FormData): void {
  try {
    const drafts = Object.keys(localStorage).filter(key => key.startsWith(PREFIX));
    if (drafts.length > MOST)
      drafts.slice(0, drafts.length - MOST).forEach(key => localStorage.removeItem(key));
    localStorage.setItem(keyOf(personId, form), JSON.stringify(data));
  } catch {
    // A full or closed storage must not keep anybody from typing.
  }
}

export function dropDraft(personId: string, form: string): void {
  try {
    localStorage.removeItem(keyOf(personId, form));
  } catch {
    // Nothing was kept.
  }
}
