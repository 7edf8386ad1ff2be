import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename } from 'node:path';
import { AuditLog } from '../audit/audit-log.js';
import { LegalCalendar } from '../calendar/legal-calendar.js';
import type { Configuration } from '../configuration/configuration.js';
import type { OpenedDatabase } from '../database/database.js';
import { CalendarImport, type CalendarImported } from '../effects/calendar-import.js';
import { accountNamed, principalOf } from '../identity/accounts.js';
import type { Principal } from '../identity/principal.js';
import { AppError } from '../kernel/app-error.js';
import { text, type LocalizedText } from '../kernel/localized-text.js';

export interface CalendarImportOptions {
  readonly file: string;
  /** Login name of the person the entry names. */
  readonly as: string;
}

async function principalNamed({ reader }: OpenedDatabase, username: string): Promise<Principal> {
  const account = await accountNamed(reader.global, username);
  const principal = account && (await principalOf(reader.session(account.organisationId), account.personId));
  if (principal) return principal;
  throw new AppError(
    'not-found',
    text(`没有可用的账号“${username}”`, `There is no account “${username}” that may be used`),
  );
}

/** `fashen calendar import <file> --as <username>`: brings in a year's notice, also beside a running service. */
export async function importCalendarFile(
  database: OpenedDatabase,
  configuration: Configuration,
  { file, as }: CalendarImportOptions,
): Promise<CalendarImported> {
  const principal = await principalNamed(database, as);
  const imports = new CalendarImport(
    database.unitOfWork,
    new AuditLog(),
    new LegalCalendar(configuration),
    configuration,
  );
  const content = await readFile(file, 'utf8');
  return imports.execute({
    principal,
    systemAccount: userInfo().username,
    fileName: basename(file),
    content,
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
