import { Validate, ValidatorConstraint, type ValidatorConstraintInterface } from 'class-validator';
import { all, CitationList, type Decorator } from '../_kit/payload.js';
import { CITATIONS } from './index.js';

@ValidatorConstraint({ name: 'isKnownCitation' })
class KnownCitation implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value === 'string' && Object.hasOwn(CITATIONS, value);
  }
}

/** A list of keys of provisions that are among the citations. */
export const KnownCitations = (min: number, max: number): Decorator =>
  all(CitationList(min, max), Validate(KnownCitation, { each: true }));
