import { readFile } from 'node:fs/promises';
import { rowsOf } from '../src/coverage/catalogue-row.js';
import { digestOfRows } from '../src/coverage/catalogue-writer.js';
import { IMPORTS_STREAM } from '../src/coverage/import-catalogue.handler.js';
import { Reader } from '../src/database/reader.js';
import { hostOrganisation } from '../src/identity/accounts.js';
import { databases } from './support/databases.js';
import { expectStatus, openOffice, type Office } from './support/office.js';
import type { AnyJson, Answered } from './support/service.js';

const HEAD = '序号,决策事项名称,承办单位,履行程序,完成时间';

type Content = string | Uint8Array;

function formOf(content: Content, fields: Record<string, string> = {}, name = '目录.csv'): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', new Blob([content]), name);
  return form;
}

describe.each(databases)('catalogues on $name', kind => {
  let office: Office;
  let units: Record<string, string>;

  beforeAll(async () => {
    office = await openOffice(kind);
    const { items } = (await (await office.as('auditor')).get('/units')).body;
    units = Object.fromEntries(items.map(({ name, id }: AnyJson) => [name, id]));
  });

  const upload = async (
    content: Content,
    fields = {},
    username = 'secretary',
    headers = {},
    name?: string,
  ): Promise<Answered> =>
    (await office.as(username)).post('/catalogues', formOf(content, fields, name), headers);
  const imported = async (content: Content, fields = {}, name?: string): Promise<AnyJson> =>
    expectStatus(201, await upload(content, fields, 'secretary', {}, name));
  const sql = async () => {
    const reader = office.service.app.get(Reader, { strict: false });
    return reader.session((await hostOrganisation(reader.global)) ?? '');
  };

  it('brings the samples into a demo once', async () => {
    const { items } = (await (await office.as('secretary')).get('/catalogues')).body;
    const samples = items.map(({ fileName, year, counts }: AnyJson) => [fileName, year, counts.imported]);
    expect(samples.sort()).toEqual([
      ['dandong-2024.csv', 2024, 2],
      ['donghu-2025.csv', 2025, 1],
      ['tantou-2024.csv', 2024, 4],
    ]);
  });

  it('answers 201 with every row, and each imported row is a planned matter', async () => {
    const answer = await upload(
      `${HEAD}\n1,滨河公园改造,城乡建设办公室,公众参与、民主测评,2026年6月\n2,,农业农村办公室,,\n3,粮食烘干中心,不认识的科室,听证,待定`,
    );
    const { id, rows, ...catalogue } = expectStatus(201, answer);
    expect(answer.headers.get('location')).toBe(`/api/v1/catalogues/${id}`);
    expect(catalogue).toEqual({ unitId: units['示范街道办事处'], year: 2026, encoding: 'utf-8' });
    expect(rows).toEqual([
      {
        line: 2,
        status: 'imported',
        reason: null,
        warnings: ['未能识别的程序：“民主测评”'],
        title: '滨河公园改造',
        unit: '城乡建设办公室',
        unitId: units['城乡建设办公室'],
        procedures: ['publicParticipation'],
        basis: null,
        dueOn: '2026-06-30',
        matterId: expect.any(String),
      },
      {
        line: 3,
        status: 'unreadable',
        reason: '没有事项名称',
        warnings: [],
        title: null,
        unit: '农业农村办公室',
        unitId: null,
        procedures: [],
        basis: null,
        dueOn: null,
        matterId: null,
      },
      {
        line: 4,
        status: 'imported',
        reason: null,
        warnings: ['未能识别的完成时间：“待定”'],
        title: '粮食烘干中心',
        unit: '不认识的科室',
        unitId: null,
        procedures: ['publicParticipation'],
        basis: null,
        dueOn: null,
        matterId: expect.any(String),
      },
    ]);

    const known = await office.matter(rows[0].matterId);
    expect(known).toMatchObject({
      workflow: 'major-decision@1',
      state: 'drafting.planned',
      status: 'planned',
      number: null,
      version: 1,
      title: '滨河公园改造',
      unitId: units['城乡建设办公室'],
      data: { catalogueRow: { catalogueId: id, line: 2 }, plannedOn: '2026-06-30' },
    });
    expect((await office.matter(rows[2].matterId)).unitId).toBe(units['示范街道办事处']);
    const read = await (await office.as('auditor')).get(`/catalogues/${id}`);
    expect(read.body).toEqual({ id, ...catalogue, rows });
  });

  it('can be begun by a drafter of the unit it belongs to', async () => {
    const { rows } = await imported(`${HEAD}\n1,老旧小区电梯,城乡建设办公室,,2026.9`);
    const begun = await office.act('drafter', rows[0].matterId, 'START_DRAFTING', {
      data: {
        category: 'project',
        summary: '加装电梯',
        disclosureAttribute: 'proactive',
        classified: false,
        affectsMarketEntities: false,
        catalogueRow: {
          catalogueId: (await office.matter(rows[0].matterId)).data.catalogueRow.catalogueId,
          line: 2,
        },
      },
    });
    expect(begun).toMatchObject({
      state: 'drafting.preparing',
      status: 'open',
      number: expect.stringMatching(/〔\d{4}〕\d+号/),
    });
  });

  it('speaks the reader’s language', async () => {
    const { id } = await imported(`${HEAD}\n1,,城建办,,待定\n2,语言,城建办,舞龙,`);
    const { token } = (
      await office.service.call('POST', '/sessions', {
        body: { username: 'leader', password: 'test-password' },
      })
    ).body;
    const english = await office.service.call('GET', `/catalogues/${id}`, {
      token,
      headers: { 'accept-language': 'en' },
    });
    expect(english.body.rows.map((row: AnyJson) => [row.reason, row.warnings])).toEqual([
      ['there is no title in this row', []],
      [null, ['procedure not recognised: “舞龙”']],
    ]);
  });

  it('lists rows of a file seen before as duplicates of the first, also in other script, width and spacing', async () => {
    const first = await imported(
      `${HEAD}\n1,社區平安體驗館（一期）,平安辦,,2026.5\n2,文化礼堂,宣传办,,2026.5`,
    );
    const again = await imported(
      `完成时间,承办单位,事项名称\n2026年5月,平安办,社区平安体验馆(一期)\n2026年5月, 宣传办 ,文化 礼堂\n2026年5月,综合办,文化礼堂`,
    );
    expect(again.rows.map((row: AnyJson) => [row.status, row.matterId])).toEqual([
      ['duplicate', first.rows[0].matterId],
      ['duplicate', first.rows[1].matterId],
      ['imported', expect.any(String)],
    ]);
    expect(again.id).not.toBe(first.id);
    expect(again.rows[2].matterId).not.toBe(first.rows[1].matterId);
  });

  it('finds a duplicate within one file, and none in another year', async () => {
    const rows = `${HEAD}\n1,口袋公园,城建办,,\n2,口袋公园,城建办,,`;
    const one = await imported(rows, { year: '2026' });
    expect(one.rows.map((row: AnyJson) => row.status)).toEqual(['imported', 'duplicate']);
    expect(one.rows[1].matterId).toBe(one.rows[0].matterId);
    const other = await imported(rows, { year: '2027' });
    expect(other).toMatchObject({ year: 2027, rows: [{ status: 'imported' }, { status: 'duplicate' }] });
  });

  it('keeps apart equal titles without a unit that two units bring in', async () => {
    const content = '决策事项名称\n年度财政预算\n';
    const one = await imported(content, { unitId: units['城乡建设办公室'] ?? '', year: '2026' });
    const other = await imported(content, { unitId: units['农业农村办公室'] ?? '', year: '2026' });
    expect([one.rows[0].status, other.rows[0].status]).toEqual(['imported', 'imported']);
    expect(one.unitId).toBe(units['城乡建设办公室']);
    expect((await office.matter(other.rows[0].matterId)).unitId).toBe(units['农业农村办公室']);
  });

  it('does an import once for one key', async () => {
    const content = `${HEAD}\n1,一键一次,城建办,,2026.5`;
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => upload(content, {}, 'secretary', { 'idempotency-key': 'catalogue-1' })),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers.get('idempotency-replayed') === 'true')).toHaveLength(5);
    const reused = await upload(`${content}\n2,另一事项,城建办,,`, {}, 'secretary', {
      'idempotency-key': 'catalogue-1',
    });
    expect(reused).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  });

  it('recognises each other’s rows when several files arrive at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        imported(`${HEAD}\n1,同时导入,城建办,,2026.5\n2,同时导入二,城建办,,2026.5`),
      ),
    );
    expect(new Set(answers.map(({ rows }) => rows[0].matterId)).size).toBe(1);
    expect(
      answers.flatMap(({ rows }) => rows).filter((row: AnyJson) => row.status === 'imported'),
    ).toHaveLength(2);
  });

  it('stands in the imports’ stream with the digests of file and rows', async () => {
    const { id, rows } = await imported(`${HEAD}\n1,留痕,城建办,,2026.5\n2,,,,x`);
    const bound = await sql();
    const entries = await bound.rows<{ action: string; duty: string; body: string; entry: string }>(
      'SELECT action, duty, body, entry FROM audit_entry WHERE organisation_id = :org AND stream = $1 ORDER BY seq DESC LIMIT 1',
      [IMPORTS_STREAM],
    );
    const [last] = entries;
    const { data, documents } = JSON.parse(last?.body ?? '{}');
    expect(last).toMatchObject({ action: 'IMPORT_CATALOGUE', duty: 'secretary' });
    expect(data).toMatchObject({
      catalogueId: id,
      counts: { imported: 1, duplicate: 0, unreadable: 1 },
      systemAccount: null,
    });
    expect(data.rowsSha256).toBe(digestOfRows(await rowsOf(bound, id)));
    expect(documents).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    const trail = await office.trail(rows[0].matterId);
    expect(
      trail.map(({ action, kind: entryKind, version, actor }) => [action, entryKind, version, actor.duty]),
    ).toEqual([['OPEN', 'event', 1, 'secretary']]);
  });

  it('is for the unit’s secretary alone, and read by those who oversee', async () => {
    const content = `${HEAD}\n1,越权,城建办,,2026.5`;
    for (const username of ['drafter', 'reviewer', 'leader', 'auditor', 'sysadmin', 'publisher']) {
      expect(await upload(content, {}, username)).toMatchObject({
        status: 403,
        body: { code: 'not-permitted', duties: ['secretary'] },
      });
    }
    for (const username of ['secretary', 'leader', 'chair', 'judicialhead', 'auditor']) {
      expect((await (await office.as(username)).get('/catalogues?limit=1')).status).toBe(200);
    }
    for (const username of ['drafter', 'publisher', 'sysadmin', 'member1']) {
      expect((await (await office.as(username)).get('/catalogues')).status).toBe(403);
    }
    expect((await office.service.get('/catalogues')).status).toBe(401);
  });

  it.each([
    ['an unknown unit', `${HEAD}\n1,甲,城建办,,`, { unitId: 'nowhere' }, 400, '/unitId'],
    ['a year out of reach', `${HEAD}\n1,甲,城建办,,`, { year: '26' }, 400, '/year'],
    ['an unknown field', `${HEAD}\n1,甲,城建办,,`, { color: 'red' }, 400, '/color'],
    ['an empty file', '', {}, 400, '/file'],
    ['a table without a header', '甲,乙\n1,2\n', {}, 400, '/file'],
    ['a file that is no table', new Uint8Array([1, 2, 0, 255]), {}, 415, undefined],
    ['a lone surrogate in a field', `${HEAD}\n1,甲,城建办,,`, { unitId: '\u0000' }, 400, '/unitId'],
  ])('refuses %s and writes nothing', async (_what, content, fields, status, pointer) => {
    const before = (await (await office.as('secretary')).get('/catalogues?limit=200')).body.items.length;
    const answer = await upload(content, fields);
    expect(answer.status).toBe(status);
    expect(answer.body.errors?.[0].pointer).toBe(pointer);
    expect((await (await office.as('secretary')).get('/catalogues?limit=200')).body.items).toHaveLength(
      before,
    );
  });

  it('is not found under an id that is nobody’s', async () => {
    expect(await (await office.as('secretary')).get('/catalogues/nothing')).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    });
  });

  it('pages through the catalogues, newest first', async () => {
    const secretary = await office.as('secretary');
    const all = (await secretary.get('/catalogues?limit=200')).body.items;
    const paged: AnyJson[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: AnyJson = (await secretary.get(`/catalogues?limit=3${cursor && `&cursor=${cursor}`}`)).body;
      paged.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(all);
    const times = all.map(({ importedAt }: AnyJson) => importedAt);
    expect(times).toEqual([...times].sort().reverse());
  });

  it('takes more than a thousand rows in one piece', async () => {
    const rows = Array.from({ length: 1200 }, (_none, at) => `${at},大目录事项${at},城建办,公众参与,2026.5`);
    const { rows: answered } = await imported([HEAD, ...rows].join('\n'));
    expect(answered.filter((row: AnyJson) => row.status === 'imported')).toHaveLength(1200);
  });

  it('brings in what the published files say', async () => {
    const danxi = await imported(await readFile('test/catalogue-files/danxi-2023.csv'), {}, 'danxi-2023.csv');
    expect(danxi).toMatchObject({
      year: 2023,
      rows: [{ line: 2, status: 'imported', title: '匯豐社區平安體驗館建設' }],
    });
    const dandong = await imported(await readFile('config/samples/dandong-2024.csv'), {}, 'dandong-2024.csv');
    expect(dandong.rows.map((row: AnyJson) => [row.status, row.unitId])).toEqual([
      ['duplicate', units['城乡建设办公室']],
      ['duplicate', units['农业农村办公室']],
    ]);
    const tantou = await imported(await readFile('config/samples/tantou-2024.csv'), {}, 'whatever.csv');
    expect(tantou.rows.map((row: AnyJson) => row.status)).toEqual([
      'duplicate',
      'duplicate',
      'duplicate',
      'duplicate',
    ]);
  });
});
