import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createService } from '../../src/service.js';
import { prepareDemo } from '../../src/start.js';
import { BENCH_PASSWORD } from './bench-client.js';
import { addEmptyRoute } from './empty-route.js';

/** The whole service on a database, in this process, with one more route. */
export async function startBenchService(
  databaseUrl: string,
  dataFolder: string,
): Promise<{ app: NestFastifyApplication; url: string }> {
  Object.assign(process.env, {
    FASHEN_DATA: dataFolder,
    FASHEN_DATABASE_URL: databaseUrl,
    FASHEN_MODE: 'demo',
    FASHEN_DEMO_PASSWORD: BENCH_PASSWORD,
  });
  addEmptyRoute();
  const app = await createService('silent');
  await prepareDemo(app);
  await app.listen(0, '127.0.0.1');
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { app, url: `http://127.0.0.1:${port}` };
}
