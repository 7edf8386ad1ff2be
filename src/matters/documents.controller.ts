import { Controller, Get, Headers, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '../configuration/configuration.js';
import { sendContent } from '../documents/content-download.js';
import { DocumentStore } from '../documents/document-store.js';
import { readUpload } from '../documents/upload.js';
import { Access } from '../http/access.decorator.js';
import { parseIfMatch } from '../http/if-match.js';
import { ApiAnswer, ApiRoute, type RouteDescription } from '../http/openapi/api.decorators.js';
import { SignedIn, type Principal } from '../identity/principal.js';
import { text } from '../kernel/localized-text.js';
import { keyedBy } from './answers.js';
import { MatterQuery } from './matter.query.js';
import { matterNotFound } from './problems.js';
import { sendAnswer } from './send-answer.js';
import { StoreDocumentHandler } from './store-document.handler.js';

const FORM = {
  type: 'object',
  required: ['file', 'slot'],
  properties: {
    file: { type: 'string', contentMediaType: 'application/octet-stream' },
    slot: { type: 'string' },
    documentId: { type: 'string' },
  },
};

const STORING: RouteDescription = {
  form: FORM,
  ifMatch: 'optional',
  idempotent: true,
  problems: [
    'invalid-request',
    'not-permitted',
    'not-found',
    'action-not-available',
    'stale-version',
    'file-too-large',
    'unsupported-file',
    'idempotency-key-reused',
    'database-busy',
  ],
};

/** The dossier of a matter. */
@ApiTags('documents')
@Controller('matters/:id/documents')
export class DocumentsController {
  constructor(
    private readonly configuration: Configuration,
    private readonly store: DocumentStore,
    private readonly storing: StoreDocumentHandler,
    private readonly matters: MatterQuery,
  ) {}

  /** The file is durable in the store before the unit of work that names it begins. */
  @Post()
  @Access('signedIn', {
    judgedBy: 'handler',
    body: 'file',
    note: 'drafter, reviewer, judicialHead, secretary, publisher; the adviser assigned',
  })
  @ApiRoute(text('提交材料', 'Store a file of the dossier; the same bytes again change nothing'), STORING)
  @ApiAnswer(201, 'Document', { etag: true })
  @ApiAnswer(200, 'Document', { etag: true, description: 'These bytes are the current version already' })
  async upload(
    @SignedIn() principal: Principal,
    @Param('id') matterId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    await this.storing.mayStore(principal, matterId);
    const limitBytes = this.configuration.limits.maxFileBytes;
    const spec = { required: ['slot'] as const, optional: ['documentId'] as const, limitBytes };
    const { fields, file, fileName } = await readUpload(request, this.store, spec);
    const { slot, documentId } = fields;
    const content = { slot, documentId, sha256: file.sha256, fileName };
    const { receipt } = keyedBy(principal, idempotencyKey, request.url, content);
    const expectedVersion = parseIfMatch(ifMatch);
    const command = { principal, matterId, slot, documentId, file, fileName, expectedVersion, receipt };
    return sendAnswer(reply, await this.storing.execute(command));
  }

  @Get()
  @Access('signedIn', { judgedBy: 'handler', note: 'who sees the matter' })
  @ApiRoute(text('卷宗', 'Documents in the order in which they came, every version with its digests'), {
    problems: ['not-found'],
  })
  @ApiAnswer(200, { listOf: 'Document' })
  list(@SignedIn() principal: Principal, @Param('id') matterId: string): Promise<{ items: unknown[] }> {
    return this.matters.documents(principal, matterId);
  }

  @Get(':documentId/versions/:n/content')
  @Access('signedIn', { judgedBy: 'handler', note: 'who sees the matter' })
  @ApiRoute(text('下载材料', 'The bytes of a version'), { problems: ['not-found'] })
  @ApiAnswer(200, { mediaType: 'application/octet-stream' })
  async content(
    @SignedIn() principal: Principal,
    @Param('id') matterId: string,
    @Param('documentId') documentId: string,
    @Param('n') n: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    if (!/^[1-9]\d{0,5}$/.test(n)) throw matterNotFound();
    const version = await this.matters.version(principal, matterId, documentId, Number(n));
    return sendContent(request, reply, this.store, version);
  }
}
