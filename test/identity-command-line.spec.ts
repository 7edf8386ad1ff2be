import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atTheEnd } from './support/cleanup.js';
import { Fashen, type Ended } from './support/fashen-command.js';

async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fashen-cli-'));
  atTheEnd(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const run = async (folder: string, ...args: string[]): Promise<Ended> => new Fashen(folder, args).ended;
const inProduction = async (folder: string, ...args: string[]): Promise<Ended> =>
  new Fashen(folder, args, { FASHEN_MODE: 'production' }).ended;

async function signIn(url: string, username: string, password: string): Promise<number> {
  const response = await fetch(`${url}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  await response.text();
  return response.status;
}

describe('fashen serve', () => {
  it('prints where it is and the password that opens it, and ends well when told to', async () => {
    const folder = await freshFolder();
    const service = new Fashen(folder, ['serve']);
    const url = await service.printed(/(http:\/\/127\.0\.0\.1:\d+)\s/);
    const password = (await readFile(join(folder, 'demo-password'), 'utf8')).trim();
    await service.printed(new RegExp(password));
    expect(await signIn(url, 'drafter', password)).toBe(201);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    service.child.kill('SIGTERM');
    expect((await service.ended).exit).toBe(0);
    expect(await run(folder, 'serve', '--nonsense')).toMatchObject({ exit: 2 });
    const refused = await inProduction(folder, 'serve');
    expect(refused.exit).toBe(1);
    expect(refused.err).toMatch(/demo/);
    expect(refused.err).not.toMatch(/ at .*\.ts:/);
  }, 120_000);

  it('answers what is under way before it ends', async () => {
    const service = new Fashen(await freshFolder(), ['serve']);
    const { hostname, port } = new URL(await service.printed(/(http:\/\/127\.0\.0\.1:\d+)\s/));
    const body = JSON.stringify({ username: 'nobody', password: 'x' });
    const head = `POST /api/v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
    const socket = connect(Number(port), hostname);
    const answered = new Promise<string>((resolve, reject) => {
      let received = '';
      socket.setEncoding('utf8').on('data', chunk => (received += String(chunk)));
      socket.on('close', () => resolve(received)).on('error', reject);
    });
    await new Promise<void>(sent => socket.write(head + body.slice(0, 10), () => sent()));
    await new Promise(done => setTimeout(done, 200));
    service.child.kill('SIGTERM');
    await new Promise(done => setTimeout(done, 200));
    socket.write(body.slice(10));
    expect(await answered).toContain('"code":"sign-in-failed"');
    expect((await service.ended).exit).toBe(0);
  }, 60_000);
});

describe('fashen init and user', () => {
  it('set up an organisation whose administrators sign in with the codes printed once', async () => {
    const folder = await freshFolder();
    expect(await run(folder, 'init')).toMatchObject({ exit: 2 });
    const { exit, out } = await run(folder, 'init', '--production', '--organisation', '青山镇人民政府');
    expect(exit).toBe(0);
    const code = /sysadmin +([a-z2-9-]{19})/.exec(out)?.[1] ?? '';
    const again = await run(folder, 'init', '--production', '--organisation', '青山镇人民政府');
    expect([again.exit, again.err.includes('不能再次初始化')]).toEqual([1, true]);

    const unit = ['--unit', '青山镇人民政府'];
    const added = await inProduction(
      folder,
      'user',
      'add',
      'qian',
      '--name',
      '钱某',
      ...unit,
      '--as',
      'sysadmin',
    );
    expect([added.exit, added.err]).toEqual([0, '']);
    const wrongHand = await inProduction(
      folder,
      'user',
      'grant',
      'qian',
      'drafter',
      ...unit,
      '--as',
      'sysadmin',
    );
    expect([wrongHand.exit, wrongHand.err.includes('securityAdmin')]).toEqual([1, true]);
    const granted = await inProduction(
      folder,
      'user',
      'grant',
      'qian',
      'drafter',
      ...unit,
      '--as',
      'secadmin',
    );
    expect(granted.exit).toBe(0);

    const service = new Fashen(folder, ['serve'], { FASHEN_MODE: 'production' });
    const url = await service.printed(/(http:\/\/127\.0\.0\.1:\d+)\s/);
    expect(await signIn(url, 'sysadmin', code)).toBe(201);
    const theirs = /qian +([a-z2-9-]{19})/.exec(added.out)?.[1] ?? '';
    expect(await signIn(url, 'qian', theirs)).toBe(201);
    expect((await fetch(`${url}/api/v1/demo/clock`, { method: 'POST' })).status).toBe(404);
  }, 180_000);
});

describe('fashen', () => {
  it('ends with 2 and a hint for what it does not know, with 0 for help', async () => {
    const folder = await freshFolder();
    expect(await run(folder, 'nonsense')).toMatchObject({ exit: 2 });
    expect(await run(folder, '--help')).toMatchObject({ exit: 0, out: expect.stringContaining('verify') });
    expect(await run(folder, 'user', 'add', '--help')).toMatchObject({ exit: 0 });
    expect(await run(folder, 'user', 'add')).toMatchObject({ exit: 2 });
  }, 60_000);
});
