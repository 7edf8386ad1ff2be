import fc from 'fast-check';
import { STANDINGS, type Standing } from '../src/coverage/standing.js';
import { UnitOfWork } from '../src/database/unit-of-work.js';
import { Reader } from '../src/database/reader.js';
import { hostOrganisation } from '../src/identity/accounts.js';
import { concludesForDiscussion, type ReviewControl } from '../workflows/_kit/review-control.js';
import { databases } from './support/databases.js';
import { expectStatus, openOffice, type Office } from './support/office.js';
import { Course, decided, signedContract } from './support/course.js';
import type { AnyJson } from './support/service.js';

const TEXT = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);
const T = {
  opened: '2021-03-01T01:00:00.000Z',
  reviewed: '2021-03-10T01:00:00.000Z',
  reached: '2021-03-20T01:00:00.000Z',
  later: '2021-03-25T01:00:00.000Z',
};

/** A matter as somebody with a database console could have left it; the service would not write most of these. */
interface Placed {
  readonly id: string;
  readonly workflow?: string;
  readonly unitId?: string;
  readonly status?: 'planned' | 'open' | 'closed';
  readonly openedAt?: string;
  readonly reviewedAt?: string | null;
  readonly reviewedText?: string | null;
  readonly decidedAt?: string | null;
  readonly decidedText?: string | null;
  readonly signedAt?: string | null;
  readonly closedAt?: string | null;
  readonly conclusion?: string | null;
  readonly items?: number;
  readonly answered?: boolean;
  readonly noneAdopted?: boolean;
  readonly lapsed?: boolean;
  /** The column still names the text of the lapsed opinion. */
  readonly columnKept?: boolean;
  readonly catalogue?: { readonly id: string; readonly line: number };
}

/** Decided on the text reviewed before; each test changes what it is about. */
const DECIDED = {
  status: 'open' as const,
  openedAt: T.opened,
  reviewedAt: T.reviewed,
  reviewedText: TEXT,
  decidedAt: T.reached,
  decidedText: TEXT,
  conclusion: 'lawful',
};

const controlOf = (matter: Placed): ReviewControl => ({
  text: matter.decidedText ?? null,
  decidedText: matter.decidedText ?? null,
  reviewedText: matter.reviewedText ?? null,
  reviewedBy: 'somebody',
  reviewConclusion: (matter.conclusion ?? null) as ReviewControl['reviewConclusion'],
  reviewItems: matter.items ?? 0,
  itemsAnswered: matter.answered ?? false,
  noneAdopted: matter.noneAdopted ?? false,
  reviewLapsed: matter.lapsed ?? false,
  recused: [],
  drafters: [],
});

const stateOf = (matter: Placed): string =>
  JSON.stringify({ value: { disclosure: 'pending' }, context: { control: controlOf(matter), record: {} } });

describe.each(databases)('coverage on $name', kind => {
  let office: Office;
  let units: Record<string, string>;
  let organisation: string;

  beforeAll(async () => {
    office = await openOffice(kind);
    const { items } = (await (await office.as('auditor')).get('/units')).body;
    units = Object.fromEntries(items.map(({ name, id }: AnyJson) => [name, id]));
    organisation = (await hostOrganisation(office.service.app.get(Reader, { strict: false }).global)) ?? '';
  });

  const run = (body: Parameters<UnitOfWork['run']>[1]) =>
    office.service.app.get(UnitOfWork, { strict: false }).run(organisation, body);

  async function place(...matters: Placed[]): Promise<void> {
    await run(async ({ sql }) => {
      for (const matter of matters) {
        await sql.run(
          `INSERT INTO matter (organisation_id, id, workflow, definition, title, unit_id, stage, state_key, status, version, state,
             due_provisional, opened_at, opened_by, reviewed_sha256, decided_sha256, reviewed_at, decided_at, signed_at, closed_at,
             catalogue_id, catalogue_line, review_permits, search_text)
           VALUES (:org, $1, $2, 'x', $1, $3, 'disclosure', 'disclosure.pending', $4, 1, $5, 0, $6, 'somebody', $7, $8, $9, $10,
             $11, $12, $13, $14, $15, '')`,
          [
            matter.id,
            matter.workflow ?? 'major-decision@1',
            matter.unitId ?? units['示范街道办事处'] ?? '',
            matter.status ?? 'open',
            stateOf(matter),
            matter.openedAt ?? T.opened,
            matter.lapsed && !matter.columnKept ? null : (matter.reviewedText ?? null),
            matter.decidedText ?? null,
            matter.reviewedAt ?? null,
            matter.decidedAt ?? null,
            matter.signedAt ?? null,
            matter.closedAt ?? null,
            matter.catalogue?.id ?? null,
            matter.catalogue?.line ?? null,
            !matter.lapsed && concludesForDiscussion(controlOf(matter)) ? 1 : 0,
          ],
        );
      }
    });
  }
  const remove = (...matters: Placed[]) =>
    run(async ({ sql }) => {
      for (const { id } of matters)
        await sql.run('DELETE FROM matter WHERE organisation_id = :org AND id = $1', [id]);
    });

  afterEach(() =>
    run(({ sql }) => sql.run("DELETE FROM matter WHERE organisation_id = :org AND opened_by = 'somebody'")),
  );

  const figures = async (from: string, to: string, more = '', username = 'auditor'): Promise<AnyJson> =>
    expectStatus(
      200,
      await (await office.as(username)).get(`/reports/coverage?from=${from}&to=${to}${more}`),
    );

  async function items(from: string, to: string, more = '', limit = 200): Promise<AnyJson[]> {
    const found: AnyJson[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: AnyJson = expectStatus(
        200,
        await (
          await office.as('auditor')
        ).get(
          `/reports/coverage/items?from=${from}&to=${to}${more}&limit=${limit}${cursor && `&cursor=${cursor}`}`,
        ),
      );
      found.push(...page.items);
      cursor = page.nextCursor;
    }
    return found;
  }
  const standingsIn = async (from: string, to: string, prefix: string): Promise<Record<string, Standing>> =>
    Object.fromEntries(
      (await items(from, to))
        .filter(({ matterId }) => matterId.startsWith(prefix))
        .map(({ matterId, standing }) => [matterId, standing]),
    );

  it('tells the seven standings apart, in decisions and contracts', async () => {
    const contract = { workflow: 'contract@1', signedAt: T.reached };
    const matters: (Placed & { standing: Standing | null })[] = [
      { id: 's-before', ...DECIDED, standing: 'reviewedBefore' },
      { id: 's-risk', ...DECIDED, conclusion: 'riskDisclosed', standing: 'reviewedBefore' },
      { id: 's-answered', ...DECIDED, items: 2, answered: true, standing: 'reviewedBefore' },
      {
        id: 's-kept',
        ...DECIDED,
        conclusion: 'revise',
        items: 1,
        answered: true,
        noneAdopted: true,
        standing: 'reviewedBefore',
      },
      { id: 's-unanswered', ...DECIDED, items: 2, answered: false, standing: 'notReviewed' },
      { id: 's-revise', ...DECIDED, conclusion: 'revise', items: 1, answered: true, standing: 'notReviewed' },
      {
        id: 's-unlawful',
        ...DECIDED,
        conclusion: 'unlawful',
        items: 1,
        answered: true,
        noneAdopted: true,
        standing: 'notReviewed',
      },
      { id: 's-lapsed', ...DECIDED, lapsed: true, standing: 'notReviewed' },
      { id: 's-lapsed-kept', ...DECIDED, lapsed: true, columnKept: true, standing: 'notReviewed' },
      { id: 's-lapsed-other', ...DECIDED, lapsed: true, reviewedText: OTHER, standing: 'otherText' },
      {
        id: 's-none',
        ...DECIDED,
        reviewedAt: null,
        reviewedText: null,
        conclusion: null,
        standing: 'notReviewed',
      },
      { id: 's-after', ...DECIDED, reviewedAt: T.later, standing: 'reviewedAfter' },
      { id: 's-other', ...DECIDED, reviewedText: OTHER, standing: 'otherText' },
      { id: 's-open', standing: 'notYetDecided' },
      { id: 's-ended', status: 'closed', closedAt: T.reached, standing: 'endedBefore' },
      { id: 's-archived', ...DECIDED, status: 'closed', closedAt: T.later, standing: 'reviewedBefore' },
      { id: 's-signed', ...DECIDED, ...contract, decidedAt: T.reviewed, standing: 'reviewedBefore' },
      { id: 's-unsigned', ...DECIDED, ...contract, signedAt: null, standing: 'notYetDecided' },
      { id: 's-signed-after', ...DECIDED, ...contract, reviewedAt: T.later, standing: 'reviewedAfter' },
      {
        id: 's-signed-none',
        ...DECIDED,
        ...contract,
        reviewedAt: null,
        reviewedText: null,
        standing: 'notReviewed',
      },
      {
        id: 's-withdrawn',
        ...DECIDED,
        ...contract,
        signedAt: null,
        status: 'closed',
        closedAt: T.later,
        standing: 'endedBefore',
      },
    ];
    await place(...matters);
    const expected = Object.fromEntries(matters.map(({ id, standing }) => [id, standing]));
    expect(await standingsIn('2021-03-01', '2021-03-31', 's-')).toEqual(expected);

    const { counts, rate } = await figures('2021-03-01', '2021-03-31');
    for (const standing of STANDINGS) {
      expect([standing, counts[standing]]).toEqual([
        standing,
        matters.filter(matter => matter.standing === standing).length,
      ]);
    }
    expect(rate).toBe(6 / 17);
  });

  it('shows what is behind a figure: number, title, unit, instants and catalogue row', async () => {
    await place({ id: 'i-1', ...DECIDED, catalogue: { id: 'c-none', line: 7 } });
    expect(await items('2021-03-20', '2021-03-20', '&standing=reviewedBefore')).toEqual([
      {
        matterId: 'i-1',
        number: null,
        title: 'i-1',
        workflow: 'major-decision@1',
        unitId: units['示范街道办事处'],
        catalogue: { catalogueId: 'c-none', line: 7 },
        standing: 'reviewedBefore',
        reviewedAt: T.reviewed,
        decidedAt: T.reached,
        signedAt: null,
      },
    ]);
  });

  it('goes by days of legal time, both ends included', async () => {
    const last = { ...DECIDED, decidedAt: '2021-05-31T15:59:59.999Z' };
    const first = { ...DECIDED, decidedAt: '2021-05-31T16:00:00.000Z' };
    await place({ id: 'd-last', ...last }, { id: 'd-first', ...first });
    expect(Object.keys(await standingsIn('2021-05-01', '2021-05-31', 'd-'))).toEqual(['d-last']);
    expect(Object.keys(await standingsIn('2021-06-01', '2021-06-01', 'd-'))).toEqual(['d-first']);
  });

  it('counts what is done in its own period only, and what is open in every period from its opening on', async () => {
    await place(
      { id: 'p-decided', ...DECIDED },
      { id: 'p-ended', status: 'closed', closedAt: T.reached },
      { id: 'p-open', openedAt: '2021-03-31T15:59:59.999Z' },
    );
    expect(await standingsIn('2021-02-01', '2021-02-28', 'p-')).toEqual({});
    expect(await standingsIn('2021-03-01', '2021-03-31', 'p-')).toEqual({
      'p-decided': 'reviewedBefore',
      'p-ended': 'endedBefore',
      'p-open': 'notYetDecided',
    });
    expect(await standingsIn('2021-03-01', '2021-03-30', 'p-')).not.toHaveProperty('p-open');
    expect(await standingsIn('2021-04-01', '2021-04-30', 'p-')).toEqual({ 'p-open': 'notYetDecided' });
  });

  it('counts a catalogue’s rows from the catalogue’s year on, whenever it was imported', async () => {
    const form = new FormData();
    form.append('year', '2019');
    form.append('file', new Blob(['事项名称,承办单位\n年初计划事项,城乡建设办公室\n']), '目录.csv');
    const { id, rows } = expectStatus(201, await (await office.as('secretary')).post('/catalogues', form));
    const { matterId } = rows[0];
    const planned = (list: AnyJson[]): AnyJson | undefined => list.find(item => item.matterId === matterId);
    expect(planned(await items('2018-01-01', '2018-12-31'))).toBeUndefined();
    expect(planned(await items('2019-01-01', '2019-01-01'))).toMatchObject({
      standing: 'notYetDecided',
      number: null,
      catalogue: { catalogueId: id, line: 2 },
    });
    expect(planned(await items('2025-01-01', '2025-12-31'))).toBeDefined();
    const later = new FormData();
    later.append('year', '2090');
    later.append('file', new Blob(['事项名称\n远期事项\n']), '目录.csv');
    const far = expectStatus(201, await (await office.as('secretary')).post('/catalogues', later)).rows[0]
      .matterId;
    expect((await items('2089-01-01', '2089-12-31')).map(item => item.matterId)).not.toContain(far);
    expect((await items('2090-01-01', '2090-01-01')).map(item => item.matterId)).toContain(far);
  });

  it('can be asked for a unit with everything below it', async () => {
    await place(
      { id: 'u-street', ...DECIDED },
      { id: 'u-office', ...DECIDED, unitId: units['农业农村办公室'] ?? '' },
    );
    const below = await figures('2021-03-20', '2021-03-20', `&unitId=${units['农业农村办公室']}`);
    expect(below).toMatchObject({ unitId: units['农业农村办公室'], counts: { reviewedBefore: 1 }, rate: 1 });
    const street = await figures('2021-03-20', '2021-03-20', `&unitId=${units['示范街道办事处']}`);
    expect(street.counts.reviewedBefore).toBe(2);
    const none = await figures('2021-03-20', '2021-03-20', `&unitId=${units['城乡建设办公室']}`);
    expect(none).toMatchObject({ counts: { reviewedBefore: 0 }, rate: null });
  });

  it('says the same as its sentences, whatever stands in the database', async () => {
    const instants = fc.constantFrom(
      '2020-01-05T00:00:00.000Z',
      '2020-02-05T00:00:00.000Z',
      '2020-03-05T00:00:00.000Z',
      '2020-04-05T00:00:00.000Z',
    );
    const maybe = <V>(value: fc.Arbitrary<V>) => fc.option(value, { nil: null, freq: 3 });
    const matter = fc.record({
      workflow: fc.constantFrom('major-decision@1', 'contract@1'),
      status: fc.constantFrom('open' as const, 'closed' as const),
      openedAt: instants,
      reviewedAt: maybe(instants),
      reviewedText: maybe(fc.constantFrom(TEXT, OTHER)),
      decidedAt: maybe(instants),
      decidedText: fc.constantFrom(TEXT, OTHER),
      signedAt: maybe(instants),
      closedAt: instants,
      conclusion: fc.constantFrom('lawful', 'revise', 'unlawful', 'riskDisclosed', null),
      items: fc.nat(2),
      answered: fc.boolean(),
      noneAdopted: fc.boolean(),
      lapsed: fc.boolean(),
    });
    const periods = [
      ['2020-01-01', '2020-01-31'],
      ['2020-02-01', '2020-03-31'],
      ['2020-01-01', '2020-12-31'],
    ] as const;
    await fc.assert(
      fc.asyncProperty(fc.array(matter, { minLength: 5, maxLength: 40 }), async found => {
        const placed = found.map((one, index) => ({ id: `r-${index}`, ...one }));
        await place(...placed);
        try {
          for (const [from, to] of periods) {
            const expected = Object.fromEntries(
              placed.flatMap(one => {
                const standing = bySentences(one, `${from}T00:00:00.000+08:00`, `${to}T23:59:59.999+08:00`);
                return standing === null ? [] : [[one.id, standing]];
              }),
            );
            expect(await standingsIn(from, to, 'r-')).toEqual(expected);
          }
        } finally {
          await remove(...placed);
        }
      }),
      { numRuns: 8 },
    );
  });

  it('has figures that add up to the items, page by page and standing by standing', async () => {
    const matters = Array.from({ length: 25 }, (_none, index): Placed => ({
      id: `n-${index}`,
      ...(index % 5 === 0 ? { status: 'closed' as const, closedAt: T.reached } : DECIDED),
      ...(index % 3 === 0 ? { reviewedText: OTHER } : {}),
      openedAt: `2021-03-0${1 + (index % 4)}T01:00:00.000Z`,
    }));
    await place(...matters);
    const { counts } = await figures('2021-01-01', '2021-12-31');
    const all = await items('2021-01-01', '2021-12-31', '', 7);
    expect(all).toEqual(await items('2021-01-01', '2021-12-31'));
    expect(new Set(all.map(({ matterId }) => matterId)).size).toBe(all.length);
    expect(Object.values(counts as Record<string, number>).reduce((sum, count) => sum + count, 0)).toBe(
      all.length,
    );
    for (const standing of STANDINGS) {
      const behind = await items('2021-01-01', '2021-12-31', `&standing=${standing}`, 4);
      expect(behind).toEqual(all.filter(item => item.standing === standing));
      expect(behind).toHaveLength(counts[standing]);
    }
  });

  it('counts a decision and a contract that went their lawful way', async () => {
    const course = new Course(office.service);
    const before = (await (await office.as('auditor')).get('/reports/coverage')).body;
    const decision = await decided(course);
    const contract = await signedContract(course.another());
    const after = (await (await office.as('auditor')).get('/reports/coverage')).body;
    expect(after.counts.reviewedBefore).toBe(before.counts.reviewedBefore + 2);
    expect(after.rate).toBe(1);
    const { from, to } = after;
    const found = await items(from, to, '&standing=reviewedBefore');
    expect(found.find(item => item.matterId === decision.id)).toMatchObject({
      decidedAt: expect.any(String),
      signedAt: null,
    });
    expect(found.find(item => item.matterId === contract.id)).toMatchObject({ signedAt: expect.any(String) });
  });

  it('covers from the first of the year to today when nothing is said', async () => {
    const { body } = await (await office.as('leader')).get('/reports/coverage');
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(body.asOf));
    expect(body).toMatchObject({ from: `${today.slice(0, 4)}-01-01`, to: today, unitId: null });
  });

  it.each([
    ['from=2021-02-30', '/query/from'],
    ['from=2021-03-01&to=2021-02-01', '/query/to'],
    ['to=yesterday', '/query/to'],
    ['unitId=nowhere', '/query/unitId'],
    ['colour=red', '/query/colour'],
  ])('refuses %s and says which parameter it is', async (query, pointer) => {
    for (const path of ['/reports/coverage', '/reports/coverage/items']) {
      const answer = await (await office.as('auditor')).get(`${path}?${query}`);
      expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
      expect(answer.body.errors.map((error: AnyJson) => error.pointer)).toContain(pointer);
    }
  });

  it.each(['standing=good', 'limit=0', 'limit=201', 'cursor=x'])('refuses items with %s', async query => {
    expect((await (await office.as('auditor')).get(`/reports/coverage/items?${query}`)).status).toBe(400);
  });

  it('is shown to those who oversee and to nobody else', async () => {
    for (const path of ['/reports/coverage', '/reports/coverage/items?limit=1']) {
      for (const username of ['leader', 'chair', 'judicialhead', 'secretary', 'auditor']) {
        expect([username, (await (await office.as(username)).get(path)).status]).toEqual([username, 200]);
      }
      for (const username of [
        'drafter',
        'adviser',
        'reviewer',
        'member1',
        'publisher',
        'sysadmin',
        'secadmin',
        'auditadmin',
      ]) {
        expect([username, (await (await office.as(username)).get(path)).status]).toEqual([username, 403]);
      }
      expect((await office.service.get(path)).status).toBe(401);
    }
  });
});

/** The contract's table of standings in plain code, independent of how the service asks its database. */
function bySentences(matter: Placed, from: string, to: string): Standing | null {
  const within = (at: string): boolean =>
    Date.parse(at) >= Date.parse(from) && Date.parse(at) <= Date.parse(to);
  const done = matter.workflow === 'contract@1' ? matter.signedAt : matter.decidedAt;
  if (!done) {
    if (matter.status === 'closed') return within(matter.closedAt ?? '') ? 'endedBefore' : null;
    return Date.parse(matter.openedAt ?? '') <= Date.parse(to) ? 'notYetDecided' : null;
  }
  if (!within(done)) return null;
  if (!matter.reviewedAt) return 'notReviewed';
  if (matter.reviewedText !== matter.decidedText) return 'otherText';
  if (matter.reviewedAt > done) return 'reviewedAfter';
  const answered = matter.items === 0 || matter.answered;
  const favourable = matter.conclusion === 'lawful' || matter.conclusion === 'riskDisclosed';
  const keptWithReasons = matter.conclusion === 'revise' && matter.noneAdopted;
  return !matter.lapsed && answered && (favourable || keptWithReasons) ? 'reviewedBefore' : 'notReviewed';
}
