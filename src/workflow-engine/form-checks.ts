import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import type { PayloadClass } from '../../workflows/_kit/event.js';
import { missingLanguages, type DefinitionCheck } from './definition-check.js';
import { formMembers, type FormMember } from './form-members.js';
import { labelOf } from './payload-schema.js';
import { validatePayload } from './payload.js';

const valuesOf = (member: FormMember): readonly string[] =>
  member.checks
    .filter(({ name }) => name === 'isIn')
    .flatMap(({ constraints }) => constraints[0] as string[]);

function labelFaults(
  definition: WorkflowDefinition,
  form: PayloadClass,
  path: readonly string[],
  where: string,
): string[] {
  if (path.length > 8) return [`${where}: form ${form.name} holds itself`];
  return [...formMembers(form).values()].flatMap(member => {
    const below = [...path, member.name];
    return [
      ...missingLanguages(`${where}: member ${below.join('.')}`, labelOf(definition.labels, below)),
      ...valuesOf(member).flatMap(value =>
        missingLanguages(
          `${where}: value ${value} of ${below.join('.')}`,
          labelOf(definition.labels, [...below, value], 2),
        ),
      ),
      ...(member.nested ? labelFaults(definition, member.nested, below, where) : []),
    ];
  });
}

function exampleFaults(form: PayloadClass, example: Record<string, unknown>, where: string): string[] {
  const judged = validatePayload(form, example);
  if (judged.ok) return [];
  return judged.errors.map(
    ({ pointer, message }) => `${where}: its example does not fit its form (${pointer}: ${message.en})`,
  );
}

/** Every member and value of a form has a label, and every example fits. */
export const formFaults: DefinitionCheck = definition => {
  const { opening, events } = definition;
  const forms = [
    ['the opening', opening] as const,
    ...Object.entries(events).map(([type, event]) => [`event ${type}`, event] as const),
  ];
  return forms.flatMap(([where, { form, example }]) => [
    ...labelFaults(definition, form, [], where),
    ...exampleFaults(form, example, where),
  ]);
};
