// class-transformer's `Type` asks for it and does not bring it along.
import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  Validate,
  ValidateIf,
  ValidateNested,
  ValidatorConstraint,
  type ValidatorConstraintInterface,
} from 'class-validator';

export type Decorator = (target: object, member: string) => void;

/** Several decorators as one. */
export const all =
  (...decorators: (PropertyDecorator | Decorator)[]): Decorator =>
  (target, member) => {
    for (const decorate of decorators) decorate(target, member);
  };

const DATE_SHAPE = /^\d{4}-\d{2}-\d{2}$/;

@ValidatorConstraint({ name: 'isCalendarDay' })
class CalendarDay implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    if (typeof value !== 'string' || !DATE_SHAPE.test(value) || value < '1900') return false;
    const ms = Date.parse(`${value}T00:00:00Z`);
    return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === value;
  }
}

/** Neither space nor a character that nobody can see: a title of those is a row without a name. */
const VISIBLE = /[^\s\p{Cc}\p{Cf}]/u;

@ValidatorConstraint({ name: 'isNotBlank' })
class NotBlank implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value === 'string' && VISIBLE.test(value);
  }
}

/** Non-empty text of at most `max` characters. */
export const Words = (max = 4000): Decorator =>
  all(IsString(), IsNotEmpty(), Validate(NotBlank), MaxLength(max));

/** A day `YYYY-MM-DD` that exists. */
export const Day = (): Decorator => all(IsString(), Matches(DATE_SHAPE), Validate(CalendarDay));

/** Lower-case hexadecimal SHA-256. */
export const Sha256 = (): Decorator => all(IsString(), Matches(/^[0-9a-f]{64}$/));

/** An opaque id. */
export const Id = (): Decorator => all(IsString(), IsNotEmpty(), MaxLength(64));

/** A key of a citation, e.g. `SC-713:25`. */
export const CITATION_KEY = /^[A-Z0-9][A-Z0-9-]*(:[0-9A-Za-z]+)?$/;

export const OneOf = (values: readonly string[]): Decorator => all(IsString(), IsIn([...values]));
export const YesNo = (): Decorator => all(IsBoolean());
export const Count = (min = 0, max = Number.MAX_SAFE_INTEGER): Decorator => all(IsInt(), Min(min), Max(max));

/** A list of payload objects, each validated as `item`. */
export const ListOf = (item: () => new () => object, min: number, max: number): Decorator =>
  all(IsArray(), ArrayMinSize(min), ArrayMaxSize(max), ValidateNested({ each: true }), Type(item));

/** A nested payload object. */
export const Part = (item: () => new () => object): Decorator => all(ValidateNested(), Type(item));

export const TextList = (min: number, max: number, length = 4000): Decorator =>
  all(
    IsArray(),
    ArrayMinSize(min),
    ArrayMaxSize(max),
    IsString({ each: true }),
    IsNotEmpty({ each: true }),
    MaxLength(length, { each: true }),
  );

export const Sha256List = (min: number, max: number): Decorator =>
  all(
    IsArray(),
    ArrayMinSize(min),
    ArrayMaxSize(max),
    IsString({ each: true }),
    Matches(/^[0-9a-f]{64}$/, { each: true }),
  );

export const CitationList = (min: number, max: number): Decorator =>
  all(
    IsArray(),
    ArrayMinSize(min),
    ArrayMaxSize(max),
    IsString({ each: true }),
    Matches(CITATION_KEY, { each: true }),
  );

/** May be left out; `null` is not the same as left out. */
export const Optional = (): Decorator => all(ValidateIf((_object, value) => value !== undefined));
