import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `npm run api:types`: asks a service of its own for the description, writes the types the pages are checked against. */
const folder = await mkdtemp(join(tmpdir(), 'fashen-api-types-'));
process.env.FASHEN_DATA = folder;
process.env.FASHEN_DATABASE_URL = `sqlite:${join(folder, 'fashen.db')}`;

const { createService } = await import('../../src/service.js');
const { OpenApiDocument } = await import('../../src/http/openapi/openapi-document.js');
const { API_TYPES, apiTypesOf } = await import('./api-types.js');

const app = await createService('silent');
try {
  await writeFile(API_TYPES, await apiTypesOf(app.get(OpenApiDocument).get()));
} finally {
  await app.close();
  await rm(folder, { recursive: true, force: true });
}
