import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { AuditLog } from '../audit/audit-log.js';
import { LegalCalendar } from '../calendar/legal-calendar.js';
import type { Configuration } from '../configuration/configuration.js';
import { CatalogueThread } from '../coverage/catalogue/catalogue-thread.js';
import { CatalogueFiles } from '../coverage/catalogue-files.js';
import { CatalogueWriter } from '../coverage/catalogue-writer.js';
import { yearOf } from '../coverage/catalogue-form.js';
import type { CatalogueView } from '../coverage/catalogue.view.js';
import { ImportCatalogueHandler } from '../coverage/import-catalogue.handler.js';
import type { OpenedDatabase } from '../database/database.js';
import { FactCollector } from '../matters/facts.js';
import { MatterRecorder } from '../matters/matter-recorder.js';
import { PlannedMatters } from '../matters/open-planned.js';
import { Workflows } from '../matters/workflows.js';
import { AppError } from '../kernel/app-error.js';
import { text } from '../kernel/localized-text.js';
import { displayName } from '../documents/file-name.js';
import { personActing, systemAccount, withDatabase } from './command-database.js';

export interface ImportCatalogueOptions {
  /** Login name of the person the entry names. */
  readonly as: string;
  readonly unit?: string;
  readonly year?: string;
}

/** @throws AppError with a sentence, for a file that is not there, is none, or may not be read. */
const contentOf = (file: string): Promise<Buffer> =>
  readFile(file).catch(() => {
    throw new AppError(
      'not-found',
      text(`文件“${file}”不存在或无法读取`, `“${file}” does not exist or cannot be read`),
    );
  });

/** The handler as the service has it, over a database of the command's own. */
function handlerOver(
  { unitOfWork, reader, clock }: OpenedDatabase,
  configuration: Configuration,
): ImportCatalogueHandler {
  const audit = new AuditLog();
  const calendar = new LegalCalendar(configuration);
  const facts = new FactCollector(calendar, configuration);
  const recorder = new MatterRecorder(audit, calendar);
  const planned = new PlannedMatters(new Workflows(), facts, recorder, audit);
  const writer = new CatalogueWriter(audit, planned);
  const files = new CatalogueFiles(reader, new CatalogueThread(), clock);
  return new ImportCatalogueHandler(unitOfWork, audit, writer, files);
}

/** `fashen import-catalogue <file> --as <username>`: brings in a catalogue, also beside a running service. */
export async function importCatalogueFile(
  database: OpenedDatabase,
  configuration: Configuration,
  file: string,
  { as, unit, year }: ImportCatalogueOptions,
): Promise<CatalogueView> {
  const principal = await personActing(database, as, ['secretary']);
  const { view } = await handlerOver(database, configuration).execute({
    principal,
    bytes: await contentOf(file),
    fileName: displayName(basename(file), 'txt'),
    unitId: unit ?? null,
    year: yearOf(year ?? null),
    systemAccount: systemAccount(),
    receipt: null,
    locale: 'zh-CN',
  });
  return view;
}

const STATUS_WORDS: Readonly<Record<string, string>> = {
  imported: '已导入 imported',
  duplicate: '重复 duplicate',
  unreadable: '未能读取 unreadable',
};

/** What the command prints: the figures, then every row that needs a look. */
export function catalogueLines({ year, encoding, rows }: CatalogueView): string[] {
  const count = (status: string): number => rows.filter(row => row.status === status).length;
  const figures = Object.entries(STATUS_WORDS).map(([status, words]) => `${words} ${count(status)}`);
  const remarks = rows.flatMap(({ line, title, reason, warnings }) =>
    [...(reason === null ? [] : [reason]), ...warnings].map(
      remark => `  第${line}行 ${title ?? ''}：${remark}`,
    ),
  );
  return [`${year}年目录 (${encoding}): ${figures.join(', ')}`, ...remarks];
}

export function addImportCatalogueCommand(program: Command): void {
  program
    .command('import-catalogue')
    .description("bring in a year's catalogue of major decisions; every row becomes a planned matter")
    .argument('<file>', 'csv or xlsx')
    .requiredOption('--as <username>', 'who does it: a secretary')
    .option('--unit <id>', "the importing unit; the person's own when left out")
    .option('--year <year>', 'read from the file when left out')
    .action(async (file: string, options: ImportCatalogueOptions) => {
      const view = await withDatabase((database, configuration) =>
        importCatalogueFile(database, configuration, file, options),
      );
      catalogueLines(view).forEach(line => console.log(line));
    });
}
