import { jest } from '@jest/globals';
import Database from 'better-sqlite3';
import { SqliteTransactions } from '../src/database/sqlite-transactions.js';
import { sqliteFile } from '../src/database/connection-options.js';
import { databases } from './support/databases.js';
import { openOffice, type Office } from './support/office.js';
import { createSqliteDatabase } from './support/sqlite-database.js';

const DATA = {
  contractKind: 'procurement',
  counterparty: { name: '某某水利工程有限公司' },
  amountFen: 1_200_000,
  guaranteesDebt: false,
  summary: '水库除险加固施工',
  disclosureAttribute: 'proactive',
  classified: false,
};

/** Tables of which an organisation has a few dozen rows, however long it is at work. */
const SMALL = new Set(['unit', 'person_duty', 'd', 'calendar_year', 'sqlite_master']);

/** Plans that read every row an organisation has of a table: they take the longer the longer it is at work. */
const readsThrough = (plan: string): boolean => {
  const [, table = ''] =
    /^(?:SCAN|SEARCH) (\w+)(?: USING [\w ]+)?(?: \(organisation_id=\?\))?$/.exec(plan) ?? [];
  return table !== '' && !SMALL.has(table);
};

describe('the statements of a step on SQLite', () => {
  const [sqlite] = databases;
  let office: Office;
  let file: string;
  let sent: string[] = [];

  beforeAll(async () => {
    if (!sqlite) throw new Error('no SQLite');
    const database = await createSqliteDatabase();
    file = sqliteFile(database.url);
    office = await openOffice({ ...sqlite, create: async () => database });
    const begin = SqliteTransactions.prototype.begin;
    jest.spyOn(SqliteTransactions.prototype, 'begin').mockImplementation(async function (
      this: SqliteTransactions,
    ) {
      const transaction = await begin.call(this);
      const { runner } = transaction;
      const query = (text: string, ...rest: never[]): Promise<unknown> => {
        sent.push(text);
        return runner.query(text, ...rest);
      };
      const noting = new Proxy(runner, {
        get: (real, member) => (member === 'query' ? query : (Reflect.get(real, member) as unknown)),
      });
      return { ...transaction, runner: noting };
    });
  });

  afterAll(() => {
    jest.restoreAllMocks();
  });

  const during = async (body: () => Promise<unknown>): Promise<string[]> => {
    sent = [];
    await body();
    return sent.filter(text => !/^(BEGIN|COMMIT)|timer t|service_state/.test(text));
  };

  it('find their rows by an index that names the matter, and are few', async () => {
    const { id } = await office.open('drafter', 'contract', '水库除险加固施工合同', DATA);
    const upload = await during(() => office.attach('drafter', id, 'draft'));
    await office.attach('drafter', id, 'counterpartyQualification');
    await office.as('auditor');
    const statements = await during(() => office.act('drafter', id, 'SUBMIT_FOR_REVIEW', {}));
    const database = new Database(file, { readonly: true });
    const plans = [...statements, ...upload].flatMap(text =>
      database
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`)
        .all(...Array.from(text.matchAll(/\?/g), () => null))
        .map(({ detail }) => ({ detail, text })),
    );
    database.close();
    expect(plans.length).toBeGreaterThan(10);
    expect(plans.filter(({ detail }) => readsThrough(detail))).toEqual([]);
    expect(statements.length).toBeLessThanOrEqual(14);
  });
});
