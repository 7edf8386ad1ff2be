import { databases } from './support/databases.js';
import { disclosurePending } from './support/moves.js';
import { openOffice, type Office } from './support/office.js';

describe.each(databases)('the public register as pages, on $name', kind => {
  let office: Office;
  let id: string;
  let documentId: string;
  beforeAll(async () => {
    office = await openOffice(kind);
    ({ id } = await disclosurePending(office));
    const { text } = await office.matter(id);
    ({ documentId } = text);
    await office.act('publisher', id, 'PUBLISH', {
      renditions: [{ documentId, version: 1, kind: 'original' }],
    });
  });
  const page = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${office.service.url}${path}`, { headers });

  it('is read without sign-in and without script, under a policy that lets it do nothing else', async () => {
    const response = await page('/public');
    const body = await response.text();
    expect(response.status).toBe(200);
    expect(body).toContain((await office.matter(id)).title);
    expect(body).not.toMatch(/<script|javascript:|style=|onclick/i);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('says at a permanent address what was decided, by whom, on what basis and that it was reviewed', async () => {
    const matter = await office.matter(id);
    const body = await (await page(`/public/disclosures/${id}`)).text();
    for (const fact of [
      matter.number,
      matter.title,
      '示范街道办事处',
      '第二十五条',
      matter.text.sha256,
      '合法',
    ])
      expect(body).toContain(fact);
    const link = /href="(\/api\/v1\/public\/disclosures\/[^"]+\/content)"/.exec(body)?.[1] ?? '';
    expect((await page(link)).status).toBe(200);
    expect(await (await page(`/public/disclosures/${id}?lang=en`)).text()).toContain('Legality review');
  });

  it('shows nobody’s name and none of what was said inside', async () => {
    const body = await (await page(`/public/disclosures/${id}`)).text();
    for (const inside of ['审查人甲', '法律顾问甲', '承办人甲', '主要负责人', 'checklist'])
      expect(body).not.toContain(inside);
  });

  it('escapes what somebody typed, wherever it is shown', async () => {
    const attack = '"><script>alert(1)</script>';
    const body = await (await page(`/public?q=${encodeURIComponent(attack)}`)).text();
    expect(body).not.toContain('<script>');
    expect(body).toContain('&lt;script&gt;');
    const address = await (await page(`/public/disclosures/${id}?x="><script>`)).text();
    expect(address).not.toContain('<script>');
  });

  it('answers a wrong address and a short search in words', async () => {
    const missing = await page('/public/disclosures/none');
    expect([missing.status, await missing.text()]).toEqual([
      404,
      expect.stringContaining('没有这一公开事项'),
    ]);
    expect(await (await page('/public?q=a')).text()).toContain('至少两个字');
    expect(await (await page('/public?q=查无此事')).text()).toContain('没有符合条件');
  });

  it.each([
    ['/public/nope', 404, '没有这一公开事项'],
    ['/public/nope/deeper?lang=en', 404, 'There is no such disclosure'],
    ['/public?cursor=x', 400, '地址不完整'],
    ['/public?cursor=a&cursor=b&lang=en', 400, 'The address is incomplete'],
  ])('answers the lost address %s with a page that leads back', async (path, status, words) => {
    const response = await page(path);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      status,
      'text/html; charset=utf-8',
    ]);
    const body = await response.text();
    expect(body).toContain(words);
    expect(body).toMatch(/href="\/public\?lang=/);
  });

  it('can be subscribed to', async () => {
    const response = await page('/public/rss.xml');
    expect(response.headers.get('content-type')).toContain('application/rss+xml');
    expect(await response.text()).toContain(`/public/disclosures/${id}</link>`);
  });
});
