import { SCHEMAS } from '../src/http/openapi/schemas.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { Course, decided, signedContract } from './support/course.js';
import { databases } from './support/databases.js';
import { startService, type AnyJson, type RunningService } from './support/service.js';

const REEVALUATE = '2199-01-01';

async function published(course: Course, kind = 'original', more: AnyJson = {}): Promise<Course> {
  const documentId = course.documents.get(kind === 'redacted' ? 'publication' : 'draft');
  return course.act('publisher', 'PUBLISH', { renditions: [{ documentId, version: 1, kind }], ...more });
}

async function reported(course: Course): Promise<Course> {
  return course.act('secretary', 'REPORT_TO_PARTY_COMMITTEE', { reportedOn: await course.today() });
}

describe.each(databases)('the public register on $name', kind => {
  let service: RunningService;
  let decision: Course;
  let contract: Course;
  let partial: Course;
  let withheld: Course;
  let pending: Course;

  beforeAll(async () => {
    service = await startService(await kind.create());
    const course = new Course(service);
    decision = await published(await reported(await decided(course)));
    contract = await published(await signedContract(course.another()));
    partial = await reported(await decided(course.another()));
    await partial.attach('publisher', 'publication', '隐去商业秘密的公开文本\n');
    await published(partial, 'redacted', {
      withheldParts: {
        legalBasis: ['SC-711:15'],
        reason: '涉及商业秘密',
        reevaluateOn: REEVALUATE,
      },
    });
    withheld = await reported(await decided(course.another()));
    await withheld.act('publisher', 'PROPOSE_WITHHOLDING', {
      legalBasis: ['SC-711:14'],
      reason: '公开后可能影响社会稳定',
      reevaluateOn: REEVALUATE,
    });
    await withheld.act('leader', 'DECIDE_WITHHOLDING', { approved: true });
    pending = await reported(await decided(course.another()));
  });

  const get = (path: string): Promise<AnyJson> => service.get(`/public/disclosures${path}`);

  it('lists what was published, newest first, to anyone, and nothing that is withheld or pending', async () => {
    const { status, body } = await get('');
    expect(status).toBe(200);
    expect(body.items.map(({ id }: AnyJson) => id)).toEqual([partial.id, contract.id, decision.id]);
    expect(body.nextCursor).toBeNull();
    expect(body.items[2]).toEqual({
      id: decision.id,
      title: '利民水库除险加固工程',
      number: expect.stringMatching(/〔\d{4}〕\d+号/),
      workflow: 'major-decision@1',
      unit: { id: expect.any(String), name: '城乡建设办公室' },
      decidedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      disclosedAt: expect.stringMatching(/Z$/),
    });
    for (const { id } of [withheld, pending]) {
      expect(await get(`/${id}`)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    }
  });

  it('shows who decided and in which forum, that it was reviewed, the text, the provisions and the files', async () => {
    const { status, body } = await get(`/${decision.id}`);
    expect(status).toBe(200);
    expect(body).toEqual({
      ...(await get('')).body.items[2],
      decidedBy: { id: expect.any(String), name: '示范街道办事处' },
      forum: 'townHeadMeeting',
      meetingOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      signedOn: null,
      review: { number: null, conclusion: 'lawful', issuedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
      textSha256: decision.text,
      legalBasis: [
        { key: 'SC-713:25', title: '《重大行政决策程序暂行条例》第二十五条' },
        { key: 'SC-713:30', title: '《重大行政决策程序暂行条例》第三十条' },
        { key: 'SC-711:26', title: '《中华人民共和国政府信息公开条例》第二十六条' },
      ],
      withheldParts: null,
      documents: [
        {
          documentId: decision.documents.get('draft'),
          version: 1,
          kind: 'original',
          note: null,
          fileName: 'draft.txt',
          mediaType: expect.stringMatching(/^text\/plain/),
          sizeBytes: expect.any(Number),
          sha256: decision.text,
          sm3: expect.stringMatching(/^[0-9a-f]{64}$/),
          href: `/api/v1/public/disclosures/${decision.id}/documents/${decision.documents.get('draft')}/versions/1/content`,
        },
      ],
      receipt: null,
    });
  });

  it('shows a contract’s day of signature, and no forum when a leader approved it', async () => {
    expect((await get(`/${contract.id}`)).body).toMatchObject({
      workflow: 'contract@1',
      forum: null,
      signedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      review: { conclusion: 'lawful' },
      textSha256: contract.text,
    });
  });

  it('says of a partial disclosure on which ground parts are left out and when that is looked at again', async () => {
    const { body } = await get(`/${partial.id}`);
    expect(body.withheldParts).toEqual({
      legalBasis: [{ key: 'SC-711:15', title: expect.stringMatching(/第十五条/) }],
      reason: '涉及商业秘密',
      reevaluateOn: REEVALUATE,
    });
    expect(body.documents).toMatchObject([
      { kind: 'redacted', documentId: partial.documents.get('publication') },
    ]);
    expect(body.documents[0].sha256).not.toBe(partial.text);
  });

  it('fits the shapes of the interface description', async () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    ajv.addSchema({ $id: 'https://fashen/all', components: { schemas: SCHEMAS } });
    for (const { id } of [decision, contract, partial]) {
      const validate = ajv.getSchema('https://fashen/all#/components/schemas/PublicDisclosure');
      expect([validate?.((await get(`/${id}`)).body), validate?.errors]).toEqual([true, null]);
    }
  });

  it('speaks the reader’s language', async () => {
    const answer = await service.call('GET', `/public/disclosures/${decision.id}`, {
      headers: { 'accept-language': 'en' },
    });
    expect(answer.body.legalBasis[2].title).toMatch(/Disclosure of Government Information/);
  });

  it('lets anyone fetch a published file, and nobody any other file of the matter', async () => {
    const href = (await get(`/${decision.id}`)).body.documents[0].href;
    const file = await fetch(`${service.url}${href}`);
    expect(file.status).toBe(200);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(await file.text()).toMatch(/^利民水库除险加固工程/);

    const content = (course: Course, slot: string, n: number | string = 1): Promise<AnyJson> =>
      get(`/${course.id}/documents/${course.documents.get(slot)}/versions/${n}/content`);
    for (const slot of ['explanation', 'legalBases'])
      expect((await content(decision, slot)).status).toBe(404);
    expect((await content(decision, 'draft', 2)).status).toBe(404);
    expect((await content(decision, 'draft', '1e0')).status).toBe(404);
    // The text that was decided stays closed where only a redacted copy was published.
    expect((await content(partial, 'draft')).status).toBe(404);
    expect((await content(partial, 'publication')).status).toBe(200);
    expect((await content(withheld, 'draft')).status).toBe(404);
    expect((await content(pending, 'draft')).status).toBe(404);
    expect(
      (await get(`/${contract.id}/documents/${decision.documents.get('draft')}/versions/1/content`)).status,
    ).toBe(404);
  });

  it('tells nothing of what happened inside', async () => {
    const people = (await service.get('/people?limit=200', await decision.token('auditor'))).body.items;
    for (const { id } of [decision, contract, partial]) {
      const words = JSON.stringify((await get(`/${id}`)).body);
      for (const person of people) {
        expect(words).not.toContain(person.id);
        expect(words).not.toContain(person.name);
      }
      for (const internal of [
        'disagree',
        'attendance',
        'statements',
        '资金尚未落实',
        '因病住院',
        'items',
        'checklist',
        'adviser',
        'counterparty',
        '某某水利',
      ]) {
        expect(words).not.toContain(internal);
      }
    }
  });

  it('finds by words of the title and by number, not by what stands inside', async () => {
    const found = async (q: string): Promise<string[]> =>
      (await get(`?q=${encodeURIComponent(q)}`)).body.items.map(({ id }: AnyJson) => id);
    expect(await found('水库')).toEqual([partial.id, contract.id, decision.id]);
    expect(await found('利民　水库')).toHaveLength(3);
    expect(await found('没有这样的')).toEqual([]);
    expect(await found('%%')).toEqual([]);
    const { number } = (await get(`/${contract.id}`)).body;
    expect(await found(number)).toEqual([contract.id]);
    // The counterparty of a contract is searched by those who see the matter, not by everyone.
    expect(await found('某某水利')).toEqual([]);
    expect(
      (await service.get(`/matters?q=${encodeURIComponent('某某水利')}`, await decision.token('auditor')))
        .body.items,
    ).toHaveLength(1);
  });

  it('can be narrowed to a unit with everything below it', async () => {
    const units = (await service.get('/units', await decision.token('auditor'))).body.items;
    const under = async (name: string): Promise<number> =>
      (await get(`?unitId=${units.find((unit: AnyJson) => unit.name === name).id}`)).body.items.length;
    expect(await under('示范街道办事处')).toBe(3);
    expect(await under('城乡建设办公室')).toBe(3);
    expect(await under('农业农村办公室')).toBe(0);
  });

  it('pages', async () => {
    const ids: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body } = await get(`?limit=1${cursor && `&cursor=${cursor}`}`);
      ids.push(...body.items.map(({ id }: AnyJson) => id));
      cursor = body.nextCursor;
    }
    expect(ids).toEqual([partial.id, contract.id, decision.id]);
  });

  it('keeps its ids when the matter is archived', async () => {
    const before = (await get(`/${decision.id}`)).body;
    await decision.act('secretary', 'ARCHIVE', { retention: 'permanent' });
    expect((await get(`/${decision.id}`)).body).toEqual(before);
    expect((await get('')).body.items).toHaveLength(3);
  });

  it('shows what was withheld once it is published after all', async () => {
    const late = await reported(await decided(decision.another()));
    await late.act('publisher', 'PROPOSE_WITHHOLDING', {
      legalBasis: ['SC-711:16'],
      reason: '过程性信息',
      reevaluateOn: REEVALUATE,
    });
    await late.act('chair', 'DECIDE_WITHHOLDING', { approved: true });
    expect((await get(`/${late.id}`)).status).toBe(404);
    await published(late);
    const { body } = await get(`/${late.id}`);
    expect(JSON.stringify(body)).not.toContain('过程性信息');
    expect((await get('')).body.items[0].id).toBe(late.id);
  });

  it.each(['?q=水', '?limit=0', '?cursor=nonsense', '?unitId=nowhere', '?colour=red', '?q=a&q=b'])(
    'refuses %s',
    async query => {
      expect(await get(query)).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    },
  );

  it.each(['/nothing', '/nothing/documents/x/versions/1/content', '/%00'])(
    'has nothing at %s',
    async path => {
      expect([404, 400]).toContain((await get(path)).status);
    },
  );
});
