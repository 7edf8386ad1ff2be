import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createSqliteDatabase } from './support/sqlite-database.js';
import { startService, type RunningService } from './support/service.js';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'dist', 'web');
const build = () => promisify(execFile)(process.execPath, [join(ROOT, 'web', 'build.js')], { cwd: ROOT });

let service: RunningService;

beforeAll(async () => {
  await build();
  service = await startService(await createSqliteDatabase());
}, 120_000);

const fetchRaw = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${service.url}${path}`, { headers: { 'accept-encoding': 'identity', ...headers }, method });

const entryOf = (html: string): string => /src="\/(assets\/[^"]+\.js)"/.exec(html)?.[1] ?? '';

describe('the page', () => {
  it.each(['/', '/matters', '/matters/some-id/print', '/review?q=%E5%90%88%E5%90%8C', '/nothing-of-ours'])(
    'is answered at %s, never kept',
    async path => {
      const answer = await fetchRaw(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(await answer.text()).toContain('<div id="root">');
    },
  );

  it('lets nothing inline, nothing evaluated and no other origin in', async () => {
    const policy = (await fetchRaw('/')).headers.get('content-security-policy') ?? '';
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("default-src 'self';");
    for (const closed of ['object-src', 'base-uri', 'frame-ancestors'])
      expect(policy).toContain(`${closed} 'none'`);
  });

  it('carries the nonce of its own policy, another one each time', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const answer = await fetchRaw('/');
        const nonce = /'nonce-([\w-]{20,})'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1];
        expect(await answer.text()).toContain(`<meta property="csp-nonce" nonce="${nonce}">`);
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(2);
  });

  it('has no script or style of its own inside', async () => {
    const html = await (await fetchRaw('/')).text();
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(html).not.toMatch(/<style|style="|\son\w+="|__FASHEN_/);
  });

  it('says whether this is a demo, and whether a session’s cookie came along', async () => {
    const without = await (await fetchRaw('/')).text();
    expect(without).toContain('name="fashen-mode" content="demo"');
    expect(without).toContain('name="fashen-session" content="none"');
    const cookie = `fashen_session=${await service.signIn('drafter')}`;
    expect(await (await fetchRaw('/', { cookie })).text()).toContain('name="fashen-session" content="maybe"');
  });

  it('answers HEAD like GET, without the content', async () => {
    const answer = await fetchRaw('/', {}, 'HEAD');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('');
  });

  it.each([
    '/api/v1/nothing',
    '/api/nothing',
    '/public/nothing',
    '/assets/nothing.js',
    '/assets/',
    '/problems/nothing',
  ])('does not stand in for what is missing at %s', async path => {
    const answer = await fetchRaw(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('<div id="root">');
  });

  it('is there to be read only', async () => {
    expect((await fetchRaw('/matters', {}, 'POST')).status).toBe(404);
  });
});

describe('files of the pages', () => {
  it('are kept for good and come compressed as the client takes them', async () => {
    const path = `/${entryOf(await (await fetchRaw('/')).text())}`;
    const plain = Buffer.from(await (await fetchRaw(path)).arrayBuffer());
    const bytes = await readFile(join(OUT, path));
    expect(plain.equals(bytes)).toBe(true);
    for (const [encoding, unpack] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const answer = await fetchRaw(path, { 'accept-encoding': encoding });
      expect(answer.headers.get('content-encoding')).toBe(encoding);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(answer.headers.get('vary')).toContain('accept-encoding');
      const packed = await readFile(join(OUT, `${path}.${encoding === 'br' ? 'br' : 'gz'}`));
      expect(Number(answer.headers.get('content-length'))).toBe(packed.byteLength);
      expect(unpack(packed).equals(bytes)).toBe(true);
    }
  });

  it('are not compressed for who refuses it', async () => {
    const path = `/${entryOf(await (await fetchRaw('/')).text())}`;
    const answer = await fetchRaw(path, { 'accept-encoding': 'br;q=0, gzip; q=0.0' });
    expect(answer.headers.get('content-encoding')).toBeNull();
  });

  it.each([
    '/assets/..%2findex.html',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/assets/%2e%2e%2fmanifest.json',
    '/assets/.sources',
    '/assets/index.js%00',
  ])('are those that were built and nothing else: %s', async path => {
    expect((await fetchRaw(path)).status).toBeGreaterThanOrEqual(400);
  });

  it('weigh at most 350 kB on the way to the first page', async () => {
    const html = await (await fetchRaw('/')).text();
    const first = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(match => match[1] ?? '');
    const manifest = JSON.parse(await readFile(join(OUT, 'manifest.json'), 'utf8')) as Manifest;
    const needed = new Set([...first, ...filesOf(manifest, 'src/workbench/WorkbenchPage.tsx')]);
    const sizes = await Promise.all(
      [...needed].map(async name => (await stat(join(OUT, `${name}.gz`))).size),
    );
    const bytes = sizes.reduce((sum, size) => sum + size, Buffer.byteLength(html));
    expect(bytes).toBeLessThanOrEqual(350_000);
  });
});

type Manifest = Readonly<Record<string, { file: string; css?: string[]; imports?: string[] }>>;

/** A page with everything it imports. */
function filesOf(manifest: Manifest, name: string, seen = new Set<string>()): string[] {
  const chunk = manifest[name];
  if (!chunk || seen.has(name)) return [];
  seen.add(name);
  return [
    chunk.file,
    ...(chunk.css ?? []),
    ...(chunk.imports ?? []).flatMap(one => filesOf(manifest, one, seen)),
  ];
}

it('does not build again what is built', async () => {
  await build();
  const before = await stat(join(OUT, 'index.html'));
  await build();
  expect((await stat(join(OUT, 'index.html'))).mtimeMs).toBe(before.mtimeMs);
});
