import { Injectable, type INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { InvariantError } from '../../kernel/app-error.js';
import { RouteTable, type Route } from '../route-table.js';
import { SESSION_COOKIE } from '../session-token.js';
import { ref } from './schema-kit.js';
import { SCHEMAS } from './schemas.js';

interface Operation {
  security?: Record<string, string[]>[];
  responses: Record<string, unknown>;
  [member: string]: unknown;
}

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ref('Problem') } },
});

const asTemplate = (path: string): string => path.replace(/:(\w+)/g, '{$1}');

function operationOf(document: OpenAPIObject, { method, path }: Route): Operation | undefined {
  const item = document.paths[asTemplate(path)] as Record<string, unknown> | undefined;
  return item?.[method.toLowerCase()] as Operation | undefined;
}

/** Who may call it, as `@Access` says: written once, in the code that guards the route. */
function describeAccess(operation: Operation, { access }: Route): void {
  operation['x-access'] = {
    to: access.to,
    duties: access.duties,
    note: access.note,
    demoOnly: access.demoOnly,
  };
  operation.responses = { ...operation.responses, default: problem('Any other problem') };
  if (access.to !== 'signedIn') return;
  operation.security = [{ bearer: [] }, { cookie: [] }];
  operation.responses['401'] ??= problem('sign-in-required');
  if (access.duties) operation.responses['403'] ??= problem('not-permitted');
}

const base = () =>
  new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('法审 Fashen')
    .setDescription(
      '重大行政决策与合同合法性审查。/ Legality review of major administrative decisions and contracts. ' +
        'Errors are RFC 9457 problem documents; Accept-Language takes zh-CN (default) and en.',
    )
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'bearer')
    .addCookieAuth(SESSION_COOKIE, { type: 'apiKey', in: 'cookie' }, 'cookie')
    .build();

/** The OpenAPI 3.1 document, built once from the routes as they are. */
@Injectable()
export class OpenApiDocument {
  private document: OpenAPIObject | null = null;

  constructor(private readonly routes: RouteTable) {}

  build(app: INestApplication): void {
    const document = SwaggerModule.createDocument(app, base());
    document.components = {
      ...document.components,
      schemas: SCHEMAS,
    };
    for (const route of this.routes.routes()) {
      const operation = operationOf(document, route);
      if (operation) describeAccess(operation, route);
    }
    this.document = document;
  }

  get(): OpenAPIObject {
    if (!this.document) throw new InvariantError('the OpenAPI document is not built yet');
    return this.document;
  }
}
