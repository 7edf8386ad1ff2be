import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigurationError } from './configuration-error.js';
import type { Configuration } from './configuration.js';
import { loadConfiguration } from './load-configuration.js';
import { projectRoot } from './project-root.js';

const folders: string[] = [];
afterAll(() => folders.forEach(folder => rmSync(folder, { recursive: true })));

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what a test is about to break has no type
type JsonObject = Record<string, any>;

/** A copy of the shipped `config/` with one file changed. */
function rootWith(file: string, change: (content: JsonObject) => unknown): string {
  const root = mkdtempSync(join(tmpdir(), 'fashen-config-'));
  folders.push(root);
  cpSync(join(projectRoot(), 'config'), join(root, 'config'), { recursive: true });
  const path = join(root, 'config', file);
  const content = JSON.parse(readFileSync(path, 'utf8')) as JsonObject;
  writeFileSync(path, JSON.stringify(change(content) ?? content));
  return root;
}

const load = (root: string, variables = {}): Configuration => loadConfiguration(root, variables);

function faultOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
  throw new Error('it was accepted');
}

const shipped = load(projectRoot());

describe('the shipped configuration', () => {
  it('gives a decision fifteen working days and a contract five', () => {
    expect(shipped.settingsFor('major-decision')).toMatchObject({
      formalCheckWorkingDays: 3,
      reviewWorkingDays: 15,
    });
    expect(shipped.settingsFor('contract')).toMatchObject({
      reviewWorkingDays: 5,
      majorContractFen: 1_000_000_000,
    });
  });

  it('numbers matters with the year in hexagonal brackets and without padding', () => {
    expect(shipped.number('major-decision', 2026, 5)).toBe('街法审〔2026〕5号');
    expect(shipped.number('contract', 2026, 12)).toBe('街合审〔2026〕12号');
  });

  it('knows the official days of 2024 to 2026, each with the address of its notice', () => {
    expect(shipped.calendarYears.map(({ year }) => year)).toEqual([2024, 2025, 2026]);
    for (const { source } of shipped.calendarYears) expect(source).toMatch(/^https:\/\/www\.gov\.cn\//);
  });

  it('says in both languages what a number of the town’s own rests on', () => {
    const local = ['major-decision', 'contract']
      .flatMap(name => shipped.settingsOf(name))
      .map(({ basis }) => basis)
      .filter(basis => basis.startsWith('local:'));
    expect(local.length).toBeGreaterThan(0);
    for (const basis of local) {
      expect(shipped.localBasis(basis, 'zh-CN')).toMatch(/\p{Script=Han}/u);
      expect(shipped.localBasis(basis.slice('local:'.length), 'en')).toMatch(/^[\x20-\x7e]+$/);
    }
  });

  it('has no settings for a workflow nobody configured', () => {
    expect(() => shipped.settingsFor('toy')).toThrow('config/settings has no file for toy');
  });
});

describe('a setting', () => {
  const setting = (content: JsonObject, name: string): JsonObject =>
    content.settings.find((one: JsonObject) => one.name === name);

  it('never leaves the reviewer of a decision less than the law does, and the refusal names the article', () => {
    const root = rootWith('settings/major-decision.json', content => {
      setting(content, 'reviewWorkingDays').value = 6;
    });
    expect(faultOf(() => load(root))).toMatch(
      /^config\/settings\/major-decision\.json settings\/1\/value: .*第二十六条.*Article 26/,
    );
  });

  it('may leave the reviewer of a contract less, and of a decision exactly seven days', () => {
    const contract = rootWith('settings/contract.json', content => {
      setting(content, 'reviewWorkingDays').value = 3;
    });
    expect(load(contract).settingsFor('contract').reviewWorkingDays).toBe(3);
    const decision = rootWith('settings/major-decision.json', content => {
      setting(content, 'reviewWorkingDays').value = 7;
    });
    expect(load(decision).settingsFor('major-decision').reviewWorkingDays).toBe(7);
  });

  it('never gives disclosure more than twenty working days', () => {
    const root = rootWith('settings/contract.json', content => {
      setting(content, 'disclosureWorkingDays').value = 21;
    });
    expect(faultOf(() => load(root))).toContain('第二十六条');
  });

  it('takes effect on its day and ends on its last', () => {
    const root = rootWith('settings/contract.json', content => {
      const now = setting(content, 'reviewWorkingDays');
      content.settings.push({ ...now, value: 7, validFrom: '2026-07-01' });
      now.validTo = '2026-06-30';
    });
    const configuration = load(root);
    expect(configuration.settingsFor('contract', '2026-06-30').reviewWorkingDays).toBe(5);
    expect(configuration.settingsFor('contract', '2026-07-01').reviewWorkingDays).toBe(7);
    expect(configuration.settingsFor('contract').reviewWorkingDays).toBe(7);
  });

  it.each<[string, (content: JsonObject) => void, RegExp]>([
    [
      'two values on one day',
      content => content.settings.push(content.settings[0]),
      /settings: .*formalCheckWorkingDays.*同时有效/,
    ],
    [
      'an unknown name',
      content => (content.settings[0].name = 'formalCheckDays'),
      /settings\/0\/name: 没有这一设置项/,
    ],
    [
      'a basis nobody gave',
      content => (content.settings[0].basis = 'local:nothing'),
      /settings\/0\/basis: .*local-bases\.json/,
    ],
    [
      'a basis that is no key',
      content => (content.settings[0].basis = '第二十六条'),
      /settings\/0\/basis: 应为引文键/,
    ],
    ['half a day', content => (content.settings[0].value = 2.5), /settings\/0\/value: 应为 1 至 250 的整数/],
    ['words for a number', content => (content.settings[0].value = '3'), /settings\/0\/value/],
    [
      'an end before its beginning',
      content => (content.settings[0].validTo = '2018-01-01'),
      /settings\/0\/validTo: 不应早于/,
    ],
    [
      'a day that does not exist',
      content => (content.settings[0].validFrom = '2019-02-29'),
      /settings\/0\/validFrom: 应为实有日期/,
    ],
    ['a missing member', content => delete content.settings[0].basis, /settings\/0: 缺少成员“basis”/],
    [
      'another workflow than its file',
      content => (content.workflow = 'contract'),
      /workflow: 应与文件名一致/,
    ],
  ])('is refused with %s', (_what, change, sentence) => {
    const root = rootWith('settings/major-decision.json', content => {
      change(content);
      return content;
    });
    expect(faultOf(() => load(root))).toMatch(sentence);
  });
});

describe('wrong files', () => {
  it('are all named at once, each with its member, in both languages', () => {
    const root = rootWith('limits.json', () => ({ maxFileBytes: 0, maxJsonBytes: 'much', more: 1 }));
    writeFileSync(join(root, 'config/organisation.json'), '{"timeZone": "Asia/Lishui", "calendar": {}}');
    const lines = faultOf(() => load(root)).split('\n');
    expect(lines).toHaveLength(5);
    for (const line of lines) expect(line).toMatch(/^config\/\w+\.json \S*:? ?.* \/ /);
    expect(lines.join('\n')).toMatch(/organisation\.json timeZone: .*Asia\/Shanghai/);
  });

  it('say when a file is missing or is no JSON', () => {
    const root = rootWith('limits.json', content => content);
    rmSync(join(root, 'config/numbers.json'));
    writeFileSync(join(root, 'config/limits.json'), '{"maxFileBytes": 1,}');
    const message = faultOf(() => load(root));
    expect(message).toContain('config/numbers.json: 文件不存在');
    expect(message).toContain('config/limits.json: 不是有效的 JSON');
  });

  it('refuse one prefix for two series, which would give two matters one number', () => {
    const root = rootWith('numbers.json', content => {
      content.series.contract = content.series['major-decision'];
    });
    expect(faultOf(() => load(root))).toContain('config/numbers.json series/contract: 代字重复');
  });

  it('refuse a calendar file under another year’s name', () => {
    const root = rootWith('calendar/2026.json', content => {
      content.year = 2025;
      content.off = content.off
        .map((one: JsonObject) => ({ ...one, from: '2025-01-01', to: '2025-01-01' }))
        .slice(0, 1);
      content.work = [];
    });
    expect(faultOf(() => load(root))).toContain('config/calendar/2026.json: 年份应与文件名一致');
  });

  it('read past a byte order mark', () => {
    const root = rootWith('limits.json', content => content);
    const path = join(root, 'config/limits.json');
    writeFileSync(path, `\uFEFF${readFileSync(path, 'utf8')}`);
    expect(load(root).limits.maxFileBytes).toBe(52_428_800);
  });
});

describe('the environment', () => {
  it('has a default for everything', () => {
    expect(load(projectRoot()).environment).toEqual({
      host: '127.0.0.1',
      port: 3000,
      dataFolder: join(process.cwd(), 'data'),
      databaseUrl: `sqlite:${join(process.cwd(), 'data', 'fashen.db')}`,
      migrateUrl: null,
      mode: 'demo',
      demoPassword: null,
      metricsToken: null,
      trustProxy: [],
      logLevel: 'warn',
    });
  });

  it('names the proxies whose word is taken', () => {
    const proxies = (value: string) =>
      load(projectRoot(), { FASHEN_TRUST_PROXY: value }).environment.trustProxy;
    expect(proxies(' 127.0.0.1, 10.0.0.0/8,fd00::/8 ')).toEqual(['127.0.0.1', '10.0.0.0/8', 'fd00::/8']);
    for (const wrong of [
      'true',
      '*',
      '0.0.0.0/0',
      '10.0.0.0/33',
      '10.0.0.0/8/8',
      'proxy.local',
      '10.0.0.1;::1',
    ])
      expect(faultOf(() => proxies(wrong))).toContain('FASHEN_TRUST_PROXY');
  });

  it('counts a variable set to nothing as not set', () => {
    expect(load(projectRoot(), { PORT: '', FASHEN_MODE: ' ' }).environment).toMatchObject({
      port: 3000,
      mode: 'demo',
    });
  });

  it.each([
    [{ PORT: 'http' }, 'environment PORT: '],
    [{ PORT: '65536' }, 'environment PORT: '],
    [{ PORT: '-1' }, 'environment PORT: '],
    [{ FASHEN_MODE: 'prod' }, 'environment FASHEN_MODE: '],
    [{ FASHEN_DATABASE_URL: 'mysql://localhost/x' }, 'environment FASHEN_DATABASE_URL: '],
    [{ FASHEN_MIGRATE_URL: 'fashen.db' }, 'environment FASHEN_MIGRATE_URL: '],
  ])('is refused as %j', (variables, sentence) => {
    expect(faultOf(() => load(projectRoot(), variables))).toContain(sentence);
  });

  it('never repeats a connection address in a sentence: it may hold a password', () => {
    const message = faultOf(() =>
      load(projectRoot(), { FASHEN_DATABASE_URL: 'mysql://u:geheim@localhost/x' }),
    );
    expect(message).not.toContain('geheim');
  });
});
