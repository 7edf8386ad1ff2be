import { Argument, type Command } from 'commander';
import { DUTIES, type Duty } from '../../workflows/_kit/duty.js';
import { addUser } from './user-add.js';
import { grantDuty } from './user-grant.js';

const AS = '--as <username>';
const WHO = 'required: who does it';

export function addUserCommand(program: Command): void {
  const user = program.command('user').description('accounts and duties');
  user
    .command('add')
    .description(
      'make an account, as a system administrator; its password is made by chance and printed once',
    )
    .argument('<username>')
    .requiredOption('--name <name>', "required: the person's name")
    .requiredOption('--unit <unit>', 'required: name or id of the unit they belong to')
    .requiredOption(AS, WHO)
    .exitOverride()
    .action(async (username: string, options: { name: string; unit: string; as: string }) => {
      console.log(await addUser({ username, ...options }));
    });
  user
    .command('grant')
    .description('give an account a duty for a unit and everything below it, as a security administrator')
    .argument('<username>')
    .addArgument(new Argument('<duty>').choices(DUTIES))
    .requiredOption('--unit <unit>', 'required: name or id of the unit')
    .requiredOption(AS, WHO)
    .exitOverride()
    .action(async (username: string, duty: Duty, options: { unit: string; as: string }) => {
      console.log(await grantDuty({ username, duty, ...options }));
    });
}
