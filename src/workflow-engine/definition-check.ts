import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import { LOCALES, type LocalizedText } from '../kernel/localized-text.js';
import type { CitationTitles } from './legal-basis.js';

/** A check of a definition: one sentence per fault, none when all is well. */
export type DefinitionCheck = (definition: WorkflowDefinition, citations: CitationTitles) => string[];

const blank = (sentence: unknown): boolean => typeof sentence !== 'string' || sentence.trim() === '';

/** A sentence for each language that a text lacks. */
export const missingLanguages = (what: string, text: LocalizedText | null | undefined): string[] =>
  LOCALES.filter(locale => blank(text?.[locale])).map(locale => `${what} has no text in ${locale}`);
