import type { Matter } from '../../api/matter.js';

type Meeting = NonNullable<Matter['meeting']>;
export type Attendee = Meeting['attendance'][number];
export type Stance = NonNullable<Meeting['statements'][number]['stance']>;

/** Whose turn it is: who has not spoken yet, the head after all other members. */
export interface Speakers {
  /** Members who may speak now, in the order of the roll. */
  readonly open: readonly Attendee[];
  /** The head, as long as others have not spoken. */
  readonly locked: Attendee | null;
  /** Who attends without a vote and has said nothing. */
  readonly beside: readonly Attendee[];
}

export function speakersOf({ attendance, statements, headId }: Meeting): Speakers {
  const spoke = new Set(statements.map(({ personId }) => personId));
  const silent = attendance.filter(({ present, personId }) => present && !spoke.has(personId));
  const members = silent.filter(({ role }) => role === 'member');
  const others = members.filter(({ personId }) => personId !== headId);
  const head = members.find(({ personId }) => personId === headId) ?? null;
  const waits = head !== null && others.length > 0;
  // Once the head has spoken nobody follows.
  const isOver = headId !== null && spoke.has(headId);
  return {
    open: waits ? others : members,
    locked: waits ? head : null,
    beside: isOver ? [] : silent.filter(({ role }) => role !== 'member'),
  };
}

export interface Tally {
  /** Members present. */
  readonly present: number;
  readonly counts: Readonly<Record<Stance, number>>;
  /** Members present who have taken no stance yet. */
  readonly open: number;
  /** Compared with the head's stance, without the head; `null` before the head spoke. */
  readonly withHead: { readonly like: number; readonly unlike: number } | null;
}

/** A plain count of what was said; what follows from it the service says. */
export function tallyOf({ attendance, statements, headId }: Meeting): Tally {
  const present = attendance.filter(line => line.present && line.role === 'member');
  const stances = new Map(statements.map(({ personId, stance }) => [personId, stance]));
  const taken = present.flatMap(({ personId }) => stances.get(personId) ?? []);
  const counts = { agree: 0, disagree: 0, reserve: 0 };
  for (const stance of taken) counts[stance] += 1;
  const head = headId === null ? null : (stances.get(headId) ?? null);
  const others = present.flatMap(({ personId }) =>
    personId === headId ? [] : (stances.get(personId) ?? []),
  );
  const like = others.filter(stance => stance === head).length;
  return {
    present: present.length,
    counts,
    open: present.length - taken.length,
    withHead: head === null ? null : { like, unlike: others.length - like },
  };
}
