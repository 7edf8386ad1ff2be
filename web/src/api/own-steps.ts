const steps = new Map<string, Set<number>>();

/** Versions of a matter that this page itself brought about, by an event or a file. */
export function noteOwnStep(matterId: string, version: number): void {
  steps.set(matterId, (steps.get(matterId) ?? new Set()).add(version));
}

/** The version one stands on after one's own steps since `base`; somebody else's step in between is where it stops. */
export function afterOwnSteps(matterId: string, base: number): number {
  const own = steps.get(matterId);
  let version = base;
  while (own?.has(version + 1)) version += 1;
  return version;
}
