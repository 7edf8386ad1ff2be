import { bodyMembers, objectMember, stringMember } from '../http/members.js';
import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import { unknownEvent } from './problems.js';

const MEMBERS = { type: stringMember(100), data: objectMember(false) };

/** `{type, data?}`: an event of this workflow that people send. Names are an allow-list (`xstate.*` is on none). */
export function eventBody(
  definition: WorkflowDefinition,
  body: unknown,
): { type: string; data: Record<string, unknown> } {
  const { type, data = {} } = bodyMembers<{ type: string; data?: Record<string, unknown> }>(body, MEMBERS);
  const event = Object.hasOwn(definition.events, type) ? definition.events[type] : undefined;
  if (!event || event.internal) throw unknownEvent(definition);
  return { type, data };
}
