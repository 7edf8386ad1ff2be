import { Global, Module } from '@nestjs/common';
import { Configuration } from './configuration.js';
import { loadConfiguration } from './load-configuration.js';

/** Gives every part the checked configuration; a wrong one keeps the service from starting. */
@Global()
@Module({
  providers: [{ provide: Configuration, useFactory: () => loadConfiguration() }],
  exports: [Configuration],
})
export class ConfigurationModule {}
