import { randomUUID } from 'node:crypto';
import { AppError, PROBLEM_STATUS } from '../kernel/app-error.js';
import { LOCALES, type Locale } from '../kernel/localized-text.js';
import { INTERNAL, PROBLEM_TITLES } from './problem-texts.js';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** RFC 9457, with the extra members of the code. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly instance: string;
  readonly [member: string]: unknown;
}

export const newInstance = (): string => `urn:uuid:${randomUUID()}`;

const isLocalized = (value: object): value is Record<Locale, string> => {
  const names = Object.keys(value);
  return (
    names.length === LOCALES.length &&
    LOCALES.every(locale => typeof (value as Record<string, unknown>)[locale] === 'string')
  );
};

/** Sentences in two languages, wherever they stand in the members, become the reader's one. */
export function localized(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map(item => localized(item, locale));
  if (typeof value !== 'object' || value === null) return value;
  if (isLocalized(value)) return value[locale];
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, localized(member, locale)]));
}

/** The document for an error; members named by the error may bring an `instance` of their own. */
export function problemDocument(
  error: AppError,
  locale: Locale,
  instance: string = newInstance(),
): ProblemDocument {
  return {
    type: `/problems/${error.code}`,
    title: PROBLEM_TITLES[error.code][locale],
    status: PROBLEM_STATUS[error.code],
    code: error.code,
    detail: error.detail[locale],
    instance,
    ...(localized(error.members, locale) as Record<string, unknown>),
  };
}

/** For what is ours: nothing but the number under which the log has the rest. */
export const internalProblem = (locale: Locale, instance: string): ProblemDocument =>
  problemDocument(new AppError('internal', INTERNAL), locale, instance);
