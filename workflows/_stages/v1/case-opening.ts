import type { OpeningInput } from '../../_kit/definition.js';
import { EMPTY_CONTROL, type CaseControl } from './control.js';
import { EMPTY_RECORD, type CaseRecord } from './record.js';

/** Cells at the beginning: who opens a matter has drafted, who puts it on a list has not. */
export const openingControl = ({ data, sender, planned }: OpeningInput): CaseControl => ({
  ...EMPTY_CONTROL,
  drafters: planned ? [] : [sender],
  disclosureAttribute: (data.disclosureAttribute as CaseControl['disclosureAttribute'] | undefined) ?? null,
});

/** A planned matter has no number until drafting begins. */
export const openingRecord = ({ title, data, facts, planned }: OpeningInput): CaseRecord => ({
  ...EMPTY_RECORD,
  title,
  data,
  number: planned ? null : (facts.number ?? null),
});
