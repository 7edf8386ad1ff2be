import { readFile } from 'node:fs/promises';
import { API_TYPES, apiTypesOf } from './support/api-types.js';
import { createSqliteDatabase } from './support/sqlite-database.js';
import { startService } from './support/service.js';

it('the pages are checked against the interface as it is: otherwise run `npm run api:types`', async () => {
  const service = await startService(await createSqliteDatabase());
  const { body } = await service.get('/api/openapi.json');
  expect(await readFile(API_TYPES, 'utf8')).toBe(await apiTypesOf(body));
});
