import { person, personSet } from '../../../../workflows/_kit/control.js';
import type { WorkflowDefinition } from '../../../../workflows/_kit/definition.js';
import { including } from '../../../../workflows/_kit/set.js';
import { text } from '../../../kernel/localized-text.js';
import type { Property } from '../property.js';

// Three properties instead of one: who drafted, advised and is recused are then never multiplied with each other.

const ISSUED = 'ISSUE_REVIEW_OPINION';
const reviews = ({ kind, events }: WorkflowDefinition): boolean => kind === 'reviewing' && ISSUED in events;

/** Nobody reviews what they drafted, themselves or through a substitute (invariant 5, Order 713 Art. 25 and 28). */
export const reviewerDidNotDraft: Property<{ readonly drafters: readonly string[] }> = {
  name: 'reviewerDidNotDraft',
  title: text('谁起草，谁不审查', 'nobody reviews what they took part in drafting'),
  appliesTo: reviews,
  memory: { drafters: personSet() },
  initial: (opener, planned) => ({ drafters: planned ? [] : [opener] }),
  observe: ({ type, sender, duty, memory }) => {
    if (type === ISSUED) {
      return {
        fault: memory.drafters.includes(sender)
          ? text('审查人员参与过起草', 'the reviewer took part in drafting')
          : null,
      };
    }
    // Whoever recuses themselves as drafter has done nothing to the matter by it.
    const drafts = type !== 'RECUSE' && duty === 'drafter';
    return drafts ? { memory: { drafters: including(memory.drafters, sender) } } : {};
  },
};

/** The adviser's opinion is an input to the review, so its giver does not review. */
export const reviewerDidNotAdvise: Property<{ readonly adviser: string | null }> = {
  name: 'reviewerDidNotAdvise',
  title: text('谁出具顾问意见，谁不审查', 'nobody reviews what they advised on'),
  appliesTo: definition => reviews(definition) && 'ISSUE_ADVISER_OPINION' in definition.events,
  memory: { adviser: person() },
  initial: () => ({ adviser: null }),
  observe: ({ type, sender, data, memory }) => {
    if (type === ISSUED) {
      const same = memory.adviser === sender;
      return {
        fault: same ? text('审查人员出具了法律顾问意见', 'the reviewer gave the adviser’s opinion') : null,
      };
    }
    if (type === 'ISSUE_ADVISER_OPINION') return { memory: { adviser: sender } };
    return type === 'RECUSE' && data.personId === memory.adviser ? { memory: { adviser: null } } : {};
  },
};

/** Nobody reviews a matter from which they are recused (Civil Servant Law Art. 76). */
export const reviewerIsNotRecused: Property<{ readonly recused: readonly string[] }> = {
  name: 'reviewerIsNotRecused',
  title: text('已回避的人员不审查', 'nobody reviews a matter they are recused from'),
  appliesTo: definition => reviews(definition) && 'RECUSE' in definition.events,
  memory: { recused: personSet() },
  initial: () => ({ recused: [] }),
  observe: ({ type, sender, data, memory }) => {
    if (type === ISSUED) {
      return {
        fault: memory.recused.includes(sender) ? text('审查人员已回避', 'the reviewer is recused') : null,
      };
    }
    return type === 'RECUSE'
      ? { memory: { recused: including(memory.recused, data.personId as string) } }
      : {};
  },
};
