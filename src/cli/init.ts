import type { Command } from 'commander';
import { AuditLog } from '../audit/audit-log.js';
import { loadConfiguration } from '../configuration/load-configuration.js';
import { openDatabase } from '../database/database.js';
import { databaseOptions } from '../database/database-options.js';
import { readOrganisationPlan, type OrganisationPlan } from '../identity/organisation-plan.js';
import {
  makeProductionOrganisation,
  withAdministrators,
  type NewAccount,
} from '../identity/production-organisation.js';

interface InitOptions {
  readonly production?: boolean;
  readonly organisation?: string;
  readonly plan?: string;
}

const simplePlan = (name: string): OrganisationPlan => ({
  organisation: name,
  units: [{ key: 'organ', name, kind: 'organ', parent: null }],
  people: [],
});

function planOf({ organisation, plan }: InitOptions, command: Command): OrganisationPlan {
  if (plan !== undefined) return readOrganisationPlan(plan, process.cwd());
  if (organisation !== undefined) return simplePlan(organisation);
  return command.error('--organisation <name> 或 --plan <file>，二者必居其一 / one of the two is needed');
}

function told(accounts: readonly NewAccount[]): string {
  const widest = Math.max(...accounts.map(({ username }) => username.length));
  return [
    '以下口令随机生成，只显示这一次，请分别交给本人。',
    'These passwords were made by chance and are shown once. Hand each to its person.',
    '',
    ...accounts.map(({ username, name, code }) => `  ${username.padEnd(widest)}  ${code}  ${name}`),
    '',
    '启动：FASHEN_MODE=production npx fashen serve',
  ].join('\n');
}

async function init(options: InitOptions, command: Command): Promise<void> {
  if (options.production !== true) {
    command.error(
      '演示数据由 serve 自动创建；正式使用请加 --production / demo data is made by serve; add --production',
    );
  }
  const configuration = loadConfiguration();
  const plan = withAdministrators(planOf(options, command));
  const database = await openDatabase({ ...databaseOptions(configuration), mode: 'production' });
  try {
    const { unitOfWork } = database;
    console.log(
      told(await makeProductionOrganisation(unitOfWork, new AuditLog(), configuration.timeZone, plan)),
    );
  } finally {
    await database.close();
  }
}

export function addInitCommand(program: Command): void {
  program
    .command('init')
    .description(
      'set up a new organisation: its units, and three administrators, whose passwords it prints once',
    )
    .option('--production', 'for real work; a demo makes its own organisation')
    .option('--organisation <name>', 'its name; it is then its only unit')
    .option('--plan <file>', 'units and people as in config/demo/organisation.json')
    .action((options: InitOptions, command: Command) => init(options, command));
}
