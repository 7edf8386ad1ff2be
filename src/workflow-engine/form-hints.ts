import type { Duty } from '../../workflows/_kit/duty.js';
import type { PayloadClass } from '../../workflows/_kit/event.js';
import { formMembers, type FormMember } from './form-members.js';

/** How a form asks for a member where its type does not tell. Presentation only: what may be sent stands in the schema. */
export interface FormHint {
  readonly control?: string;
  /** For people: whose duties. */
  readonly duties?: readonly Duty[];
  /** For documents: the slot in which it is expected. */
  readonly slot?: string;
  readonly when?: When;
  readonly says?: Says;
}
/** What a value already means for the matter, by the rule that will say so: shown when it is chosen, not when it is sent. */
interface Says {
  readonly value: unknown;
  readonly rule: string;
  /** There is no going on with it, and nothing typed may be kept. */
  readonly stops: boolean;
}
/** By path without indexes: `personId`, `items.legalBasis`. */
export type FormHints = Readonly<Record<string, FormHint>>;

/** Names mean the same in every payload; what is not here is asked for by its type. */
const BY_NAME: FormHints = {
  personId: { control: 'person' },
  adviserId: { control: 'person', duties: ['legalAdviser'] },
  headId: { control: 'person', duties: ['chair', 'member'] },
  documentId: { control: 'document' },
  signedCopyId: { control: 'document', slot: 'signedCopy' },
  version: { control: 'documentVersion' },
  legalBasis: { control: 'citations' },
  textSha256: { control: 'currentText' },
  seen: { control: 'currentDossier' },
  amountFen: { control: 'money' },
  amends: { control: 'matter' },
  catalogueRow: { control: 'catalogueRow' },
  classified: { says: { value: true, rule: 'unclassified', stops: true } },
  guaranteesDebt: { says: { value: true, rule: 'guaranteeFree', stops: false } },
  // Always possible; a rule asks for it. A form asks where that rule will.
  disclosureReason: {
    when: { member: 'disclosureAttribute', values: ['onRequest', 'withheld'], needed: true, only: true },
  },
};

/** Possible at other times too, but then nobody has them: a form asks only where they are needed. */
const ONLY_WHEN_NEEDED = ['materialsDeliveredOn', 'heldOn', 'amendmentReason'];

/** On which value of which other member it depends whether a member is asked for. `values` is `null` for any value. */
interface When {
  readonly member: string;
  readonly values: readonly unknown[] | null;
  /** It must then be given. */
  readonly needed: boolean;
  /** It may be given only then. */
  readonly only: boolean;
}

type Dependence = 'needed' | 'only';
const EXPECTED_HERE = 'isExpectedHere';
/** Passes for any value a condition could look at, where all it asks is whether there is one. */
const SOMETHING = 'something';

function depends(member: FormMember, how: Dependence, owner: object): boolean {
  if (how === 'needed') return member.applies(undefined, owner);
  const check = member.checks.find(({ name }) => name === EXPECTED_HERE);
  return check !== undefined && check.accepts(undefined, owner);
}

/** The values a member may have, where they are few; `null` where it is any text. */
function valuesOf({ checks }: FormMember): readonly unknown[] | null {
  const words = checks.find(({ name }) => name === 'isIn')?.constraints[0];
  if (Array.isArray(words)) return words;
  return checks.some(({ name }) => name === 'isBoolean') ? [true, false] : null;
}

/** Other members in the place of an owner: by themselves, or inside the objects of a list (`renditions.kind`). */
function placesOf(
  members: readonly FormMember[],
): { path: string; of: FormMember; put: (value: unknown) => object }[] {
  return members.flatMap(member => {
    const { name, nested, list } = member;
    const own = { path: name, of: member, put: (value: unknown): object => ({ [name]: value }) };
    if (!nested || !list) return [own];
    const inner = [...formMembers(nested).values()].map(of => ({
      path: `${name}.${of.name}`,
      of,
      put: (value: unknown): object => ({ [name]: [{ [of.name]: value }] }),
    }));
    return [own, ...inner];
  });
}

/** Conditions are code; asking them with each value in turn tells what they depend on, so that no second list is kept. */
function whenOf(member: FormMember, members: readonly FormMember[]): When | null {
  const ways = (['needed', 'only'] as const).filter(how => !depends(member, how, {}));
  for (const { path, of, put } of placesOf(members.filter(other => other !== member))) {
    const possible = valuesOf(of);
    const values = (possible ?? [SOMETHING]).filter(value =>
      ways.some(how => depends(member, how, put(value))),
    );
    if (values.length === 0) continue;
    const holds = (how: Dependence): boolean => ways.includes(how) && depends(member, how, put(values[0]));
    return { member: path, values: possible && values, needed: holds('needed'), only: holds('only') };
  }
  return null;
}

function hintOf(member: FormMember, members: readonly FormMember[], slot: string | undefined): FormHint {
  const when = member.optional ? whenOf(member, members) : null;
  const asked = when && { when: { ...when, only: when.only || ONLY_WHEN_NEEDED.includes(member.name) } };
  return { ...BY_NAME[member.name], ...(slot !== undefined && { slot }), ...asked };
}

/** Hints for the members of a form that need one. `slots` names where documents it asks for are expected. */
export function formHints(
  form: PayloadClass,
  slots: Readonly<Record<string, string>> = {},
  path: readonly string[] = [],
): FormHints {
  const members = [...formMembers(form).values()];
  const found = members.flatMap((member): [string, FormHint][] => {
    const below = [...path, member.name];
    const hint = hintOf(member, members, slots[member.name]);
    const own: [string, FormHint][] = Object.keys(hint).length > 0 ? [[below.join('.'), hint]] : [];
    return [...own, ...(member.nested ? Object.entries(formHints(member.nested, slots, below)) : [])];
  });
  return Object.fromEntries(found);
}
