import { openDatabase, type OpenedDatabase } from '../../src/database/database.js';
import type { DatabaseOptions } from '../../src/database/connection-options.js';

const pending: (() => Promise<void>)[] = [];

/** Runs at the end of the test file, the last one first, whatever failed before. */
export const atTheEnd = (action: () => Promise<void>): void => void pending.push(action);

// Registered where the harness is imported, so no test file can forget it.
afterAll(async () => {
  const failures: unknown[] = [];
  for (const action of pending.splice(0).reverse()) await action().catch(error => failures.push(error));
  if (failures.length > 0) throw failures[0];
});

/** Opens a database and closes it at the end of the file, unless the test has done so. */
export async function openAndClose(options: DatabaseOptions): Promise<OpenedDatabase> {
  const opened = await openDatabase(options);
  let closed = false;
  const close = async (): Promise<void> => {
    if (closed) return;
    closed = true;
    await opened.close();
  };
  atTheEnd(close);
  return { ...opened, close };
}
