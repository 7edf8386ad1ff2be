import type { INestApplicationContext } from '@nestjs/common';
import { Configuration } from './configuration/configuration.js';
import { DemoOrganisation, type Demo } from './identity/demo-organisation.js';

/** In demo mode the organisation and its samples, made on the first start; in production `null`. */
export async function prepareDemo(app: INestApplicationContext): Promise<Demo | null> {
  if (app.get(Configuration).environment.mode !== 'demo') return null;
  return app.get(DemoOrganisation, { strict: false }).ensure();
}
