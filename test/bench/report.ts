import { median, type Measurement } from './measure.js';

/** What was measured in one round, the yardstick and the service right after each other. */
export interface Pair {
  readonly yardstick: Measurement;
  readonly service: Measurement;
}

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

/** In a sentence: what the service waits for. `commitsPerSecond` is what the yardstick's single writer reached. */
export function boundBy(pairs: readonly Pair[]): string {
  const busy = median(pairs.map(({ service }) => service.busy));
  const perSecond = median(pairs.map(({ service }) => service.perSecond));
  const cpuUs = (busy / perSecond) * 1e6;
  const share = `${Math.round(busy * 100)} % of a core, ${rounded(cpuUs)} µs of it per step`;
  if (busy > 0.85) return `  bounded by the processor: the service's one thread is busy (${share})`;
  return `  bounded by waiting for the database's commits: the service uses ${share}`;
}
