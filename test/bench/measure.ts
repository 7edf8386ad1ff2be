/** One measurement: how fast, how long a single step took, and how busy this process was meanwhile. */
export interface Measurement {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Share of one core this process used. */
  readonly busy: number;
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

export const median = (values: readonly number[]): number =>
  at(
    [...values].sort((one, other) => one - other),
    0.5,
  );

/** Lets `workers` take one job after another until none is left. A job is a chain of steps that wait for each other. */
export async function measure(
  jobs: readonly (readonly (() => Promise<unknown>)[])[],
  workers: number,
): Promise<Measurement> {
  const open = [...jobs];
  const tookMs: number[] = [];
  const work = async (): Promise<void> => {
    for (let job = open.pop(); job; job = open.pop()) {
      for (const step of job) {
        const began = performance.now();
        await step();
        tookMs.push(performance.now() - began);
      }
    }
  };
  const cpu = process.cpuUsage();
  const began = performance.now();
  await Promise.all(Array.from({ length: workers }, work));
  const seconds = (performance.now() - began) / 1_000;
  const used = process.cpuUsage(cpu);
  tookMs.sort((one, other) => one - other);
  return {
    perSecond: tookMs.length / seconds,
    p50Ms: at(tookMs, 0.5),
    p99Ms: at(tookMs, 0.99),
    busy: (used.user + used.system) / 1e6 / seconds,
  };
}
