import { bodyMembers, memberThat, objectMember, stringMember } from '../http/members.js';
import { text } from '../kernel/localized-text.js';

const TITLE_MOST = 200;

export interface OpeningBody {
  readonly workflow: string;
  readonly title: string;
  readonly unitId?: string;
  readonly data: Record<string, unknown>;
}

const MEMBERS = {
  workflow: stringMember(100),
  title: memberThat(
    value => typeof value === 'string' && value.trim() !== '' && value.length <= TITLE_MOST,
    'title',
    text(`事项名称应为 1 至 ${TITLE_MOST} 个字`, `the title must be text of 1 to ${TITLE_MOST} characters`),
  ),
  unitId: stringMember(64, false),
  data: objectMember(),
};

export const openingBody = (body: unknown): OpeningBody => bodyMembers<OpeningBody>(body, MEMBERS);

/** The unit a request names, before anything else of it is looked at: whether the caller may open comes first. */
export function unitWanted(body: unknown): string | undefined {
  const { unitId } = (typeof body === 'object' && body !== null ? body : {}) as { unitId?: unknown };
  return typeof unitId === 'string' ? unitId : undefined;
}
