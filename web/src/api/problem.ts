import type { components } from './schema.js';

export type Violation = components['schemas']['Violation'];
export type FieldError = components['schemas']['FieldError'];
type Document = components['schemas']['Problem'];

/** `network`: there was no answer at all; everything else as the service names it. */
export type ProblemCode = Document['code'] | 'network';

export interface ProblemMembers {
  readonly code: ProblemCode;
  readonly status: number;
  readonly title: string;
  /** One sentence that says what to do. */
  readonly detail: string;
  /** The number under which the service has it. */
  readonly instance: string | null;
  readonly violations: readonly Violation[];
  /** Pointers into the request body such as `/data/meetingOn`. */
  readonly errors: readonly FieldError[];
  readonly duties: readonly string[];
  readonly currentVersion: number | null;
  readonly available: readonly string[];
  readonly retryAfterSeconds: number | null;
}

/** What the service answered instead of what was asked for; the only error the client throws. */
export class Problem extends Error implements ProblemMembers {
  readonly code: ProblemCode;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly instance: string | null;
  readonly violations: readonly Violation[];
  readonly errors: readonly FieldError[];
  readonly duties: readonly string[];
  readonly currentVersion: number | null;
  readonly available: readonly string[];
  readonly retryAfterSeconds: number | null;

  constructor(
    members: Partial<ProblemMembers> & Pick<ProblemMembers, 'code' | 'status' | 'title' | 'detail'>,
  ) {
    super(`${members.code}: ${members.detail}`);
    this.name = 'Problem';
    this.code = members.code;
    this.status = members.status;
    this.title = members.title;
    this.detail = members.detail;
    this.instance = members.instance ?? null;
    this.violations = members.violations ?? [];
    this.errors = members.errors ?? [];
    this.duties = members.duties ?? [];
    this.currentVersion = members.currentVersion ?? null;
    this.available = members.available ?? [];
    this.retryAfterSeconds = members.retryAfterSeconds ?? null;
  }
}

/** Reads RFC 9457; what a proxy on the way answered in its own words becomes `internal` with its status. */
export async function problemOf(
  response: Response,
  unreadable: { title: string; detail: string },
): Promise<Problem> {
  const retryAfter = Number(response.headers.get('retry-after') || Number.NaN);
  const retryAfterSeconds = Number.isNaN(retryAfter) ? null : retryAfter;
  const type = response.headers.get('content-type') ?? '';
  const document = type.includes('json')
    ? ((await response.json().catch(() => null)) as Document | null)
    : null;
  if (!document?.code)
    return new Problem({ code: 'internal', status: response.status, ...unreadable, retryAfterSeconds });
  return new Problem({ ...(document as Partial<ProblemMembers> & Document), retryAfterSeconds });
}
