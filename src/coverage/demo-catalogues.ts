import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { projectRoot } from '../configuration/project-root.js';
import { Reader } from '../database/reader.js';
import { principalOf } from '../identity/accounts.js';
import { DemoContents, type DemoContent } from '../identity/demo-content.js';
import { personsHolding } from '../identity/people.query.js';
import { InvariantError } from '../kernel/app-error.js';
import { ImportCatalogueHandler } from './import-catalogue.handler.js';

const SAMPLES = 'config/samples';

/** Brings the catalogue samples into a new demo, as its secretary would. */
@Injectable()
export class DemoCatalogues implements DemoContent, OnModuleInit {
  constructor(
    private readonly contents: DemoContents,
    private readonly reader: Reader,
    private readonly importing: ImportCatalogueHandler,
  ) {}

  onModuleInit(): void {
    this.contents.add(this);
  }

  async bringIn(organisationId: string): Promise<void> {
    const sql = this.reader.session(organisationId);
    const [secretary] = await personsHolding(sql, 'secretary');
    const principal = secretary === undefined ? null : await principalOf(sql, secretary);
    if (!principal) throw new InvariantError('a demo without a secretary cannot bring in its catalogues');
    const folder = join(projectRoot(), SAMPLES);
    const files = (await readdir(folder)).filter(name => /\.(csv|xlsx)$/u.test(name)).sort();
    for (const fileName of files) {
      const bytes = await readFile(join(folder, fileName));
      const command = {
        principal,
        bytes,
        fileName,
        unitId: null,
        year: null,
        systemAccount: null,
        receipt: null,
      };
      await this.importing.executeOnce({ ...command, locale: 'zh-CN' });
    }
  }
}
