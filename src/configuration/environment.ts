import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { text, type LocalizedText } from '../kernel/localized-text.js';
import type { ConfigurationFault } from './configuration-error.js';

/** What the environment says (all of it optional): where to listen, where the data is, which mode. */
export interface Environment {
  readonly host: string;
  readonly port: number;
  /** Absolute; database, documents and keys live below it. */
  readonly dataFolder: string;
  /** `postgres://…`, or `sqlite:` and the absolute path of the file. */
  readonly databaseUrl: string;
  /** The owner's connection for migrations, `null` where the serving role owns the tables itself. */
  readonly migrateUrl: string | null;
  readonly mode: 'demo' | 'production';
  /** `null`: one is chosen at random. */
  readonly demoPassword: string | null;
  /** Opens `/metrics` to others than the loopback. */
  readonly metricsToken: string | null;
  /** Addresses and networks (CIDR) of the proxies whose `X-Forwarded-*` headers are believed; none by default. */
  readonly trustProxy: readonly string[];
  /** What the service writes to its log; a demo is quiet, so that its banner stays in sight. */
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

/** An address, or a network that is narrower than everything: to believe anybody would open the throttle to all. */
function isNetwork(value: string): boolean {
  const [address = '', prefix, ...more] = value.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  if (prefix === undefined) return true;
  return /^[1-9]\d{0,2}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128);
}

export type Variables = Readonly<Record<string, string | undefined>>;

class VariableReader {
  constructor(
    private readonly variables: Variables,
    private readonly faults: ConfigurationFault[],
  ) {}

  /** A variable set to nothing counts as not set, as compose files and unit files write it. */
  get(name: string): string | null {
    const value = this.variables[name]?.trim() ?? '';
    return value === '' ? null : value;
  }

  fault(member: string, sentence: LocalizedText): void {
    this.faults.push({ file: 'environment', member, sentence });
  }

  port(): number {
    const value = this.get('PORT') ?? '3000';
    if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
    this.fault('PORT', text('应为 0 至 65535 的端口号', 'must be a port from 0 to 65535'));
    return 0;
  }

  mode(): Environment['mode'] {
    const value = this.get('FASHEN_MODE') ?? 'demo';
    if (value === 'demo' || value === 'production') return value;
    this.fault('FASHEN_MODE', text('应为 demo 或 production', 'must be demo or production'));
    return 'production';
  }

  logLevel(mode: Environment['mode']): Environment['logLevel'] {
    const value = this.get('FASHEN_LOG') ?? (mode === 'demo' ? 'warn' : 'info');
    const found = LOG_LEVELS.find(level => level === value);
    if (!found)
      this.fault(
        'FASHEN_LOG',
        text(`应为 ${LOG_LEVELS.join('、')} 之一`, `must be one of ${LOG_LEVELS.join(', ')}`),
      );
    return found ?? 'info';
  }

  databaseUrl(dataFolder: string): string {
    const value = this.get('FASHEN_DATABASE_URL');
    if (value === null) return `sqlite:${join(dataFolder, 'fashen.db')}`;
    if (value.startsWith('sqlite:')) return `sqlite:${resolve(value.slice('sqlite:'.length))}`;
    return this.postgresUrl('FASHEN_DATABASE_URL') ?? '';
  }

  trustProxy(): string[] {
    const given = (this.get('FASHEN_TRUST_PROXY') ?? '').split(',').map(one => one.trim());
    const named = given.filter(one => one !== '');
    if (!named.every(isNetwork))
      this.fault(
        'FASHEN_TRUST_PROXY',
        text(
          '应为以逗号分隔的代理地址或者网段，如 127.0.0.1,10.0.0.0/8',
          'must be addresses or networks of proxies, separated by commas, such as 127.0.0.1,10.0.0.0/8',
        ),
      );
    return named.filter(isNetwork);
  }

  postgresUrl(name: string): string | null {
    const value = this.get(name);
    if (value === null || (/^postgres(ql)?:\/\//.test(value) && URL.canParse(value))) return value;
    this.fault(
      name,
      text('应为 postgres:// 开头的连接地址', 'must be an address that begins with postgres://'),
    );
    return null;
  }
}

export function readEnvironment(variables: Variables, faults: ConfigurationFault[]): Environment {
  const reader = new VariableReader(variables, faults);
  const dataFolder = resolve(reader.get('FASHEN_DATA') ?? 'data');
  const mode = reader.mode();
  return {
    host: reader.get('HOST') ?? '127.0.0.1',
    port: reader.port(),
    dataFolder,
    databaseUrl: reader.databaseUrl(dataFolder),
    migrateUrl: reader.postgresUrl('FASHEN_MIGRATE_URL'),
    mode,
    demoPassword: reader.get('FASHEN_DEMO_PASSWORD'),
    metricsToken: reader.get('FASHEN_METRICS_TOKEN'),
    trustProxy: reader.trustProxy(),
    logLevel: reader.logLevel(mode),
  };
}
