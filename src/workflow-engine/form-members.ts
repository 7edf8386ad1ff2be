import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage, ValidationTypes } from 'class-validator';
import type { PayloadClass } from '../../workflows/_kit/event.js';

/** One check of one member, as its decorator left it. */
export interface FormCheck {
  /** `maxLength`, `isIn` … */
  readonly name: string;
  readonly each: boolean;
  readonly constraints: readonly unknown[];
  readonly accepts: (value: unknown, owner: object) => boolean;
}

/** A member of a payload class. */
export interface FormMember {
  readonly name: string;
  /** May be left out, at least under some condition. */
  readonly optional: boolean;
  /** False when its own condition says that it is not looked at (an optional member that was left out). */
  readonly applies: (value: unknown, owner: object) => boolean;
  readonly list: boolean;
  /** The class of the object, or of the list's items. */
  readonly nested: PayloadClass | null;
  readonly checks: readonly FormCheck[];
}

type Metadata = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

function checksOf(metadata: Metadata): FormCheck[] {
  if (metadata.type !== ValidationTypes.CUSTOM_VALIDATION) return [];
  const constraints: readonly unknown[] = metadata.constraints ?? [];
  return getMetadataStorage()
    .getTargetValidatorConstraints(metadata.constraintCls)
    .map(constraint => ({
      name: constraint.name,
      each: metadata.each,
      constraints,
      accepts: (value, owner) =>
        constraint.instance.validate(value, {
          value,
          constraints: [...constraints],
          targetName: '',
          object: owner,
          property: metadata.propertyName,
        }) === true,
    }));
}

function nestedClass(form: PayloadClass, metadatas: readonly Metadata[], name: string): PayloadClass | null {
  if (!metadatas.some(({ type }) => type === ValidationTypes.NESTED_VALIDATION)) return null;
  const type = defaultMetadataStorage.findTypeMetadata(form, name);
  if (!type) throw new TypeError(`${form.name}.${name} is nested but does not say of which class`);
  return type.typeFunction() as PayloadClass;
}

function memberOf(form: PayloadClass, name: string, metadatas: readonly Metadata[]): FormMember {
  const checks = metadatas.flatMap(checksOf);
  const conditions = metadatas
    .filter(({ type }) => type === ValidationTypes.CONDITIONAL_VALIDATION)
    .map(({ constraints }) => constraints[0] as (owner: object, value: unknown) => boolean);
  return {
    name,
    optional: conditions.length > 0,
    applies: (value, owner) => conditions.every(condition => condition(owner, value)),
    list: checks.some(check => check.name === 'isArray'),
    nested: nestedClass(form, metadatas, name),
    checks,
  };
}

const membersByForm = new WeakMap<PayloadClass, ReadonlyMap<string, FormMember>>();

/** The members a payload class declares, in order: read from the decorators, so that there is no second list. */
export function formMembers(form: PayloadClass): ReadonlyMap<string, FormMember> {
  const known = membersByForm.get(form);
  if (known) return known;
  const byName = new Map<string, Metadata[]>();
  for (const metadata of getMetadataStorage().getTargetValidationMetadatas(form, '', false, false)) {
    byName.set(metadata.propertyName, [...(byName.get(metadata.propertyName) ?? []), metadata]);
  }
  const members = new Map([...byName].map(([name, metadatas]) => [name, memberOf(form, name, metadatas)]));
  membersByForm.set(form, members);
  return members;
}
