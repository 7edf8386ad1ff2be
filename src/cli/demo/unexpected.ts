import type { Answer } from './player.js';
import type { ProblemView } from './matter-views.js';

/** The service did something else than the play says: the demonstration fails, as an acceptance test would. */
export class Unexpected extends Error {
  constructor(
    readonly step: string,
    readonly expected: string,
    readonly found: string,
  ) {
    super(`${step}: expected ${expected}, found ${found}`);
  }
}

/** An answer in one line: status, code, the rules that failed or the members that are wrong. */
export function describeAnswer({ status, body }: Answer): string {
  const problem = body as unknown as Partial<ProblemView>;
  const rules = problem.violations?.map(({ rule }) => rule).join(', ');
  const errors = problem.errors?.map(({ pointer, message }) => `${pointer} ${message}`).join('; ');
  return [status, problem.code, rules ?? errors ?? problem.detail]
    .filter(part => part !== undefined)
    .join(' ');
}

/** Throws unless what was found is what the play says. */
export function expectThat(step: string, expected: unknown, found: unknown): void {
  const [one, other] = [JSON.stringify(expected), JSON.stringify(found)];
  if (one !== other) throw new Unexpected(step, one, other ?? 'nothing');
}
