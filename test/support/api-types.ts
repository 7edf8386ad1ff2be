import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import prettier from 'prettier';

export const API_TYPES = new URL('../../web/src/api/schema.d.ts', import.meta.url);

const NOTE = '// Made by `npm run api:types` from the OpenAPI document of the service. Not to be edited.\n\n';

/** The interface as types for the pages, laid out as everything else is. */
export async function apiTypesOf(document: object): Promise<string> {
  const types = astToString(
    await openapiTS(document as OpenAPI3, { alphabetize: true, defaultNonNullable: false }),
  );
  const style = await prettier.resolveConfig(API_TYPES.pathname);
  return prettier.format(NOTE + types, { ...style, parser: 'typescript' });
}
