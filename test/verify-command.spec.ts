import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Course, reviewed } from './support/course.js';
import { databases, type TestDatabase } from './support/databases.js';
import { startService, type RunningService } from './support/service.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

interface Outcome {
  readonly status: number;
  readonly lines: string[];
  readonly errors: string;
}

/** `fashen verify …` as a process, from the sources. */
function fashenVerify(...args: string[]): Promise<Outcome> {
  const command = [
    '--no-warnings',
    '--import',
    './test/support/typescript.mjs',
    'src/cli/main.ts',
    'verify',
    ...args,
  ];
  return new Promise(resolve => {
    const env = { ...process.env, NODE_OPTIONS: '' };
    const child = execFile(process.execPath, command, { cwd: ROOT, env }, (_error, stdout, errors) =>
      resolve({
        status: child.exitCode ?? -1,
        lines: stdout.split('\n').filter(line => line !== ''),
        errors,
      }),
    );
  });
}

describe.each(databases)('fashen verify on $name', kind => {
  let database: TestDatabase;
  let service: RunningService;
  let course: Course;
  const place = (): string => database.migrateUrl ?? database.url;
  const documents = (): string => join(service.dataFolder, 'documents');

  beforeAll(async () => {
    database = await kind.create();
    service = await startService(database);
    course = await reviewed(new Course(service), 'contract@1');
  });

  it('ends with 0 and one line of counts when everything holds', async () => {
    const { status, lines } = await fashenVerify(place(), '--documents', documents(), '--lang', 'en');
    expect(lines).toEqual([
      expect.stringMatching(/^holds: 1 organisations, \d+ streams, \d+ entries, \d+ matters, 2 documents,/),
    ]);
    expect(status).toBe(0);
  });

  it('says the counts in Chinese unless told otherwise', async () => {
    const { lines } = await fashenVerify(place(), '--documents', documents());
    expect(lines).toEqual([expect.stringMatching(/^相符：/)]);
  });

  it('reads the stored files only where it is told to, or where the service keeps them', async () => {
    const unread = await fashenVerify(place(), '--no-documents', '--lang', 'en');
    expect(unread).toMatchObject({ status: 0, lines: [expect.stringContaining('files not read')] });
    expect((await fashenVerify(place(), '--documents', join(service.dataFolder, 'elsewhere'))).status).toBe(
      2,
    );
    const empty = await fashenVerify(place(), '--documents', service.dataFolder, '--lang', 'en');
    expect(empty.status).toBe(1);
    expect(empty.lines).toEqual(
      [2, 3].map(seq => expect.stringMatching(`^document-missing stream=matter/${course.id} seq=${seq} `)),
    );
    expect(empty.errors).toContain('--documents');
  });

  it('prints what holds as JSON', async () => {
    const { status, lines } = await fashenVerify(place(), '--documents', documents(), '--json');
    expect(JSON.parse(lines.join(''))).toMatchObject({
      holds: true,
      counts: { documents: 2, findings: 0 },
      findings: [],
    });
    expect(status).toBe(0);
  });

  it('ends with 1 and one line per finding when something does not', async () => {
    const row = `WHERE stream = 'matter/${course.id}' AND seq = 4`;
    await database.tamper(`UPDATE audit_entry SET body = replace(body, '"version":4', '"version":5') ${row}`);
    const { status, lines } = await fashenVerify(place(), '--documents', documents(), '--lang', 'en');
    expect(lines[0]).toBe(
      `entry-changed stream=matter/${course.id} seq=4 the body does not give the digest its entry names: it was changed after it was written`,
    );
    expect(lines.every(line => /^[a-z-]+ stream=\S+ seq=\d+ \S/.test(line))).toBe(true);
    expect(status).toBe(1);

    const json = await fashenVerify(place(), '--json', '--lang', 'en');
    expect(json.status).toBe(1);
    const { holds, findings } = JSON.parse(json.lines.join('')) as { holds: boolean; findings: object[] };
    expect(holds).toBe(false);
    expect(findings[0]).toEqual({
      finding: 'entry-changed',
      stream: `matter/${course.id}`,
      seq: 4,
      message: expect.stringContaining('body'),
    });
    await database.tamper(`UPDATE audit_entry SET body = replace(body, '"version":5', '"version":4') ${row}`);
  });
});

describe('fashen verify', () => {
  it('shows a stream whose name was forged in one line, without obeying it', async () => {
    const database = await databases[0]!.create();
    await database.tamper(
      "INSERT INTO stream VALUES ('o1', 'matter/a b' || char(10) || char(27) || '[2J', 3, '', '')",
    );
    const { status, lines } = await fashenVerify(database.url, '--lang', 'en');
    expect(status).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(/^stream-missing stream=matter\/a\\u0020b\\u000a\\u001b\[2J seq=1 /),
    ]);
  });

  it('ends with 2 when it was not told what to verify, or how', async () => {
    expect((await fashenVerify()).status).toBe(2);
    expect((await fashenVerify('x.db', '--fast')).status).toBe(2);
    expect((await fashenVerify('x.db', '--lang', 'fr')).status).toBe(2);
    const nowhere = await fashenVerify(join(tmpdir(), 'no-such-folder', 'no-such.db'));
    expect(nowhere).toMatchObject({ status: 2, lines: [], errors: expect.stringContaining('no such file') });
  });

  it('ends with 2 on a file that is no database', async () => {
    expect((await fashenVerify(join(ROOT, 'package.json'))).status).toBe(2);
  });
});
