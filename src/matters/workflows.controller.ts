import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Configuration } from '../configuration/configuration.js';
import { Access } from '../http/access.decorator.js';
import { ReaderLocale } from '../http/locale.decorator.js';
import { ApiAnswer, ApiRoute } from '../http/openapi/api.decorators.js';
import { pageOf, pageOfShortList, type Listed } from '../http/paging.js';
import { AppError } from '../kernel/app-error.js';
import { text, type Locale } from '../kernel/localized-text.js';
import { describeWorkflow, type WorkflowView } from '../workflow-engine/describe.js';
import { describeDiagram } from '../workflow-engine/diagram.js';
import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import { ViolationTexts } from './violations.js';
import { Workflows } from './workflows.js';

/** Definitions as data: what the pages, the manual and the refusals are all printed from. */
@ApiTags('workflows')
@Controller('workflows')
export class WorkflowsController {
  constructor(
    private readonly workflows: Workflows,
    private readonly configuration: Configuration,
    private readonly texts: ViolationTexts,
  ) {}

  @Get()
  @Access('signedIn')
  @ApiRoute(text('流程', 'Workflow versions open to matters'), { paged: true, problems: ['invalid-request'] })
  @ApiAnswer(200, { pageOf: 'Workflow' })
  list(@ReaderLocale() locale: Locale, @Query() query: Record<string, unknown>): Listed<WorkflowView> {
    return pageOfShortList(
      this.workflows.registry.all().map(definition => this.view(definition, locale)),
      pageOf(query, ['text']),
    );
  }

  @Get(':id')
  @Access('signedIn')
  @ApiRoute(
    text('流程定义', 'One workflow: stages, states, events with schemas, rules, slots, numbers in force'),
    { problems: ['not-found'] },
  )
  @ApiAnswer(200, 'Workflow')
  show(@Param('id') id: string, @ReaderLocale() locale: Locale): WorkflowView {
    return this.view(this.find(id), locale);
  }

  @Get(':id/diagram')
  @Access('signedIn')
  @ApiRoute(text('流程图', 'States and lines for drawing'), { problems: ['not-found'] })
  @ApiAnswer(200, 'Diagram')
  diagram(@Param('id') id: string, @ReaderLocale() locale: Locale): unknown {
    return describeDiagram(this.find(id), locale);
  }

  private view(definition: WorkflowDefinition, locale: Locale): WorkflowView {
    const settings = this.configuration.settingsFor(definition.name);
    return describeWorkflow(definition, locale, settings, this.texts.citations());
  }

  private find(id: string): WorkflowDefinition {
    const { registry } = this.workflows;
    const found = id.includes('@') ? registry.get(id) : registry.newest(id);
    if (found) return found;
    throw new AppError(
      'not-found',
      text('没有这一流程，请从流程列表中选择', 'There is no such workflow; choose one from the list'),
    );
  }
}
