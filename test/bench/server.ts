import { startBenchService } from './bench-service.js';

// A process of its own for measurements over HTTP: client and service do not share a thread.
const [databaseUrl = '', dataFolder = ''] = process.argv.slice(2);
const { url } = await startBenchService(databaseUrl, dataFolder);
process.stdout.write(`${url}\n`);

let last = process.cpuUsage();
let loop = performance.eventLoopUtilization();
process.stdin.on('data', () => {
  const used = process.cpuUsage(last);
  last = process.cpuUsage();
  const { utilization } = performance.eventLoopUtilization(loop);
  loop = performance.eventLoopUtilization();
  process.stdout.write(`${(used.user + used.system) / 1e6} ${utilization}\n`);
});
process.stdin.on('end', () => process.exit(0));
