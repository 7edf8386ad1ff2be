import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AuditLog } from '../audit/audit-log.js';
import { LegalCalendar } from '../calendar/legal-calendar.js';
import { ConfigurationError } from '../configuration/configuration-error.js';
import type { Configuration } from '../configuration/configuration.js';
import type { OpenedDatabase } from '../database/database.js';
import { CalendarImport, MAY_IMPORT, type CalendarImported } from '../effects/calendar-import.js';
import { text, type LocalizedText } from '../kernel/localized-text.js';
import { personActing, systemAccount } from './command-database.js';

export interface CalendarImportOptions {
  readonly file: string;
  /** Login name of the person the entry names. */
  readonly as: string;
}

/** Far above any notice; keeps a wrong file name from filling the memory. */
const MOST_BYTES = 1024 * 1024;

async function contentOf(file: string): Promise<string> {
  const fault = (zh: string, en: string): ConfigurationError =>
    new ConfigurationError([{ file, member: '', sentence: text(zh, en) }]);
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw fault('文件不存在或无法读取', 'does not exist or cannot be read');
  if (found.size > MOST_BYTES)
    throw fault('文件过大，不是节假日安排', 'is too large for the notice of a year');
  return readFile(file, 'utf8');
}

/** `fashen calendar import <file> --as <username>`: brings in a year's notice, also beside a running service. */
export async function importCalendarFile(
  database: OpenedDatabase,
  configuration: Configuration,
  { file, as }: CalendarImportOptions,
): Promise<CalendarImported> {
  const principal = await personActing(database, as, MAY_IMPORT);
  const imports = new CalendarImport(
    database.unitOfWork,
    new AuditLog(),
    new LegalCalendar(configuration),
    configuration,
  );
  return imports.execute({
    principal,
    systemAccount: systemAccount(),
    fileName: basename(file),
    content: await contentOf(file),
  });
}

/** What the command prints when it has done its work. */
export function importedSentence({ year, revision, recalculated }: CalendarImported): LocalizedText {
  if (revision === null) {
    return text(
      `${year}年的安排与已有的一致，未作改动`,
      `The days of ${year} are those already in force; nothing was changed`,
    );
  }
  return text(
    `已导入${year}年的节假日安排（第${revision}版），${recalculated}个事项的到期日随之调整`,
    `Imported the notice for ${year} (revision ${revision}); ${recalculated} due dates moved with it`,
  );
}
