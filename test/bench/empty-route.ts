import 'reflect-metadata';
import { Controller, HttpCode, Post } from '@nestjs/common';
import { AppModule } from '../../src/app.module.js';
import { Access } from '../../src/http/access.decorator.js';

/** What the service can do at best: a signed-in POST through every hook that answers nothing. */
@Controller('bench')
export class EmptyController {
  @Post('empty')
  @HttpCode(200)
  @Access('signedIn')
  empty(): object {
    return {};
  }
}

/** Puts the route into the service before it is made, so that the service itself knows nothing of benchmarks. */
export const addEmptyRoute = (): void => Reflect.defineMetadata('controllers', [EmptyController], AppModule);
