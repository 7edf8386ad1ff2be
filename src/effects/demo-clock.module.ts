import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DemoClockController } from './demo-clock.controller.js';
import { DemoClockHandler } from './demo-clock.handler.js';
import { EffectsModule } from './effects.module.js';

/** The clock that can be told that days have passed. Imported in demo mode only, so that elsewhere the route is 404. */
@Module({
  imports: [AuditModule, EffectsModule],
  controllers: [DemoClockController],
  providers: [DemoClockHandler],
})
export class DemoClockModule {}
