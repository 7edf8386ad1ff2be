#!/usr/bin/env node
import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { ConfigurationError } from '../configuration/configuration-error.js';
import { AppError } from '../kernel/app-error.js';

/** One command. Its code, and everything it needs, is loaded only when it is the one that was typed. */
interface Entry {
  readonly name: string;
  readonly summary: string;
  readonly add: (program: Command) => Promise<void>;
}

const COMMANDS: readonly Entry[] = [
  {
    name: 'serve',
    summary: 'start the service',
    add: async program => (await import('./serve.js')).addServeCommand(program),
  },
  {
    name: 'init',
    summary: 'set up a new organisation in production mode',
    add: async program => (await import('./init.js')).addInitCommand(program),
  },
  {
    name: 'migrate',
    summary: 'bring the tables up to this release',
    add: async program => (await import('./migrate.js')).addMigrateCommand(program),
  },
  {
    name: 'user',
    summary: 'add accounts and give them duties',
    add: async program => (await import('./user.js')).addUserCommand(program),
  },
  {
    name: 'calendar',
    summary: "bring in a year's official days",
    add: async program => (await import('./calendar.js')).addCalendarCommand(program),
  },
  {
    name: 'import-catalogue',
    summary: "bring in a year's catalogue of major decisions",
    add: async program => (await import('./import-catalogue.js')).addImportCatalogueCommand(program),
  },
  {
    name: 'demo',
    summary: 'play two decisions and a contract on a running demo service',
    add: async program => (await import('./demo/demo-command.js')).addDemoCommand(program),
  },
  {
    name: 'check-workflows',
    summary: 'prove that no workflow can skip review',
    add: async program => (await import('./check-workflows.js')).addCheckWorkflowsCommand(program),
  },
  {
    name: 'explain',
    summary: 'print every rule, its article and the way out',
    add: async program => (await import('./explain.js')).addExplainCommand(program),
  },
  {
    name: 'verify',
    summary: 'check the audit log',
    add: async program => (await import('./verify.js')).addVerifyCommand(program),
  },
];

/** Wrong usage; 0 is for what holds and 1 for what does not. */
const WRONG_USAGE = 2;

async function programFor(typed: string | undefined): Promise<Command> {
  const program = new Command('fashen').description('法审：重大行政决策与合同合法性审查').exitOverride();
  const entry = COMMANDS.find(({ name }) => name === typed);
  if (entry) await entry.add(program);
  else COMMANDS.forEach(({ name, summary }) => program.command(name).description(summary));
  program.commands.forEach(command => command.exitOverride());
  return program;
}

const isMissingFile = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT' && 'path' in error;

/** What a person needs to read of an error; its stack only with FASHEN_LOG=debug. */
function sentenceOf(error: unknown): string {
  if (error instanceof AppError) return `${error.detail['zh-CN']} / ${error.detail.en}`;
  if (error instanceof ConfigurationError) return error.message;
  if (isMissingFile(error)) return `没有这个文件：${error.path} / There is no file ${error.path}`;
  return error instanceof Error
    ? process.env.FASHEN_LOG === 'debug'
      ? (error.stack ?? error.message)
      : error.message
    : String(error);
}

async function main(argv: readonly string[]): Promise<void> {
  try {
    await (await programFor(argv[2])).parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
      return;
    }
    console.error(sentenceOf(error));
    process.exitCode = 1;
  }
}

/** `| head` has read enough: no fault, and the exit status still tells what the command found. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

await main(process.argv);
