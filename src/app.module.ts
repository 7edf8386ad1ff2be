import { Module } from '@nestjs/common';
import { AuditModule } from './audit/audit.module.js';
import { ConfigurationModule } from './configuration/configuration.module.js';
import { DatabaseModule } from './database/database.module.js';
import { CoverageModule } from './coverage/coverage.module.js';
import { CalendarModule } from './calendar/calendar.module.js';
import { DisclosureModule } from './disclosure/disclosure.module.js';
import { EffectsModule } from './effects/effects.module.js';
import { HttpModule } from './http/http.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { MattersModule } from './matters/matters.module.js';
import { PagesModule } from './pages/pages.module.js';

/** The parts of the service. A feature adds its module here. */
@Module({
  imports: [
    ConfigurationModule,
    DatabaseModule,
    HttpModule,
    AuditModule,
    IdentityModule,
    CalendarModule,
    EffectsModule,
    MattersModule,
    DisclosureModule,
    CoverageModule,
    PagesModule,
  ],
})
export class AppModule {}
