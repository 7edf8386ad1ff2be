import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../../configuration/environment.js';
import { text, type LocalizedText } from '../../kernel/localized-text.js';
import { runVerify } from '../verify.js';
import type { Stage } from './stage.js';
import { wrapped } from './text-width.js';
import { Unexpected } from './unexpected.js';

const LOCAL = /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:|\/|$)/;

/** The database behind the service, when the service runs here. */
function localDatabase(url: string, { databaseUrl }: Environment): string | null {
  if (!LOCAL.test(url)) return null;
  if (!databaseUrl.startsWith('sqlite:')) return databaseUrl;
  return existsSync(databaseUrl.slice('sqlite:'.length)) ? databaseUrl : null;
}

const ELSEWHERE: LocalizedText = text(
  '数据库不在本机，未运行 fashen verify；上面已由本程序独立核对过每条记录的摘要和先后',
  'The database is elsewhere: fashen verify was not run; the digests and the chain above were checked here all the same',
);

/** Runs `fashen verify` on the database beside the running service. */
export async function verifyLocally(stage: Stage, url: string, environment: Environment): Promise<void> {
  const database = localDatabase(url, environment);
  const { screen } = stage;
  if (database === null) return screen.note(stage.say(ELSEWHERE));
  const lines: string[] = [];
  const say = (line: string): void => void lines.push(line);
  const documents = join(environment.dataFolder, 'documents');
  const exit = await runVerify(database, { lang: stage.locale, documents }, say, say);
  const shown = database.replace(/^sqlite:/, '').replace(/\/\/[^@/]*@/, '//');
  for (const line of wrapped(`$ fashen verify ${shown}`, screen.width - 2)) screen.row(`  ${line}`);
  const mark = exit === 0 ? screen.colours.green('✓') : screen.colours.red('✗');
  for (const said of lines) {
    const [first = '', ...rest] = wrapped(said, screen.width - 4);
    screen.row(`  ${mark} ${first}`);
    for (const line of rest) screen.row(`    ${line}`);
  }
  if (exit !== 0) throw new Unexpected('fashen verify', '0', `${exit}`);
}
