import type { Measurement } from './measure.js';
import { boundBy, type Commits, type Pair } from './report.js';

const measured = (thread: number, clientThread: number | null = null, busy = thread): Measurement => ({
  perSecond: 1_000,
  p50Ms: 1,
  p99Ms: 2,
  busy,
  thread,
  clientThread,
});

const round = (service: Measurement, diskPerSecond: number): Pair => ({
  yardstick: measured(0.1),
  service,
  diskPerSecond,
});

const verdict = (service: Measurement, diskPerSecond: number, commits: Commits): string =>
  boundBy([round(service, diskPerSecond)], commits)
    .trim()
    .split(' (')[0] ?? '';

describe('what a benchmark says bounds the service', () => {
  it.each<[string, Measurement, number, Commits]>([
    ["bounded by the service's one thread, which computes and commits", measured(0.97), 9_000, 'oneByOne'],
    ["bounded by the service's one thread, which computes", measured(0.97, 0.3), 1_100, 'elsewhere'],
    [
      'bounded by the processors of this machine, for which the service had to wait',
      measured(0.97, 0.3, 0.6),
      9_000,
      'elsewhere',
    ],
    ['bounded by the client of this benchmark', measured(0.4, 0.9), 9_000, 'elsewhere'],
    [
      "bounded by the service's one thread, which computes, and by the client of this benchmark",
      measured(0.9, 0.9),
      9_000,
      'elsewhere',
    ],
    ['bounded by the disk', measured(0.97), 1_100, 'oneByOne'],
    ['what bounds it is not known', measured(0.5), 9_000, 'oneByOne'],
    ['what bounds it is not known', measured(0.5, 0.5), 1_000, 'elsewhere'],
  ])('is “%s”', (sentence, service, diskPerSecond, commits) => {
    expect(verdict(service, diskPerSecond, commits)).toBe(sentence);
  });

  it('stands beside what was measured, the middle of the rounds', () => {
    const rounds = [0.3, 0.5, 0.9].map(thread => round(measured(thread, 0.2), 10_000));
    expect(boundBy(rounds, 'oneByOne')).toBe(
      "  what bounds it is not known (its thread is at work 50 % of the time, with 50 % of a processor, 500 µs of it per step; the client's 20 %; " +
        'commits take 10 % of it or more, as this disk makes 10,000 appends/s durable)',
    );
  });
});
