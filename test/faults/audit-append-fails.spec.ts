import { jest } from '@jest/globals';
import { AuditLog } from '../../src/audit/audit-log.js';
import { TABLES } from '../../src/database/migrations/schema.js';
import { Reader } from '../../src/database/reader.js';
import { Course, drafted } from '../support/course.js';
import { databases } from '../support/databases.js';
import { startService, type RunningService } from '../support/service.js';

/** Every row of every table: what a failed step must not have touched. */
async function everythingStored(service: RunningService): Promise<Record<string, unknown[]>> {
  const { global } = service.app.get(Reader, { strict: false });
  const stored: Record<string, unknown[]> = {};
  for (const table of Object.keys(TABLES)) {
    const rows = await global.rows(`SELECT * FROM ${table}`);
    stored[table] = rows.map(row => JSON.stringify(row)).sort();
  }
  return stored;
}

describe.each(databases)('a service on $name whose audit entry cannot be written', kind => {
  const steps: readonly (readonly [string, 'append' | 'begin', (course: Course) => Promise<unknown>])[] = [
    ['an event', 'append', course => course.act('drafter', 'SUBMIT_FOR_REVIEW')],
    ['a stored document', 'append', course => course.attach('drafter', 'other', '会后补充\n')],
    ['an opening', 'begin', course => drafted(course.another(), 'contract@1')],
  ];

  it.each(steps)(
    'leaves nothing behind of %s, and does it when asked again',
    async (_what, writing, step) => {
      const service = await startService(await kind.create());
      const course = await drafted(new Course(service), 'major-decision@1');
      const before = await everythingStored(service);
      const writes = jest.spyOn(service.app.get(AuditLog, { strict: false }), writing);
      writes.mockRejectedValueOnce(new Error('disk full'));

      await expect(step(course)).rejects.toThrow('500');
      expect(writes).toHaveBeenCalledTimes(1);
      expect(await everythingStored(service)).toEqual(before);

      await step(course);
      expect(await everythingStored(service)).not.toEqual(before);
    },
  );
});
