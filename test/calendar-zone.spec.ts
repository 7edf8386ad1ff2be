import { TestProcess } from './support/child-process.js';

const COUNT_DAYS = new URL('./support/count-days.ts', import.meta.url);

interface Printed {
  readonly totals: readonly number[];
  readonly deadline: { readonly dueOn: string };
  readonly timers: readonly { readonly fire_at: string }[];
  readonly today: string;
}

const countedIn = async (TZ: string): Promise<Printed> =>
  JSON.parse(await new TestProcess(COUNT_DAYS, [], { TZ }).line()) as Printed;

describe('counting days', () => {
  it('gives the same days whatever the zone of the process', async () => {
    const home = await countedIn('Asia/Shanghai');
    expect(home.totals).toEqual([251, 248, 248]);
    expect(home.deadline.dueOn).toBe('2026-02-28');
    expect(home.timers.map(timer => timer.fire_at)).toEqual([
      '2026-02-26T01:00:00.000Z',
      '2026-02-28T16:00:00.000Z',
    ]);
    expect(home.today).toBe('2026-03-01');
    expect(await countedIn('America/Los_Angeles')).toEqual(home);
    expect(await countedIn('Pacific/Kiritimati')).toEqual(home);
  });
});
