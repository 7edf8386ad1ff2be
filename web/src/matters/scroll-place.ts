const PREFIX = 'fashen.place.';

/** Where a list was left, by its address: Back leads to the same rows, not to the top. */
export function placeOf(address: string): number {
  try {
    return Number(sessionStorage.getItem(PREFIX + address) ?? 0);
  } catch {
    return 0;
  }
}

export function keepPlace(address: string, offset: number): void {
  try {
    sessionStorage.setItem(PREFIX + address, String(Math.round(offset)));
  } catch {
    // Then one begins at the top.
  }
}
