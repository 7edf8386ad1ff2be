import { ruleOf, type RuleUse } from '../../workflows/_kit/event.js';
import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import type { AnyRule } from '../../workflows/_kit/rule.js';
import { missingLanguages, type DefinitionCheck } from './definition-check.js';
import type { CitationTitles } from './legal-basis.js';

const CONFIGURED = /^local:[A-Za-z][A-Za-z0-9-]*$/;

function ruleTextFaults(rule: AnyRule, citations: CitationTitles): string[] {
  const unknown = rule.legalBasis.filter(key => !CONFIGURED.test(key) && !Object.hasOwn(citations, key));
  return [
    ...(rule.legalBasis.length === 0 ? [`rule ${rule.name} rests on no provision`] : []),
    ...unknown.map(key => `rule ${rule.name} rests on ${key}, which is not among the citations`),
    ...missingLanguages(`rule ${rule.name}`, rule.message),
    ...missingLanguages(`the way out of rule ${rule.name}`, rule.remedy),
  ];
}

function orderFaults(where: string, uses: readonly RuleUse[], definition: WorkflowDefinition): string[] {
  const places = uses.map(use => definition.rules.indexOf(ruleOf(use)));
  const foreign = uses.filter((_use, at) => places[at] === -1).map(use => ruleOf(use).name);
  const disorder = places.findIndex((place, at) => at > 0 && place <= (places[at - 1] ?? -1));
  const late = uses[disorder];
  return [
    ...foreign.map(name => `${where} uses rule ${name}, which is not in the workflow's list`),
    ...(late && foreign.length === 0
      ? [`${where}: rule ${ruleOf(late).name} stands out of the order of the workflow's list`]
      : []),
  ];
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}

/** Rules worded in both languages, resting on provisions that exist, in one order everywhere. */
export const ruleFaults: DefinitionCheck = (definition, citations) => {
  const used = new Set(
    [definition.opening.rules, ...Object.values(definition.events).map(({ rules }) => rules)]
      .flat()
      .map(ruleOf),
  );
  return [
    ...repeated(definition.rules.map(({ name }) => name)).map(name => `two rules are called ${name}`),
    ...definition.rules.flatMap(rule => ruleTextFaults(rule, citations)),
    ...definition.rules.filter(rule => !used.has(rule)).map(({ name }) => `rule ${name} is used by no event`),
    ...orderFaults('the opening', definition.opening.rules, definition),
    ...Object.entries(definition.events).flatMap(([type, { rules }]) =>
      orderFaults(`event ${type}`, rules, definition),
    ),
  ];
};
