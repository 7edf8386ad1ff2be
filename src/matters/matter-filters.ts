import { invalidRequest, type FieldError } from '../kernel/app-error.js';
import { fold } from '../kernel/chinese-text.js';
import { text, type LocalizedText } from '../kernel/localized-text.js';
import { isPlainDate } from '../kernel/plain-date.js';

export interface MatterFilters {
  readonly workflow?: string | undefined;
  readonly stage?: string | undefined;
  readonly status?: string | undefined;
  readonly unitId?: string | undefined;
  readonly unitIds?: readonly string[] | undefined;
  readonly assignedToMe: boolean;
  readonly overdue?: boolean | undefined;
  readonly q?: string | undefined;
  readonly openedFrom?: string | undefined;
  readonly openedTo?: string | undefined;
}

interface Filter {
  readonly fits: (value: string) => boolean;
  readonly code: string;
  readonly message: LocalizedText;
}

const name: Filter = {
  fits: value => /^[\w.@-]{1,100}$/.test(value),
  code: 'name',
  message: text('应为名称标识', 'must be a name'),
};
/** Only what a workflow may be called, so that nothing in it means anything to `LIKE`. */
const workflow: Filter = {
  fits: value => value.length <= 100 && /^[a-z][a-z-]*(@[1-9]\d*)?$/.test(value),
  code: 'workflow',
  message: text(
    '应为流程名称，如 contract 或 contract@1',
    'must be the name of a workflow such as contract or contract@1',
  ),
};
const day: Filter = {
  fits: isPlainDate,
  code: 'date',
  message: text('应为日期，如 2026-03-05', 'must be a day such as 2026-03-05'),
};
const oneOf = (...values: string[]): Filter => ({
  fits: value => values.includes(value),
  code: 'one-of',
  message: text(`应为 ${values.join('、')} 之一`, `must be one of ${values.join(', ')}`),
});

const FILTERS: Readonly<Record<string, Filter>> = {
  workflow,
  stage: name,
  status: oneOf('planned', 'open', 'paused', 'closed'),
  unitId: name,
  assignedTo: oneOf('me'),
  overdue: oneOf('true', 'false'),
  q: {
    fits: value => [...fold(value)].length >= 2 && value.length <= 200,
    code: 'two-characters',
    message: text('检索词至少两个字，至多二百字', 'search for two to two hundred characters'),
  },
  openedFrom: day,
  openedTo: day,
};
const PAGING = ['limit', 'cursor'];

function errorOf(key: string, value: unknown): FieldError | null {
  const pointer = `/query/${key}`;
  const filter = Object.hasOwn(FILTERS, key) ? FILTERS[key] : undefined;
  if (!filter)
    return { pointer, code: 'unknown', message: text('没有这一筛选条件', 'there is no such filter') };
  if (typeof value !== 'string' || !filter.fits(value))
    return { pointer, code: filter.code, message: filter.message };
  return null;
}

/** The filters of a list of matters; an unknown or ill-formed one is 400, for a filter silently dropped lies. */
export function matterFilters(query: Readonly<Record<string, unknown>>): MatterFilters {
  const own = Object.entries(query).filter(([key]) => !PAGING.includes(key));
  const errors = own.map(([key, value]) => errorOf(key, value)).filter(error => error !== null);
  if (errors.length > 0) throw invalidRequest(errors);
  const given = query as Readonly<Record<string, string | undefined>>;
  return {
    workflow: given.workflow,
    stage: given.stage,
    status: given.status,
    unitId: given.unitId,
    assignedToMe: given.assignedTo === 'me',
    overdue: given.overdue === undefined ? undefined : given.overdue === 'true',
    q: given.q,
    openedFrom: given.openedFrom,
    openedTo: given.openedTo,
  };
}
