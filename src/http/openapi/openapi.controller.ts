import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import type { Locale } from '../../kernel/localized-text.js';
import { Access } from '../access.decorator.js';
import { ReaderLocale } from '../locale.decorator.js';
import { OpenApiDocument } from './openapi-document.js';
import { DOCS_POLICY, docsPage } from './docs-page.js';

/** The interface, for programs and for people. */
@ApiExcludeController()
@Controller('api')
export class OpenApiController {
  constructor(private readonly document: OpenApiDocument) {}

  @Get('openapi.json')
  @Access('anyone')
  @Header('cache-control', 'no-cache')
  json(): OpenAPIObject {
    return this.document.get();
  }

  @Get('docs')
  @Access('anyone')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', DOCS_POLICY)
  @Header('cache-control', 'no-cache')
  page(@ReaderLocale() locale: Locale): string {
    return docsPage(this.document.get(), locale);
  }
}
