import { Global, Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { Authenticator } from '../http/caller.js';
import { DemoContents } from './demo-content.js';
import { DemoAccountsController } from './demo-accounts.controller.js';
import { DemoOrganisation } from './demo-organisation.js';
import { PeopleController } from './people.controller.js';
import { Sessions } from './sessions.js';
import { SessionsController } from './sessions.controller.js';
import { SignInHandler } from './sign-in.handler.js';
import { SignInThrottle } from './sign-in-throttle.js';

/** People, units, duties and sessions. Global, because the door of every route asks it who calls. */
@Global()
@Module({
  imports: [DatabaseModule, AuditModule],
  controllers: [SessionsController, PeopleController, DemoAccountsController],
  providers: [
    DemoOrganisation,
    DemoContents,
    Sessions,
    { provide: Authenticator, useExisting: Sessions },
    SignInHandler,
    SignInThrottle,
  ],
  exports: [Authenticator, DemoOrganisation, DemoContents],
})
export class IdentityModule {}
