/** One measurement: how fast, how long a single step took, and how busy the processes were meanwhile. */
export interface Measurement {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Share of one core that the measured process used, the threads of V8 included. */
  readonly busy: number;
  /** Share of the time in which its one thread had something to do. */
  readonly thread: number;
  /** The same of the client's thread, where the client is a process of its own. */
  readonly clientThread: number | null;
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
  const loop = performance.eventLoopUtilization();
  const began = performance.now();
  await Promise.all(Array.from({ length: workers }, work));
  const seconds = (performance.now() - began) / 1_000;
  const used = process.cpuUsage(cpu);
  const { utilization } = performance.eventLoopUtilization(loop);
  tookMs.sort((one, other) => one - other);
  return {
    perSecond: tookMs.length / seconds,
    p50Ms: at(tookMs, 0.5),
    p99Ms: at(tookMs, 0.99),
    busy: (used.user + used.system) / 1e6 / seconds,
    thread: utilization,
    clientThread: null,
  };
}
