import { once } from 'node:events';
import { AuditLog } from '../../src/audit/audit-log.js';
import { openDatabase } from '../../src/database/database.js';
import { TimerRunner } from '../../src/effects/timer-runner.js';

// A second service beside the test's: opens the database, waits for a word, fires what is due and says how much.
const [url = '', now = ''] = process.argv.slice(2);
const { unitOfWork, reader, clock, close } = await openDatabase({
  url,
  migrate: false,
  mode: 'production',
  machineClock: () => now,
});
console.log('ready');
await once(process.stdin, 'data');
const fired = await new TimerRunner(unitOfWork, reader, new AuditLog(), clock).fireDue();
await close();
console.log(`fired ${fired}`);
process.stdin.destroy();
