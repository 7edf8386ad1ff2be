import { databases } from './support/databases.js';
import { startService, type RunningService } from './support/service.js';

describe.each(databases)('GET /calendar/due on $name', kind => {
  let service: RunningService;
  beforeAll(async () => {
    service = await startService(await kind.create());
  });

  const due = (query: string) => service.get(`/calendar/due${query}`);

  it('counts for anyone, without signing in', async () => {
    const { status, body } = await due('?start=2026-02-12&days=5&kind=working');
    expect(status).toBe(200);
    expect(body).toEqual({
      dueOn: '2026-02-26',
      provisional: false,
      counted: ['2026-02-13', '2026-02-14', '2026-02-24', '2026-02-25', '2026-02-26'],
    });
  });

  it('rolls a last calendar day of rest on, and says when a date is provisional', async () => {
    expect((await due('?start=2026-06-01&days=30&kind=calendar')).body.dueOn).toBe('2026-07-01');
    expect((await due('?start=2026-01-17&days=30&kind=calendar')).body.dueOn).toBe('2026-02-24');
    expect((await due('?start=2026-12-25&days=10&kind=working')).body.provisional).toBe(true);
  });

  it('lists no days when there are more than 60, and takes ten years', async () => {
    const { status, body } = await due('?start=2024-01-01&days=3660&kind=working');
    expect({ status, counted: body.counted }).toEqual({ status: 200, counted: null });
  });

  it.each([
    ['?days=5&kind=working', '/query/start'],
    ['?start=2026-02-30&days=5&kind=working', '/query/start'],
    ['?start=2026-2-3&days=5&kind=working', '/query/start'],
    ['?start=2026-02-03T00:00:00Z&days=5&kind=working', '/query/start'],
    ['?start=9999-12-31&days=5&kind=working', '/query/start'],
    ['?start=2026-02-03&kind=working', '/query/days'],
    ['?start=2026-02-03&days=-1&kind=working', '/query/days'],
    ['?start=2026-02-03&days=3661&kind=working', '/query/days'],
    ['?start=2026-02-03&days=1.5&kind=working', '/query/days'],
    ['?start=2026-02-03&days=%31%30x&kind=working', '/query/days'],
    ['?start=2026-02-03&days=5', '/query/kind'],
    ['?start=2026-02-03&days=5&kind=banking', '/query/kind'],
    ['?start=2026-02-03&days=5&days=6&kind=working', '/query/days'],
    ['?start=2026-02-03&days=5&kind=working&zone=UTC', '/query/zone'],
  ])('answers %s with 400 pointing at %s', async (query, pointer) => {
    const { status, body } = await due(query);
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'invalid-request' });
    expect(body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });
});
