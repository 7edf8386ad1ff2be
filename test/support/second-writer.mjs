// Another process on the same SQLite file, as the command line is: takes the write lock, holds it, writes, lets go.
import BetterSqlite3 from 'better-sqlite3';

const [file, name, holdMs] = process.argv.slice(2);
const connection = new BetterSqlite3(file, { timeout: 5_000 });
const began = performance.now();
connection.exec('BEGIN IMMEDIATE');
const waitedMs = performance.now() - began;
process.stdout.write(`${JSON.stringify({ waitedMs })}\n`);
setTimeout(() => {
  connection
    .prepare('INSERT INTO counter (organisation_id, series, year, last) VALUES (?, ?, 2026, 1)')
    .run('o1', name);
  connection.exec('COMMIT');
  connection.close();
}, Number(holdMs));
