import type { Workbench, WorkbenchLine } from '../api/workbench.js';
import { queuesOf, queueShown } from './queues.js';

const line = (id: string, dueOn: string | null, cameBack = false): WorkbenchLine =>
  ({ id, dueOn, cameBack }) as WorkbenchLine;
const workbench = (part: Partial<Workbench>): Workbench => ({
  asOf: '2026-03-05',
  weekEndsOn: '2026-03-08',
  mine: [],
  others: [],
  planned: [],
  more: false,
  ...part,
});
const ids = (lines: readonly WorkbenchLine[]): string[] => lines.map(({ id }) => id);

describe('the queues of a workbench', () => {
  it('count as due this week what is due by its last day and what is overdue, not what has no deadline', () => {
    const mine = [
      line('over', '2026-03-02'),
      line('sunday', '2026-03-08'),
      line('monday', '2026-03-09'),
      line('none', null),
    ];
    expect(ids(queuesOf(workbench({ mine })).dueSoon)).toEqual(['over', 'sunday']);
  });

  it('show first where there is something to do', () => {
    const shown = (part: Partial<Workbench>, wanted: string | null = null): string =>
      queueShown(wanted, queuesOf(workbench(part)));
    expect(shown({ mine: [line('a', null)], planned: [line('b', null)] })).toBe('mine');
    expect(shown({ planned: [line('b', null)] })).toBe('planned');
    expect(shown({})).toBe('mine');
    expect(shown({ mine: [line('a', null)] }, 'others')).toBe('others');
    expect(shown({ mine: [line('a', null)] }, 'no-such-queue')).toBe('mine');
  });
});
