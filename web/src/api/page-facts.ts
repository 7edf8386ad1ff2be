const KEY = 'fashen.signed-in';

const fact = (name: string): string =>
  document.querySelector<HTMLMetaElement>(`meta[name="fashen-${name}"]`)?.content ?? '';

/** True only where the service says so: without it nobody is offered accounts of a demo. */
export const isProduction = (): boolean => fact('mode') === 'production';

/**
 * Whether asking for the session makes sense. A link from another site comes without the cookie, so the service alone
 * cannot tell; this browser remembers whether somebody signed in.
 */
export function mayBeSignedIn(): boolean {
  if (fact('session') !== 'none') return true;
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

export function noteSession(open: boolean): void {
  try {
    if (open) localStorage.setItem(KEY, '1');
    else localStorage.removeItem(KEY);
  } catch {
    // Then only the cookie tells.
  }
}
