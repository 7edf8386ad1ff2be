import { Global, Module } from '@nestjs/common';
import { DEFINITIONS } from '../../workflows/index.js';
import { Configuration } from './configuration.js';
import { loadConfiguration } from './load-configuration.js';
import { assertConfiguredFor } from './workflow-needs.js';

function checkedConfiguration(): Configuration {
  const configuration = loadConfiguration();
  assertConfiguredFor(configuration, DEFINITIONS);
  return configuration;
}

/** Gives every part the checked configuration; a wrong one keeps the service from starting. */
@Global()
@Module({
  providers: [{ provide: Configuration, useFactory: checkedConfiguration }],
  exports: [Configuration],
})
export class ConfigurationModule {}
