import {
  Validate,
  ValidateIf,
  ValidatorConstraint,
  type ValidationArguments,
  type ValidatorConstraintInterface,
} from 'class-validator';
import { all, type Decorator } from './payload.js';

/** A condition on the object a member stands in; its other members may be anything yet. */
type Condition<O> = (owner: Readonly<Partial<O>>) => boolean;

@ValidatorConstraint({ name: 'isExpectedHere' })
class ExpectedHere implements ValidatorConstraintInterface {
  validate(_value: unknown, { constraints, object }: ValidationArguments): boolean {
    return (constraints[0] as Condition<object>)(object);
  }
}

@ValidatorConstraint({ name: 'isUniqueBy' })
class UniqueBy implements ValidatorConstraintInterface {
  validate(value: unknown, { constraints }: ValidationArguments): boolean {
    if (!Array.isArray(value)) return false;
    const keys = value.map(entry => (entry as Record<string, unknown> | null)?.[constraints[0] as string]);
    return new Set(keys).size === keys.length;
  }
}

/** Must be given where the condition holds; may be given elsewhere. */
export const NeededWhen = <O>(condition: Condition<O>): Decorator =>
  all(ValidateIf((owner: Partial<O>, value) => value !== undefined || condition(owner)));

/** May be given only where the condition holds. */
export const OnlyWhen = <O>(condition: Condition<O>): Decorator =>
  all(
    ValidateIf((_owner, value) => value !== undefined),
    Validate(ExpectedHere, [condition]),
  );

/** Must be given where the condition holds, and only there. */
export const NeededOnlyWhen = <O>(condition: Condition<O>): Decorator =>
  all(NeededWhen(condition), Validate(ExpectedHere, [condition]));

/** No two entries of the list share this member. */
export const EachOnceBy = (member: string): Decorator => all(Validate(UniqueBy, [member]));
