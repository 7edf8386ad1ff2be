import type { Locale } from '../kernel/localized-text.js';
import type {
  ClockKind,
  StateTag,
  WorkflowDefinition,
  WorkflowKind,
} from '../../workflows/_kit/definition.js';
import type { Duty } from '../../workflows/_kit/duty.js';
import { ruleOf } from '../../workflows/_kit/event.js';
import type { Settings } from '../../workflows/_kit/facts.js';
import { chartOf, type ChartTransition } from './chart.js';
import { formHints, type FormHints } from './form-hints.js';
import { payloadSchema, type JsonSchema } from './payload-schema.js';
import { stageOf } from './state-key.js';
import { legalBasisView, type CitationTitles, type LegalBasisView } from './legal-basis.js';

export interface DeadlineView {
  readonly setting: string;
  readonly workingDays: number | null;
}
export interface StateView {
  readonly id: string;
  readonly stage: string;
  readonly label: string;
  readonly tags: readonly StateTag[];
  readonly deadline: DeadlineView | null;
}
export interface EventView {
  readonly type: string;
  readonly label: string;
  readonly duties: readonly Duty[];
  readonly schema: JsonSchema;
  /** Ids of its rules in the order in which they are judged. */
  readonly rules: readonly string[];
  /** Those judged also where the state does not offer the event. */
  readonly gate: readonly string[];
  readonly hints: FormHints;
}
export interface TransitionView {
  readonly from: string;
  readonly event: string;
  readonly to: string;
  readonly when: string | null;
}
export interface RuleView {
  readonly id: string;
  readonly text: string;
  readonly remedy: string;
  readonly legalBasis: readonly LegalBasisView[];
}

/** A workflow as the reader's pages and manuals show it. */
export interface WorkflowView {
  readonly id: string;
  readonly title: string;
  readonly kind: WorkflowKind;
  readonly open: { readonly schema: JsonSchema; readonly hints: FormHints };
  readonly stages: readonly { readonly id: string; readonly label: string }[];
  readonly states: readonly StateView[];
  readonly events: readonly EventView[];
  readonly transitions: readonly TransitionView[];
  readonly rules: readonly RuleView[];
  readonly slots: readonly {
    readonly id: string;
    readonly label: string;
    readonly single: boolean;
    readonly openIn: readonly string[];
  }[];
  readonly settings: Settings;
}

/** The configured number a state's clock counts. */
export const CLOCK_SETTINGS: Readonly<Record<ClockKind, string>> = {
  formalCheck: 'formalCheckWorkingDays',
  review: 'reviewWorkingDays',
  feedback: 'feedbackWorkingDays',
  disclosure: 'disclosureWorkingDays',
};

function statesView(definition: WorkflowDefinition, locale: Locale, settings: Settings): StateView[] {
  return Object.entries(definition.states).map(([id, { label, tags, clock }]) => {
    const setting = clock === null || clock === 'stopped' ? null : CLOCK_SETTINGS[clock];
    const deadline = setting === null ? null : { setting, workingDays: settings[setting] ?? null };
    return { id, stage: stageOf(id), label: label[locale], tags, deadline };
  });
}

function eventsView(definition: WorkflowDefinition, locale: Locale): EventView[] {
  return Object.entries(definition.events)
    .filter(([, event]) => !event.internal)
    .map(([type, { label, duties, form, example, rules, slots }]) => ({
      type,
      label: label[locale],
      duties,
      schema: payloadSchema(form, definition.labels, locale, [example]),
      rules: rules.map(use => ruleOf(use).name),
      gate: rules
        .map(ruleOf)
        .filter(({ gate }) => gate)
        .map(({ name }) => name),
      hints: formHints(form, slots),
    }));
}

/** What must hold for an arrow to be taken: the event's own condition, and the branch. */
export function conditionOf(
  definition: WorkflowDefinition,
  arrow: ChartTransition,
  locale: Locale,
): string | null {
  const names = [definition.events[arrow.event]?.offeredWhen?.name, arrow.branch].filter(
    name => typeof name === 'string',
  );
  if (names.length === 0) return null;
  return names
    .map(name => definition.branches[name]?.[locale] ?? name)
    .join(locale === 'zh-CN' ? '；' : '; ');
}

const arrowView = (
  definition: WorkflowDefinition,
  locale: Locale,
  arrow: ChartTransition,
): TransitionView => {
  const { from, event, to } = arrow;
  return { from, event, to, when: conditionOf(definition, arrow, locale) };
};

function rulesView(definition: WorkflowDefinition, locale: Locale, citations: CitationTitles): RuleView[] {
  return definition.rules.map(({ name, message, remedy, legalBasis }) => ({
    id: name,
    text: message[locale],
    remedy: remedy[locale],
    legalBasis: legalBasis.map(key => legalBasisView(citations, key, locale)),
  }));
}

/** Everything a page needs to explain the workflow, in the reader's language and with the numbers in force. */
export function describeWorkflow(
  definition: WorkflowDefinition,
  locale: Locale,
  settings: Settings,
  citations: CitationTitles,
): WorkflowView {
  const { id, title, kind, opening, labels } = definition;
  return {
    id,
    title: title[locale],
    kind,
    open: {
      schema: payloadSchema(opening.form, labels, locale, [opening.example]),
      hints: formHints(opening.form),
    },
    stages: definition.stages.map(stage => ({ id: stage.id, label: stage.label[locale] })),
    states: statesView(definition, locale, settings),
    events: eventsView(definition, locale),
    transitions: chartOf(definition.machine)
      .transitions.filter(({ event }) => !definition.events[event]?.internal)
      .map(arrow => arrowView(definition, locale, arrow)),
    rules: rulesView(definition, locale, citations),
    slots: Object.entries(definition.slots).map(([slot, { label, single, openIn }]) => ({
      id: slot,
      label: label[locale],
      single,
      openIn,
    })),
    settings: Object.fromEntries(
      definition.settings.flatMap(name => (name in settings ? [[name, settings[name] as number]] : [])),
    ),
  };
}
