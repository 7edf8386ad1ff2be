import { median, type Measurement } from './measure.js';

/** What was measured in one round, the yardstick and the service right after each other. */
export interface Pair {
  readonly yardstick: Measurement;
  readonly service: Measurement;
  /** How often a second the disk made an append durable, one after the other, right after this round. */
  readonly diskPerSecond: number;
}

/** SQLite commits a step at a time, on the thread that computes; PostgreSQL elsewhere, and several with one write. */
export type Commits = 'oneByOne' | 'elsewhere';

const rounded = (value: number): string => Math.round(value).toLocaleString('en');
const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

const row = (name: string, all: readonly Measurement[]): string =>
  [
    name.padEnd(46),
    `${rounded(median(all.map(({ perSecond }) => perSecond)))}/s`.padStart(10),
    ms(median(all.map(({ p50Ms }) => p50Ms))).padStart(9),
    ms(median(all.map(({ p99Ms }) => p99Ms))).padStart(9),
    `${Math.round(100 * median(all.map(({ busy }) => busy)))} %`.padStart(6),
  ].join(' ');

export const HEADING = [
  ''.padEnd(46),
  'rate'.padStart(10),
  'p50'.padStart(9),
  'p99'.padStart(9),
  'busy'.padStart(6),
].join(' ');

/** One line for each of the two, and their ratio round by round, so that a noisy machine shows. */
export function comparison(yardstick: string, service: string, pairs: readonly Pair[]): string[] {
  const ratios = pairs.map(pair => pair.service.perSecond / pair.yardstick.perSecond);
  const each = ratios.map(ratio => ratio.toFixed(2)).join(' ');
  return [
    row(
      yardstick,
      pairs.map(pair => pair.yardstick),
    ),
    row(
      service,
      pairs.map(pair => pair.service),
    ),
    `  ratio ${median(ratios).toFixed(2)}   (rounds: ${each})`,
  ];
}

/** From this share of the time on, something is taken for what bounds the whole. */
const FULL = 0.85;

const percent = (share: number): string => `${Math.round(share * 100)} %`;

interface Shares {
  readonly busy: number;
  readonly thread: number;
  readonly client: number | null;
  /** The time that as many appends took on this disk; a commit writes more than one, so it is the least. */
  readonly disk: number | null;
}

/** A thread that has work all the time and commits nothing itself is either computing or waiting for a processor. */
function ofThread({ busy, disk }: Shares): string {
  if (disk !== null) return "the service's one thread, which computes and commits";
  if (busy >= FULL) return "the service's one thread, which computes";
  return 'the processors of this machine, for which the service had to wait';
}

function verdict(shares: Shares): string {
  const { thread, client, disk } = shares;
  if (disk !== null && disk >= FULL) return 'bounded by the disk';
  const full = [
    thread >= FULL && ofThread(shares),
    client !== null && client >= FULL && 'the client of this benchmark',
  ].filter(Boolean);
  return full.length > 0 ? `bounded by ${full.join(', and by ')}` : 'what bounds it is not known';
}

/** In a sentence: what bounds the service, as far as it was measured, and what was measured. */
export function boundBy(pairs: readonly Pair[], commits: Commits): string {
  const middle = (of: (pair: Pair) => number): number => median(pairs.map(of));
  const apart = pairs.every(pair => pair.service.clientThread !== null);
  const shares: Shares = {
    busy: middle(pair => pair.service.busy),
    thread: middle(pair => pair.service.thread),
    client: apart ? middle(pair => pair.service.clientThread ?? 0) : null,
    disk: commits === 'oneByOne' ? middle(pair => pair.service.perSecond / pair.diskPerSecond) : null,
  };
  const { thread, client, disk } = shares;
  const cpuUs = middle(pair => (pair.service.busy / pair.service.perSecond) * 1e6);
  const appends = rounded(middle(pair => pair.diskPerSecond));
  const measured = [
    `its thread is at work ${percent(thread)} of the time, with ${percent(shares.busy)} of a processor, ${rounded(cpuUs)} µs of it per step`,
    client !== null && `the client's ${percent(client)}`,
    disk === null
      ? `this disk makes ${appends} appends/s durable`
      : `commits take ${percent(disk)} of it or more, as this disk makes ${appends} appends/s durable`,
  ].filter(Boolean);
  return `  ${verdict(shares)} (${measured.join('; ')})`;
}
