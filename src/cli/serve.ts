import type { Command } from 'commander';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { loadConfiguration } from '../configuration/load-configuration.js';
import type { Environment } from '../configuration/environment.js';
import { createService } from '../service.js';
import { prepareDemo } from '../start.js';
import { banner } from './banner.js';

const CLOSING_TIMEOUT_MS = 10_000;
const SWEEP_MS = 50;

/** Answers what is under way, then ends; a second signal, or ten seconds, ends it at once. */
function closeOnSignals(app: NestFastifyApplication): void {
  let closing = false;
  const close = (): void => {
    if (closing) process.exit(1);
    closing = true;
    setTimeout(() => process.exit(1), CLOSING_TIMEOUT_MS).unref();
    // A connection that is kept alive after its last answer would hold the end up for as long as the client likes.
    setInterval(() => app.getHttpServer().closeIdleConnections(), SWEEP_MS).unref();
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', close);
  process.on('SIGINT', close);
}

async function listen(app: NestFastifyApplication, { host, port }: Environment): Promise<void> {
  await app.listen(port, host).catch(error => {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Error(`${host}:${port} 已被占用，请用 PORT 另指定端口 / is in use: choose another PORT`);
  });
}

function urlOf(app: NestFastifyApplication, host: string): string {
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

/** Starts the service: tables, demo, banner. Runs until a signal. */
export async function serve(): Promise<void> {
  const { environment } = loadConfiguration();
  const app = await createService(environment.logLevel, undefined, environment.trustProxy);
  try {
    const demo = await prepareDemo(app);
    await listen(app, environment);
    closeOnSignals(app);
    console.log(banner(urlOf(app, environment.host), environment, demo));
  } catch (error) {
    await app.close();
    throw error;
  }
}

export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description('start the service on HOST and PORT; in demo mode with an organisation to try things on')
    .action(serve);
}
