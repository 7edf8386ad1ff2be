import { fill, text, type Locale, type LocalizedText } from '../kernel/localized-text.js';
import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import type { Violation } from './types.js';

/** Titles of provisions by key; a deployment adds its `local:` bases. */
export type CitationTitles = Readonly<Record<string, { readonly title: LocalizedText }>>;

export interface LegalBasisView {
  readonly key: string;
  readonly title: string;
}

/** A failed rule as a person reads it. */
export interface ViolationView {
  readonly rule: string;
  readonly message: string;
  readonly legalBasis: readonly LegalBasisView[];
  readonly remedy: string;
}

const LOCAL = 'local:';
const LOCAL_BASIS = text('本地配置的依据（{name}）', 'basis configured locally ({name})');

/** The provision behind a key; one that nobody knows any more still shows its key. */
export function legalBasisView(citations: CitationTitles, key: string, locale: Locale): LegalBasisView {
  const known = Object.hasOwn(citations, key) ? citations[key] : undefined;
  if (known) return { key, title: known.title[locale] };
  if (!key.startsWith(LOCAL)) return { key, title: key };
  return { key, title: fill(LOCAL_BASIS, locale, { name: key.slice(LOCAL.length) }) };
}

/** Sentences are made when read, from the matter's own workflow version and the particulars kept with the refusal. */
export function violationView(
  definition: WorkflowDefinition,
  citations: CitationTitles,
  violation: Violation,
  locale: Locale,
): ViolationView {
  const rule = definition.rules.find(({ name }) => name === violation.rule);
  const legalBasis = violation.legalBasis.map(key => legalBasisView(citations, key, locale));
  if (!rule) return { rule: violation.rule, message: violation.rule, legalBasis, remedy: '' };
  return {
    rule: violation.rule,
    message: fill(rule.message, locale, violation.details),
    legalBasis,
    remedy: fill(rule.remedy, locale, violation.details),
  };
}
