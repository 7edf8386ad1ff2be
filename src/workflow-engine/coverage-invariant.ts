import type { StateTag, WorkflowDefinition } from '../../workflows/_kit/definition.js';
import { hasEffectiveOpinionOn, isOnText, type ReviewControl } from '../../workflows/_kit/review-control.js';
import { stateKey } from './state-key.js';
import type { StoredState } from './types.js';

const TAGGED: readonly StateTag[] = ['decided', 'signed', 'disclosed'];

/**
 * Invariant 2 (docs/invariants.md): in a reviewing workflow no state tagged decided, signed or disclosed stands without
 * an effective review opinion on exactly the text decided. Returns what is wrong, or `null`.
 * Judged on every accepted event whatever the workflow says of itself (Order 713 Art. 25).
 */
export function coverageFault(definition: WorkflowDefinition, state: StoredState): string | null {
  const key = stateKey(state.value);
  const tags = definition.states[key]?.tags ?? [];
  if (!tags.some(tag => TAGGED.includes(tag))) return null;
  if (definition.kind === 'exempt') return `${key} is tagged ${tags.join(', ')} in an exempt workflow`;
  if (definition.kind === 'record') return null;

  const control = state.context.control as unknown as ReviewControl;
  const onText = control.decidedText !== null && control.decidedText === control.text;
  if (!onText) return `${key}: the text decided is not the current text`;
  if (definition.kind === 'guidance') {
    return isOnText(control, control.decidedText) ? null : `${key}: no opinion on the text decided`;
  }
  return hasEffectiveOpinionOn(control, control.decidedText)
    ? null
    : `${key}: no effective review opinion on the text decided`;
}
