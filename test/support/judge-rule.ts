import type { Facts } from '../../workflows/_kit/facts.js';
import type { AnyRule } from '../../workflows/_kit/rule.js';

/** What a rule is shown, where it matters to the test. */
export interface Shown {
  readonly control?: object;
  readonly data?: object;
  readonly facts?: Partial<Facts>;
  readonly sender?: string;
}

/** Asks one rule, on cells that are otherwise as at the beginning. */
export const judge =
  (beginning: object) =>
  (rule: AnyRule, { control = {}, data = {}, facts = {}, sender = 'someone' }: Shown = {}): boolean =>
    rule.holds({
      control: { ...beginning, ...control },
      data,
      facts: { at: '2026-03-02T02:00:00.000Z', today: '2026-03-02', settings: {}, ...facts },
      sender,
    });
