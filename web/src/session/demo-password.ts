const KEY = 'fashen.demo-password';

/** The demo's one password, kept for this window only so that changing persons takes one click. */
export function rememberedDemoPassword(): string {
  try {
    return sessionStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

export function rememberDemoPassword(password: string): void {
  try {
    sessionStorage.setItem(KEY, password);
  } catch {
    // Then it is asked for again.
  }
}
