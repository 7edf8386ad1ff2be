import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { projectRoot } from '../configuration/project-root.js';
import { readBuiltPages } from './built-pages.js';
import { BUILT_PAGES, PagesController } from './pages.controller.js';

/** Serves the pages as `npm run build` left them. Last of the modules: its address takes whatever no other one does. */
@Module({
  controllers: [PagesController],
  providers: [{ provide: BUILT_PAGES, useFactory: () => readBuiltPages(join(projectRoot(), 'dist', 'web')) }],
})
export class PagesModule {}
