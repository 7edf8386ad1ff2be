import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOperation, ApiQuery, ApiResponse } from '@nestjs/swagger';
import { PROBLEM_STATUS, type ProblemCode } from '../../kernel/app-error.js';
import type { LocalizedText } from '../../kernel/localized-text.js';
import { pageOf, ref, wholeListOf, type JsonSchema } from './schema-kit.js';

type SwaggerSchema = Extract<Parameters<typeof ApiBody>[0], { schema: unknown }>['schema'];

/** The content of an answer: a shape by name, a page or a whole list of it, a media type, or nothing. */
export type AnswerContent =
  string | { readonly pageOf: string } | { readonly listOf: string } | { readonly mediaType: string } | null;

const asSchema = (schema: JsonSchema): SwaggerSchema => schema;

function contentOf(content: Exclude<AnswerContent, null>): Record<string, { schema: JsonSchema }> {
  if (typeof content === 'string') return { 'application/json': { schema: ref(content) } };
  if ('pageOf' in content) return { 'application/json': { schema: pageOf(content.pageOf) } };
  if ('listOf' in content) return { 'application/json': { schema: wholeListOf(content.listOf) } };
  return { [content.mediaType]: { schema: { type: 'string' } } };
}

/** What a route answers when it goes well. `etag`: the answer carries the matter's version. */
export function ApiAnswer(
  status: number,
  content: AnswerContent,
  options: { readonly description?: string; readonly etag?: boolean; readonly location?: boolean } = {},
): MethodDecorator {
  const text = { schema: { type: 'string' } };
  const headers = {
    ...(options.etag ? { ETag: { ...text, description: 'The version in quotes, e.g. "7"' } } : {}),
    ...(options.location ? { Location: { ...text, description: 'Where it can be read' } } : {}),
  };
  const response = {
    status,
    description: options.description ?? 'Done',
    ...(content === null ? {} : { content: contentOf(content) }),
    headers,
  };
  return ApiResponse(response);
}

/** Problems by status; several codes may share one. */
function ApiProblems(...codes: readonly ProblemCode[]): MethodDecorator {
  const statuses = [...new Set(codes.map(code => PROBLEM_STATUS[code]))];
  return applyDecorators(
    ...statuses.map(status =>
      ApiResponse({
        status,
        description: codes.filter(code => PROBLEM_STATUS[code] === status).join(', '),
        content: { 'application/problem+json': { schema: ref('Problem') } },
      }),
    ),
  );
}

export interface RouteDescription {
  readonly query?: Readonly<Record<string, JsonSchema>>;
  /** Takes `?limit=&cursor=`. */
  readonly paged?: boolean;
  /** A shape by name, or a schema. */
  readonly body?: string | JsonSchema;
  /** Schema of a `multipart/form-data` body. */
  readonly form?: JsonSchema;
  readonly ifMatch?: 'required' | 'optional';
  /** Takes an Idempotency-Key. */
  readonly idempotent?: boolean;
  readonly problems?: readonly ProblemCode[];
}

const PAGING: Readonly<Record<string, JsonSchema>> = {
  limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
  cursor: { type: 'string', description: 'nextCursor of the page before' },
};

function headersOf({ ifMatch, idempotent }: RouteDescription): MethodDecorator[] {
  const found: MethodDecorator[] = [];
  const schema = { type: 'string' } as const;
  if (ifMatch) {
    const description = 'The version acted on, e.g. "7"';
    found.push(ApiHeader({ name: 'If-Match', required: ifMatch === 'required', description, schema }));
  }
  if (idempotent) {
    const description = '1–200 visible ASCII characters; the same key does its work once';
    found.push(ApiHeader({ name: 'Idempotency-Key', required: false, description, schema }));
  }
  return found;
}

function bodyOf({ body, form }: RouteDescription): MethodDecorator[] {
  if (form) return [ApiConsumes('multipart/form-data'), ApiBody({ schema: asSchema(form) })];
  if (body === undefined) return [];
  return [ApiBody({ schema: asSchema(typeof body === 'string' ? ref(body) : body) })];
}

/** Describes a route: in Chinese what it is for, in English as its description; sign-in and duties are added from `@Access`. */
export function ApiRoute(summary: LocalizedText, description: RouteDescription = {}): MethodDecorator {
  const query = { ...description.query, ...(description.paged ? PAGING : {}) };
  return applyDecorators(
    ApiOperation({ summary: summary['zh-CN'], description: summary.en }),
    ...Object.entries(query).map(([name, schema]) =>
      ApiQuery({ name, required: false, schema: asSchema(schema) }),
    ),
    ...headersOf(description),
    ...bodyOf(description),
    ApiProblems(...(description.problems ?? [])),
  );
}
