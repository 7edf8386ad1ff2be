import type { Command } from 'commander';
import { importCalendarFile, importedSentence } from './calendar-import.js';
import { withDatabase } from './command-database.js';

export function addCalendarCommand(program: Command): void {
  const calendar = program.command('calendar').description("a year's official days");
  calendar
    .command('import')
    .description("bring in the notice of a year's holidays; due dates that move are told in each matter")
    .argument('<file>', 'JSON as in config/calendar')
    .requiredOption('--as <username>', 'who does it')
    .exitOverride()
    .action(async (file: string, { as }: { as: string }) => {
      const imported = await withDatabase((database, configuration) =>
        importCalendarFile(database, configuration, { file, as }),
      );
      const sentence = importedSentence(imported);
      console.log(`${sentence['zh-CN']} / ${sentence.en}`);
    });
}
