import type { Matter } from '../api/matter.js';

export type Meeting = NonNullable<Matter['meeting']>;

/** One meeting and the matters before it. */
export interface Sitting {
  readonly key: string;
  readonly title: string;
  readonly forum: string;
  readonly heldOn: string;
  readonly items: readonly Matter[];
}

/** What makes two items those of one meeting: its name, its day and what kind of meeting it is. */
export const sittingKey = ({ title, heldOn, forum }: Pick<Meeting, 'title' | 'heldOn' | 'forum'>): string =>
  JSON.stringify([heldOn, title, forum]);

/** Meetings, the soonest first, each with its items in the order in which they were opened. */
export function sittingsOf(matters: readonly Matter[]): readonly Sitting[] {
  const found = new Map<string, Matter[]>();
  for (const matter of matters) {
    if (!matter.meeting) continue;
    const key = sittingKey(matter.meeting);
    found.set(key, [...(found.get(key) ?? []), matter]);
  }
  const byOpening = (a: Matter, b: Matter): number => a.openedAt.localeCompare(b.openedAt);
  return [...found]
    .map(([key, items]) => {
      const { title, forum, heldOn } = (items[0] as Matter).meeting as Meeting;
      return { key, title, forum, heldOn, items: items.toSorted(byOpening) };
    })
    .sort((a, b) => a.heldOn.localeCompare(b.heldOn) || a.title.localeCompare(b.title));
}

export type ItemStanding = 'ahead' | 'now' | 'done';

/** How far an item is: nobody has been called, it is being discussed, it was decided. */
export const itemStanding = ({ meeting, decision }: Matter): ItemStanding =>
  decision ? 'done' : meeting && meeting.attendance.length > 0 ? 'now' : 'ahead';
