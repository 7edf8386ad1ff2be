import type { Matter } from '../../api/matter.js';
import type { Person } from '../../api/people.js';

type Meeting = NonNullable<Matter['meeting']>;
export type AttendanceLine = Omit<Meeting['attendance'][number], 'name' | 'absenceReason'> & {
  readonly absenceReason?: string;
};

/** What the secretary has marked so far; kept as a draft. */
export interface Roll {
  readonly headId: string | null;
  /** By person; who is not in it is as the roster says. */
  readonly marks: Readonly<Record<string, Mark>>;
  /** Who comes from the judicial office. */
  readonly officeId: string | null;
  readonly others: readonly string[];
}

export interface Mark {
  readonly present: boolean;
  readonly reason: string;
}

export interface Roster {
  readonly members: readonly Person[];
  readonly head: Person | undefined;
  readonly office: Person | undefined;
  readonly recused: ReadonlySet<string>;
  /** What is written for whoever is recused. */
  readonly recusedReason: string;
}

/** A roll as it is before anybody has called it: all are there, except who is recused. */
export function freshRoll({ head, office }: Roster): Roll {
  return { headId: head?.id ?? null, marks: {}, officeId: office?.id ?? null, others: [] };
}

/** The roll as it was recorded, to be called again. */
export function rollOf({ headId, attendance }: Meeting): Roll {
  const marks = attendance.map(
    ({ personId, present, absenceReason }) => [personId, { present, reason: absenceReason ?? '' }] as const,
  );
  return {
    headId,
    marks: Object.fromEntries(marks),
    officeId: attendance.find(({ role }) => role === 'judicialOffice')?.personId ?? null,
    others: attendance.filter(({ role }) => role === 'nonVoting').map(({ personId }) => personId),
  };
}

export function markOf({ marks }: Pick<Roll, 'marks'>, { recused, recusedReason }: Roster, id: string): Mark {
  const own = marks[id];
  if (recused.has(id)) return { present: false, reason: own?.reason || recusedReason };
  return own ?? { present: true, reason: '' };
}

/** The lines that are sent, in the order in which they stand on the page. */
export function linesOf(roll: Roll, roster: Roster): AttendanceLine[] {
  const line = (personId: string, role: AttendanceLine['role']): AttendanceLine => {
    const { present, reason } = markOf(roll, roster, personId);
    const absenceReason = reason.trim();
    return { personId, role, present, ...(!present && absenceReason !== '' && { absenceReason }) };
  };
  return [
    ...roster.members.map(({ id }) => line(id, 'member')),
    ...(roll.officeId === null ? [] : [line(roll.officeId, 'judicialOffice')]),
    ...roll.others.map(id => line(id, 'nonVoting')),
  ];
}

export const withMark = (roll: Roll, id: string, mark: Mark): Roll => ({
  ...roll,
  marks: { ...roll.marks, [id]: mark },
});
