import type { Facts } from '../../_kit/facts.js';

/** Configured numbers every case with the five stages uses. */
export const CASE_SETTINGS = [
  'formalCheckWorkingDays',
  'reviewWorkingDays',
  'feedbackWorkingDays',
  'disclosureWorkingDays',
  'maxExtensionWorkingDays',
  'reminderWorkingDays',
] as const;

/** A configured number of the facts. One that is missing is a fault of the deployment, never a zero. */
export function settingOf(facts: Facts, name: string): number {
  const value = facts.settings[name];
  if (value === undefined) throw new TypeError(`the setting ${name} is missing`);
  return value;
}
