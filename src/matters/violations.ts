import { Injectable } from '@nestjs/common';
import { Configuration } from '../configuration/configuration.js';
import { fill, LOCALES, type LocalizedText } from '../kernel/localized-text.js';
import { InvariantError } from '../kernel/app-error.js';
import type { Violation } from '../workflow-engine/types.js';
import { CITATIONS } from '../../workflows/_law/index.js';
import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';

/** A failed rule in both languages, as a problem document carries it. */
export interface LocalizedViolation {
  readonly rule: string;
  readonly message: LocalizedText;
  readonly legalBasis: readonly { readonly key: string; readonly title: LocalizedText }[];
  readonly remedy: LocalizedText;
}

const both = (make: (locale: (typeof LOCALES)[number]) => string): LocalizedText => ({
  'zh-CN': make('zh-CN'),
  en: make('en'),
});

/** Turns stored violations into sentences: the entry keeps names and particulars, the definition the words. */
@Injectable()
export class ViolationTexts {
  constructor(private readonly configuration: Configuration) {}

  of(definition: WorkflowDefinition, violation: Violation): LocalizedViolation {
    const rule = definition.rules.find(({ name }) => name === violation.rule);
    if (!rule) throw new InvariantError(`${definition.id} has no rule ${violation.rule}`);
    return {
      rule: rule.name,
      message: both(locale => fill(rule.message, locale, violation.details)),
      legalBasis: violation.legalBasis.map(key => ({ key, title: this.titleOf(key) })),
      remedy: both(locale => fill(rule.remedy, locale, violation.details)),
    };
  }

  /** Every provision a workflow cites, the configured ones with the basis the configuration gives. */
  citations(): Readonly<Record<string, { readonly title: LocalizedText }>> {
    const local = [...this.configuration.localBasisNames()].map(name => [
      `local:${name}`,
      { title: this.titleOf(`local:${name}`) },
    ]);
    return { ...CITATIONS, ...(Object.fromEntries(local) as Record<string, { title: LocalizedText }>) };
  }

  /** Title of a provision, or of the configured basis behind `local:<name>`. */
  titleOf(key: string): LocalizedText {
    if (key.startsWith('local:')) {
      const name = key.slice('local:'.length);
      return both(locale => this.configuration.localBasis(name, locale));
    }
    return CITATIONS[key]?.title ?? { 'zh-CN': key, en: key };
  }
}
