import { widthOf } from '../src/cli/demo/text-width.js';
import { NoService } from '../src/cli/demo/player.js';
import { runDemo } from '../src/cli/demo/run-demo.js';
import { readEnvironment } from '../src/configuration/environment.js';
import type { Locale } from '../src/kernel/localized-text.js';
import { databases, type DatabaseKind, type TestDatabase } from './support/databases.js';
import { PASSWORD, startService, type RunningService } from './support/service.js';

interface Performance {
  readonly asExpected: boolean;
  readonly lines: readonly string[];
}

/** Cursor movements, which take no width. */
// eslint-disable-next-line no-control-regex
const MOVES = /\r|\u001b\[\d*[AHJ]/g;

async function perform(
  service: RunningService,
  database: TestDatabase,
  locale: Locale = 'zh-CN',
  lively = false,
): Promise<Performance> {
  const environment = readEnvironment(
    { FASHEN_DATA: service.dataFolder, FASHEN_DATABASE_URL: database.url, FASHEN_DEMO_PASSWORD: PASSWORD },
    [],
  );
  let written = '';
  const write = (text: string): void => void (written += text);
  const terminal = { write, columns: 90, lively, speed: 0 };
  const asExpected = await runDemo({ url: service.url, locale, environment, terminal });
  return { asExpected, lines: written.replace(MOVES, '').split('\n') };
}

const linesWith = ({ lines }: Performance, words: string): string[] =>
  lines.filter(line => line.includes(words));

describe.each(databases)('fashen demo on $name', kind => {
  it('plays to its end, twice on the same service and in both languages, within the width of the terminal', async () => {
    const database = await kind.create();
    const service = await startService(database);
    const first = await perform(service, database);
    expect(first.lines.slice(-6).join('\n')).toContain('全部符合预期');
    expect(first.asExpected).toBe(true);
    expect(linesWith(first, '被拒绝')).toHaveLength(21);
    expect(linesWith(first, '相符：组织 1 个')).toHaveLength(1);
    expect(linesWith(first, '应审尽审率  100.0%')).toHaveLength(1);

    const second = await perform(service, database, 'en', true);
    expect(second.asExpected).toBe(true);
    expect(linesWith(second, '（二期）').length).toBeGreaterThan(0);
    expect([...first.lines, ...second.lines].filter(line => widthOf(line) > 90)).toEqual([]);
  });
});

it('ends with a difference when the log was changed behind its back', async () => {
  const [{ create }] = databases as [DatabaseKind];
  const database = await create();
  const service = await startService(database);
  await database.tamper(
    "UPDATE audit_entry SET body = replace(body, 'OPEN', 'OPEM') WHERE action = 'OPEN' AND seq = 1",
  );
  const performance = await perform(service, database);
  expect(performance.asExpected).toBe(false);
  expect(linesWith(performance, '与预期不符')).toHaveLength(1);
  expect(linesWith(performance, 'entry-changed').length).toBeGreaterThan(0);
});

it('says what is missing where no service answers', async () => {
  const environment = readEnvironment({ FASHEN_DEMO_PASSWORD: PASSWORD }, []);
  const terminal = { write: () => undefined, columns: 90, lively: false, speed: 0 };
  const nowhere = runDemo({ url: 'http://127.0.0.1:9', locale: 'zh-CN', environment, terminal });
  await expect(nowhere).rejects.toBeInstanceOf(NoService);
});
