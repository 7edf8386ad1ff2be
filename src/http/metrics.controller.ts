import { Controller, Get, Header } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { text } from '../kernel/localized-text.js';
import { Access } from './access.decorator.js';
import { HttpMetrics } from './metrics.js';
import { ApiAnswer, ApiRoute } from './openapi/api.decorators.js';

/** Figures in the Prometheus text format. */
@ApiTags('operations')
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: HttpMetrics) {}

  @Get()
  @Access('operations')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @ApiRoute(text('运行指标（Prometheus 文本格式）', 'Figures in the Prometheus text format'), {
    problems: ['not-permitted'],
  })
  @ApiAnswer(200, { mediaType: 'text/plain' })
  figures(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
