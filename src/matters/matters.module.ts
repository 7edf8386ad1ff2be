import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CalendarModule } from '../calendar/calendar.module.js';
import { ConfigurationModule } from '../configuration/configuration.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { EffectsModule } from '../effects/effects.module.js';
import { ActOnMatterHandler } from './act-on-matter.handler.js';
import { Actions } from './actions.query.js';
import { Answers } from './answers.js';
import { CitationsController } from './citations.controller.js';
import { DocumentViews } from './document-view.js';
import { DocumentsController } from './documents.controller.js';
import { FactCollector } from './facts.js';
import { MatterDoor } from './matter-door.js';
import { MatterQuery } from './matter.query.js';
import { MatterRecorder } from './matter-recorder.js';
import { MatterViews } from './matter-view.js';
import { MattersController } from './matters.controller.js';
import { MattersQuery } from './matters.query.js';
import { OpenMatterHandler } from './open-matter.handler.js';
import { PersonalTexts } from './personal-texts.query.js';
import { PlannedMatters } from './open-planned.js';
import { SlotsOpen } from './slots-open.js';
import { Steps } from './steps.js';
import { StoreDocumentHandler } from './store-document.handler.js';
import { Trails } from './trail.view.js';
import { ViolationTexts } from './violations.js';
import { WorkflowsController } from './workflows.controller.js';
import { WorkbenchController } from './workbench.controller.js';
import { WorkbenchQuery } from './workbench.query.js';
import { Workflows } from './workflows.js';

/** The case file: opening, acting, the dossier, lists and the trail. */
@Module({
  imports: [ConfigurationModule, DatabaseModule, AuditModule, CalendarModule, EffectsModule, DocumentsModule],
  controllers: [
    MattersController,
    DocumentsController,
    WorkflowsController,
    CitationsController,
    WorkbenchController,
  ],
  providers: [
    ActOnMatterHandler,
    Actions,
    Answers,
    DocumentViews,
    FactCollector,
    MatterDoor,
    MatterQuery,
    MatterRecorder,
    MatterViews,
    MattersQuery,
    OpenMatterHandler,
    PersonalTexts,
    PlannedMatters,
    SlotsOpen,
    Steps,
    StoreDocumentHandler,
    Trails,
    ViolationTexts,
    WorkbenchQuery,
    Workflows,
  ],
  exports: [PlannedMatters, Workflows],
})
export class MattersModule {}
