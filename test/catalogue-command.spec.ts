import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { AuditLog } from '../src/audit/audit-log.js';
import { catalogueLines, importCatalogueFile } from '../src/cli/import-catalogue.js';
import { Configuration } from '../src/configuration/configuration.js';
import { DemoCatalogues } from '../src/coverage/demo-catalogues.js';
import { IMPORTS_STREAM } from '../src/coverage/import-catalogue.handler.js';
import type { OpenedDatabase } from '../src/database/database.js';
import type { Sql } from '../src/database/sql.js';
import { hostOrganisation } from '../src/identity/accounts.js';
import { atTheEnd } from './support/cleanup.js';
import { databases, type TestDatabase } from './support/databases.js';
import { startService, type AnyJson, type RunningService } from './support/service.js';

const CONTENT =
  '序号,决策事项名称,承办单位,完成时间\n1,命令行导入,城乡建设办公室,2026.5\n2,,农业农村办公室,待定\n';

describe.each(databases)('catalogues beside the running service on $name', kind => {
  let database: TestDatabase;
  let service: RunningService;
  let beside: OpenedDatabase;
  let configuration: Configuration;
  let file: string;

  beforeAll(async () => {
    database = await kind.create();
    service = await startService(database);
    beside = await database.open();
    configuration = service.app.get(Configuration, { strict: false });
    const folder = await mkdtemp(join(tmpdir(), 'fashen-catalogue-'));
    atTheEnd(() => rm(folder, { recursive: true, force: true }));
    file = join(folder, '2026年目录.csv');
    await writeFile(file, CONTENT);
  });
  afterEach(() => jest.restoreAllMocks());

  const session = async (): Promise<Sql> => {
    const { reader } = beside;
    return reader.session((await hostOrganisation(reader.global)) ?? '');
  };
  const countOf = async (table: string): Promise<number> =>
    Number(
      (
        await (
          await session()
        ).row<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table} WHERE organisation_id = :org`)
      )?.n,
    );
  const everything = async (): Promise<number[]> =>
    Promise.all(['catalogue', 'catalogue_row', 'matter', 'audit_entry', 'stream'].map(countOf));

  it('are missed in a sentence when the file is not there', async () => {
    const wanted = importCatalogueFile(beside, configuration, `${file}.nowhere`, { as: 'secretary' });
    await expect(wanted).rejects.toMatchObject({
      code: 'not-found',
      detail: { en: expect.stringContaining('does not exist or cannot be read') },
    });
  });

  it('are imported by the command as by the interface, and the entry names the account that ran it', async () => {
    const view = await importCatalogueFile(beside, configuration, file, { as: 'secretary' });
    expect(view).toMatchObject({
      year: 2026,
      encoding: 'utf-8',
      rows: [
        { line: 2, status: 'imported' },
        { line: 3, status: 'unreadable' },
      ],
    });
    expect(catalogueLines(view)).toEqual([
      '2026年目录 (utf-8): 已导入 imported 1, 重复 duplicate 0, 未能读取 unreadable 1',
      '  第3行 ：没有事项名称',
    ]);
    const token = await service.signIn('secretary');
    expect((await service.get(`/catalogues/${view.id}`, token)).body).toEqual(view);
    const last = await (
      await session()
    ).row<{ body: string }>(
      'SELECT body FROM audit_entry WHERE organisation_id = :org AND stream = $1 ORDER BY seq DESC LIMIT 1',
      [IMPORTS_STREAM],
    );
    expect(JSON.parse(last?.body ?? '{}').data).toMatchObject({
      catalogueId: view.id,
      systemAccount: expect.stringMatching(/./),
    });
  });

  it('cannot be imported as an administrator or as nobody', async () => {
    const before = await everything();
    await expect(importCatalogueFile(beside, configuration, file, { as: 'sysadmin' })).rejects.toMatchObject({
      code: 'not-permitted',
    });
    await expect(importCatalogueFile(beside, configuration, file, { as: 'nobody' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(
      importCatalogueFile(beside, configuration, file, { as: 'secretary', year: '26' }),
    ).rejects.toMatchObject({ code: 'invalid-request' });
    expect(await everything()).toEqual(before);
  });

  it('leave nothing behind when their entry cannot be written', async () => {
    const before = await everything();
    const append = AuditLog.prototype.append;
    jest.spyOn(AuditLog.prototype, 'append').mockImplementation(function (this: AuditLog, work, head, entry) {
      if (entry.action === 'IMPORT_CATALOGUE') return Promise.reject(new Error('disk full'));
      return append.call(this, work, head, entry);
    });
    const again = { as: 'secretary', year: '2031' };
    await expect(importCatalogueFile(beside, configuration, file, again)).rejects.toThrow('disk full');
    expect(await everything()).toEqual(before);
    jest.restoreAllMocks();
    const { rows } = await importCatalogueFile(beside, configuration, file, again);
    expect(rows[0]).toMatchObject({ status: 'imported' });
  });

  it('of the demo come in once, however often it is tried', async () => {
    const before = await everything();
    const demo = service.app.get(DemoCatalogues, { strict: false });
    const organisation = (await hostOrganisation(beside.reader.global)) ?? '';
    await Promise.all([demo.bringIn(organisation), demo.bringIn(organisation)]);
    expect(await everything()).toEqual(before);
    const matters: AnyJson = await service.get(
      '/matters?status=planned&limit=200',
      await service.signIn('secretary'),
    );
    const titles = matters.body.items.map(({ title }: AnyJson) => title);
    expect(titles.filter((title: string) => title === '利民水库除险加固工程')).toHaveLength(1);
  });
});
