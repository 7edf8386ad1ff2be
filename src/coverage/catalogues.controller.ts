import { Controller, Get, Headers, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '../configuration/configuration.js';
import { displayName } from '../documents/file-name.js';
import { readUploadIntoMemory, type MemoryUpload } from '../documents/upload.js';
import { Access } from '../http/access.decorator.js';
import { parseIdempotencyKey, requestDigest } from '../http/idempotency.js';
import { ReaderLocale } from '../http/locale.decorator.js';
import { queryMembers } from '../http/members.js';
import { ApiAnswer, ApiRoute } from '../http/openapi/api.decorators.js';
import { pageOf, type Listed } from '../http/paging.js';
import { sendReceipt } from '../http/send-receipt.js';
import { SignedIn, type Principal } from '../identity/principal.js';
import { text, type Locale } from '../kernel/localized-text.js';
import type { Duty } from '../../workflows/_kit/duty.js';
import { CATALOGUE_FORM, catalogueLimit, yearOf } from './catalogue-form.js';
import type { CatalogueView } from './catalogue.view.js';
import { CataloguesQuery, type CatalogueItem } from './catalogues.query.js';
import { ImportCatalogueHandler, type ImportCatalogue } from './import-catalogue.handler.js';

const READERS: readonly Duty[] = ['secretary', 'leader', 'chair', 'judicialHead', 'auditor'];

function commandOf(
  principal: Principal,
  { bytes, rawName, fields }: MemoryUpload<never, 'unitId' | 'year'>,
  locale: Locale,
): ImportCatalogue {
  return {
    principal,
    bytes,
    fileName: displayName(rawName, 'txt'),
    unitId: fields.unitId ?? null,
    year: yearOf(fields.year ?? null),
    systemAccount: null,
    receipt: null,
    locale,
  };
}

/** Annual catalogues of major decisions. */
@ApiTags('catalogues')
@Controller('catalogues')
export class CataloguesController {
  constructor(
    private readonly configuration: Configuration,
    private readonly importing: ImportCatalogueHandler,
    private readonly catalogues: CataloguesQuery,
  ) {}

  @Post()
  @Access(['secretary'], { body: 'file', note: 'secretary of unitId' })
  @ApiRoute(
    text('导入年度目录', 'Import an annual catalogue (csv or xlsx); every row becomes a planned matter'),
    {
      form: CATALOGUE_FORM,
      idempotent: true,
      problems: [
        'invalid-request',
        'not-permitted',
        'file-too-large',
        'unsupported-file',
        'idempotency-key-reused',
      ],
    },
  )
  @ApiAnswer(201, 'Catalogue', { location: true })
  async upload(
    @SignedIn() principal: Principal,
    @Headers('idempotency-key') header: string | undefined,
    @ReaderLocale() locale: Locale,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const key = parseIdempotencyKey(header);
    const limitBytes = catalogueLimit(this.configuration.limits.maxFileBytes);
    const form = await readUploadIntoMemory(request, {
      required: [],
      optional: ['unitId', 'year'],
      limitBytes,
    });
    const command = commandOf(principal, form, locale);
    const content = { sha256: form.sha256, unitId: command.unitId, year: command.year };
    const receipt = key === null ? null : { key, requestDigest: requestDigest(request.url, content) };
    const answer = await this.importing.execute({ ...command, receipt });
    return sendReceipt(reply, answer.receipt, answer.replayed);
  }

  @Get()
  @Access(READERS)
  @ApiRoute(text('已导入的目录', 'Catalogues, newest first'), { paged: true, problems: ['invalid-request'] })
  @ApiAnswer(200, { pageOf: 'CatalogueItem' })
  list(@SignedIn() principal: Principal, @Query() query: unknown): Promise<Listed<CatalogueItem>> {
    return this.catalogues.list(principal, pageOf(queryMembers(query), ['text', 'text']));
  }

  @Get(':id')
  @Access(READERS)
  @ApiRoute(text('一份目录', 'A catalogue with what became of each row'), { problems: ['not-found'] })
  @ApiAnswer(200, 'Catalogue')
  show(
    @SignedIn() principal: Principal,
    @Param('id') id: string,
    @ReaderLocale() locale: Locale,
  ): Promise<CatalogueView> {
    return this.catalogues.one(principal, id, locale);
  }
}
