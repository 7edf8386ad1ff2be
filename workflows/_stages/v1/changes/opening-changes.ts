import { change, type CasePatch } from '../case-change.js';
import type { CaseControl } from '../control.js';
import type { CaseRecord } from '../record.js';

/** What `START_DRAFTING` and `EDIT_DRAFT` bring: the same data as the opening. */
export interface DraftData {
  readonly title?: string;
  readonly data: { readonly disclosureAttribute: 'proactive' | 'onRequest' | 'withheld' };
}

/** Where a matter came from is not the drafter's to drop: coverage counts it by its catalogue's row. */
const originOf = ({ data: { catalogueRow } }: CaseRecord): object =>
  catalogueRow === undefined ? {} : { catalogueRow };

const takeOver = (record: CaseRecord, { title, data }: DraftData): CasePatch => ({
  control: { disclosureAttribute: data.disclosureAttribute } satisfies Partial<CaseControl>,
  record: { title: title ?? record.title, data: { ...originOf(record), ...data } },
});

export const OPENING_CHANGES = {
  /** A planned matter gets its number when drafting begins. */
  startDrafting: change<DraftData>(({ record, data, facts }) => {
    const taken = takeOver(record, data);
    return { ...taken, record: { ...taken.record, number: facts.number ?? record.number } };
  }),

  /** Replaces title and data; both stand in the trail as they were. */
  editDraft: change<DraftData>(({ record, data }) => takeOver(record, data)),

  /** Cells that only one matter type has: each type puts its own in this place. */
  noteParticulars: change(() => ({})),
} as const;
