import { InvalidArgumentError, type Command } from 'commander';
import { loadConfiguration } from '../../configuration/load-configuration.js';
import { LOCALES, text, type Locale } from '../../kernel/localized-text.js';
import { NoService } from './player.js';
import { runDemo } from './run-demo.js';

interface Arguments {
  readonly url?: string;
  readonly plain?: boolean;
  readonly speed: number;
  readonly lang: Locale;
}

function speed(value: string): number {
  const number = Number(value);
  if (!Number.isFinite(number) || number < 0) throw new InvalidArgumentError('0, or a number greater than 0');
  return number;
}

function language(value: string): Locale {
  const found = LOCALES.find(locale => locale === value);
  if (!found) throw new InvalidArgumentError(LOCALES.join(' | '));
  return found;
}

function address(value: string): string {
  if (!/^https?:\/\//.test(value) || !URL.canParse(value)) throw new InvalidArgumentError('http://…');
  return value.replace(/\/+$/, '');
}

async function play({ url, plain = false, speed: factor, lang }: Arguments): Promise<number> {
  const { environment } = loadConfiguration();
  const at = url ?? `http://127.0.0.1:${environment.port}`;
  const { stdout } = process;
  // Whoever reads along may stop reading, as `fashen demo | head` does.
  stdout.once('error', () => process.exit(1));
  const terminal = {
    write: (words: string) => void stdout.write(words),
    columns: stdout.columns ?? 100,
    lively: !plain && stdout.isTTY === true && process.env['TERM'] !== 'dumb',
    speed: factor,
  };
  try {
    return (await runDemo({ url: at, locale: lang, environment, terminal })) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof NoService)) throw error;
    const { message } = error;
    console.error(text(`无法在 ${at} 上演示：${message}`, `Cannot play on ${at}: ${message}`)[lang]);
    return 1;
  }
}

/** Adds `fashen demo` to the command line. */
export function addDemoCommand(program: Command): void {
  program
    .command('demo')
    .description(
      'play two decisions and a contract on a running demo service, refusals and all: 0 when all came as expected',
    )
    .option('--url <address>', 'the service (http://127.0.0.1 and PORT by default)', address)
    .option('--plain', 'lines only: no colour, no pauses')
    .option('--speed <factor>', '2 is twice as fast, 0 without pauses', speed, 1)
    .option('--lang <language>', `what is read: ${LOCALES.join(' or ')}`, language, 'zh-CN')
    .exitOverride()
    .action(async (options: Arguments) => {
      process.exitCode = await play(options);
    });
}
