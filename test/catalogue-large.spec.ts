import { monitorEventLoopDelay } from 'node:perf_hooks';
import { zipSync, strToU8 } from 'fflate';
import { CatalogueThread } from '../src/coverage/catalogue/catalogue-thread.js';
import { readCatalogue } from '../src/coverage/catalogue/open-catalogue.js';
import { MAX_ROWS } from '../src/coverage/catalogue/sheet-xml.js';
import { AppError } from '../src/kernel/app-error.js';
import { databases } from './support/databases.js';
import { expectStatus, openOffice, type Office } from './support/office.js';
import type { AnyJson, Answered } from './support/service.js';

const HEAD = '序号,决策事项名称,承办单位,履行程序,完成时间';
const LONG = 1_500;
const TOO_LARGE = { code: 'invalid-request', members: { errors: [{ code: 'table-too-large' }] } };
const OPENING = {
  workflow: 'major-decision@1',
  title: '与导入同时立项',
  data: {
    category: 'project',
    summary: '道路改造',
    disclosureAttribute: 'proactive',
    classified: false,
    affectsMarketEntities: false,
  },
};
const HINTS = { fileName: '目录.csv', year: null, currentYear: 2026 };

const catalogueOf = (rows: number, name: string): string =>
  [
    HEAD,
    ...Array.from(
      { length: rows },
      (_row, at) => `${at},${name}第${at}号道路改造工程,城乡建设办公室,"公众参与、专家论证",2026年9月`,
    ),
  ].join('\n');

const form = (content: string | Uint8Array, name = '目录.csv'): FormData => {
  const made = new FormData();
  made.append('file', new Blob([content as never]), name);
  return made;
};

/** What went on beside a request: the longest the one thread was kept, and how other requests fared. */
async function beside<T>(
  request: Promise<T>,
  other: () => Promise<Answered>,
): Promise<{ answer: T; keptMs: number; statuses: number[]; slowestMs: number }> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  let done = false;
  const finished = request.finally(() => (done = true));
  const statuses: number[] = [];
  let slowestMs = 0;
  delay.enable();
  while (!done) {
    const began = performance.now();
    statuses.push((await other()).status);
    slowestMs = Math.max(slowestMs, performance.now() - began);
  }
  delay.disable();
  return { answer: await finished, keptMs: delay.max / 1e6, statuses, slowestMs };
}

describe.each(databases)('a long catalogue on $name', kind => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice(kind);
  });

  it('comes in whole while everybody else is answered', async () => {
    const secretary = await office.as('secretary');
    const drafter = await office.as('drafter');
    const upload = secretary.post('/catalogues', form(catalogueOf(LONG, '大')));
    const both = Promise.all([upload, drafter.post('/matters', OPENING)]);
    const seen = await beside(both, () => office.service.get('/healthz'));
    const [imported, opened] = seen.answer;
    const { id, rows } = expectStatus(201, imported);
    expect(rows).toHaveLength(LONG);
    expectStatus(201, opened);
    expect(new Set(seen.statuses)).toEqual(new Set([200]));
    expect(seen.keptMs).toBeLessThan(1_000);
    const { items } = (await secretary.get('/catalogues')).body;
    expect(items.find((item: AnyJson) => item.id === id)).toMatchObject({ counts: { imported: LONG } });
  });

  it('leaves every planned matter with its entry and its words to be found by', async () => {
    const { rows } = expectStatus(
      201,
      await (await office.as('secretary')).post('/catalogues', form(catalogueOf(130, '渠'))),
    );
    const { matterId } = rows[129];
    expect(await office.trail(matterId)).toMatchObject([{ seq: 1, action: 'OPEN', kind: 'event' }]);
    const found = await (await office.as('secretary')).get(`/matters?q=${encodeURIComponent('渠第129号')}`);
    expect(found.body.items.map((item: AnyJson) => item.id)).toEqual([matterId]);
  });

  it('beyond the limit is refused and nothing comes in', async () => {
    const secretary = await office.as('secretary');
    const before = (await secretary.get('/catalogues')).body.items.length;
    const { body, status } = await secretary.post('/catalogues', form(catalogueOf(MAX_ROWS, '巨')));
    expect([status, body.errors[0].code]).toEqual([400, 'table-too-large']);
    expect((await secretary.get('/catalogues')).body.items).toHaveLength(before);
  });
});

describe('a catalogue read in a thread of its own', () => {
  const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
  const thread = new CatalogueThread();

  it('gives the rows as they are read here', async () => {
    const bytes = bytesOf(catalogueOf(3, '小'));
    expect(await thread.read(bytes, HINTS)).toEqual(await readCatalogue(bytes, HINTS));
  });

  it('says what is wrong with a file in the same words', async () => {
    const bytes = bytesOf('一,二\n三,四');
    const here = await readCatalogue(bytes, HINTS).catch((error: unknown) => error);
    const there = await thread.read(bytes, HINTS).catch((error: unknown) => error);
    expect(there).toBeInstanceOf(AppError);
    expect(there).toMatchObject({ code: 'invalid-request', members: (here as AppError).members });
  });

  it('refuses a file that takes too long, and reads the next one', async () => {
    const hasty = new CatalogueThread({ milliseconds: 1, heap: 512 });
    await expect(hasty.read(bytesOf(catalogueOf(9_000, '久')), HINTS)).rejects.toMatchObject(TOO_LARGE);
    expect((await thread.read(bytesOf(catalogueOf(1, '后')), HINTS)).rows).toHaveLength(1);
  });

  it('refuses a file that fills the memory it may have', async () => {
    const narrow = new CatalogueThread({ milliseconds: 60_000, heap: 16 });
    const commas = bytesOf(`${HEAD}\n${','.repeat(2_000_000)}`);
    await expect(narrow.read(commas, HINTS)).rejects.toMatchObject(TOO_LARGE);
  });

  it('refuses a workbook that unpacks into more than a table can be', async () => {
    const much = new Uint8Array(70 * 1024 * 1024).fill(32);
    const bomb = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/worksheets/sheet1.xml': much });
    expect(bomb.length).toBeLessThan(200_000);
    await expect(thread.read(bomb, HINTS)).rejects.toMatchObject(TOO_LARGE);
  });

  it('reads cells of a hundred thousand spaces at once', async () => {
    const spaces = ' '.repeat(200_000);
    const read = await thread.read(bytesOf(`${HEAD}\n1,甲${spaces}乙,${spaces}丙,,`), HINTS);
    expect(read.rows[0]).toMatchObject({ unit: '丙' });
  });
});
