import { userInfo } from 'node:os';
import type { Configuration } from '../configuration/configuration.js';
import { loadConfiguration } from '../configuration/load-configuration.js';
import { openDatabase, type OpenedDatabase } from '../database/database.js';
import { databaseOptions } from '../database/database-options.js';
import { accountNamed, principalOf } from '../identity/accounts.js';
import type { Principal } from '../identity/principal.js';
import { AppError } from '../kernel/app-error.js';
import { text } from '../kernel/localized-text.js';
import type { Duty } from '../../workflows/_kit/duty.js';

/** Opens the configured database for one command, also beside a running service, and closes it again. */
export async function withDatabase<T>(
  body: (database: OpenedDatabase, configuration: Configuration) => Promise<T>,
): Promise<T> {
  const configuration = loadConfiguration();
  const database = await openDatabase(databaseOptions(configuration));
  try {
    return await body(database, configuration);
  } finally {
    await database.close();
  }
}

/** The operating-system account that runs the command; entries name it beside the person. */
export const systemAccount = (): string => userInfo().username;

const noAccount = (username: string): AppError =>
  new AppError(
    'not-found',
    text(`没有可用的账号“${username}”`, `There is no account “${username}” that may be used`),
  );

/** The person given by `--as`, who must hold one of the duties: the command line is bound by them as the interface is. */
export async function personActing(
  database: OpenedDatabase,
  username: string,
  duties: readonly Duty[],
): Promise<Principal> {
  const account = await accountNamed(database.reader.global, username);
  const principal =
    account && (await principalOf(database.reader.session(account.organisationId), account.personId));
  if (!principal) throw noAccount(username);
  if (principal.duties.some(({ duty }) => duties.includes(duty))) return principal;
  const needed = duties.join(', ');
  throw new AppError(
    'not-permitted',
    text(
      `“${username}”没有办理此事的职责（需要：${needed}）`,
      `“${username}” holds no duty for this (needed: ${needed})`,
    ),
    { duties },
  );
}
