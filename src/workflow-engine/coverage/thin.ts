import type { OpeningInput, WorkflowDefinition } from '../../../workflows/_kit/definition.js';
import type { LocalizedText } from '../../kernel/localized-text.js';
import { stateKey } from '../state-key.js';
import type { AnyProperty } from './property.js';
import { RealMachine, type RealEvent, type RealSituation } from './real-run.js';
import type { Broken } from './realize.js';

/** A step of an offending path, on the real machine. */
export interface PathStep extends RealEvent {
  readonly from: string;
  readonly to: string;
}
export interface OffendingPath {
  readonly opening: OpeningInput;
  readonly openedIn: string;
  readonly steps: readonly PathStep[];
  readonly fault: LocalizedText;
}

/** Plays events on the real machine; `null` unless all are accepted and the last one breaks the property. */
export function play(
  definition: WorkflowDefinition,
  property: AnyProperty,
  opening: OpeningInput,
  events: readonly RealEvent[],
): OffendingPath | null {
  const machine = new RealMachine(definition, property);
  const opened = machine.open(opening);
  if (!('memory' in opened)) return null;
  let here: RealSituation & { fault?: LocalizedText | null } = opened;
  const steps: PathStep[] = [];
  for (const event of events) {
    if (here.fault) return null;
    const decision = machine.decide(here, event);
    if (decision !== null && decision.kind !== 'accepted') return null;
    const from = stateKey(here.state.value);
    here = machine.after(here, event, decision?.state ?? here.state);
    steps.push({ ...event, from, to: stateKey(here.state.value) });
  }
  const openedIn = stateKey(opened.state.value);
  return here.fault ? { opening, openedIn, steps, fault: here.fault } : null;
}

/** Leaves out every event without which the fault is there all the same: what is left is what matters. */
export function thinned(
  definition: WorkflowDefinition,
  property: AnyProperty,
  { opening, events, fault }: Broken,
): OffendingPath {
  const breaks = (some: readonly RealEvent[]): OffendingPath | null => {
    const path = play(definition, property, opening, some);
    return path?.fault.en === fault.en ? path : null;
  };
  let left = [...events];
  // From the first on: what prepares for what prepares goes together with it.
  for (let at = 0; at < left.length - 1;) {
    const without = left.filter((_event, index) => index !== at);
    if (breaks(without)) left = without;
    else at += 1;
  }
  const path = breaks(left);
  if (!path) throw new Error('a path that breaks a property does not do so when it is played again');
  return path;
}
