import type { Command } from 'commander';
import type { Locale, LocalizedText } from '../kernel/localized-text.js';
import { LOCALES, text } from '../kernel/localized-text.js';
import type { Finding } from '../verifier/finding.js';
import { DEFINITIONS } from '../../workflows/index.js';
import { NoLogThere } from './verify/log-connection.js';
import type { Unguarded } from './verify/guards.js';
import { verifyDatabase, type Verification } from './verify/verify-database.js';

/** What was typed after `fashen verify`. */
export interface VerifyArguments {
  /** `false` after `--no-documents`. */
  readonly documents?: string | false;
  readonly production?: boolean;
  readonly json?: boolean;
  readonly lang?: string;
}

/** It holds, it does not, or the command could not be understood. */
export type VerifyExit = 0 | 1 | 2;

const isLocale = (value: string): value is Locale => LOCALES.includes(value as Locale);

// What a forger wrote may hold anything; it neither breaks the line nor commands the terminal.
const shown = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    one => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const word = (value: string): string => shown(value).replaceAll(' ', '\\u0020');

function line({ finding, stream, seq, message }: Finding, locale: Locale): string {
  return `${finding} stream=${word(stream)} seq=${seq} ${shown(message[locale])}`;
}

const unguardedLine = ({ table, trigger, message }: Unguarded, locale: Locale): string =>
  `unguarded table=${word(table)} trigger=${word(trigger)} ${shown(message[locale])}`;

function summary({ counts, organisations, documentFolder }: Verification): LocalizedText {
  const { streams, entries, matters, documents, texts } = counts;
  const files =
    documentFolder !== null
      ? text(`附件 ${documents} 份`, `${documents} documents`)
      : text('附件文件未核对', 'files not read');
  return text(
    `相符：组织 ${organisations} 个，流 ${streams} 条，条目 ${entries} 条，事项 ${matters} 件，${files['zh-CN']}，个人陈述 ${texts} 段`,
    `holds: ${organisations} organisations, ${streams} streams, ${entries} entries, ${matters} matters, ${files.en}, ${texts} personal texts`,
  );
}

const lookedIn = (folder: string): LocalizedText =>
  text(
    `附件在 ${folder} 中查找；存放在别处的，请用 --documents 指定`,
    `documents were looked for in ${folder}; if they lie elsewhere, name the folder with --documents`,
  );

/** Runs `fashen verify <database>` and answers the exit status; findings are printed as they are made. */
export async function runVerify(
  database: string,
  { documents, production, json = false, lang = 'zh-CN' }: VerifyArguments,
  print: (line: string) => void,
  complain: (line: string) => void,
): Promise<VerifyExit> {
  if (!isLocale(lang)) {
    complain(`--lang: ${LOCALES.join(' | ')}`);
    return 2;
  }
  const findings: Finding[] = [];
  try {
    const options = { database, documents, production, definitions: DEFINITIONS };
    const verification = await verifyDatabase(options, finding => {
      if (json) findings.push(finding);
      else print(line(finding, lang));
    });
    if (json) print(JSON.stringify(asJson(verification, findings, lang)));
    else for (const one of verification.unguarded) print(unguardedLine(one, lang));
    if (!json && verification.holds) print(summary(verification)[lang]);
    if (verification.documentsMissing > 0) complain(lookedIn(verification.documentFolder ?? '')[lang]);
    return verification.holds ? 0 : 1;
  } catch (error) {
    if (!(error instanceof NoLogThere)) throw error;
    complain(text('没有可以校验的日志', 'There is no log to verify')[lang] + ` (${error.message})`);
    return 2;
  }
}

function asJson(verification: Verification, findings: readonly Finding[], locale: Locale): object {
  const { holds, organisations, documentFolder, counts, unguarded } = verification;
  return {
    holds,
    counts: { organisations, ...counts, documentsRead: documentFolder !== null },
    findings: findings.map(({ finding, stream, seq, message }) => ({
      finding,
      stream,
      seq,
      message: message[locale],
    })),
    unguarded: unguarded.map(({ table, trigger, message }) => ({ table, trigger, message: message[locale] })),
  };
}

/** Adds `fashen verify` to the command line. */
export function addVerifyCommand(program: Command): void {
  program
    .command('verify')
    .description('check the audit log of a database: 0 when it holds, 1 when it does not, 2 on wrong usage')
    .argument('<database>', 'a SQLite file or a postgres:// address')
    .option('--documents <folder>', 'folder with the stored files (beside a SQLite file by default)')
    .option('--no-documents', 'leave the stored files unread')
    .option('--production', 'judge it as a service in earnest')
    .option('--json', 'print {holds, counts, findings}')
    .option('--lang <language>', `language of the findings: ${LOCALES.join(' or ')}`, 'zh-CN')
    .action(async (database: string, options: VerifyArguments) => {
      process.exitCode = await runVerify(database, options, console.log, console.error);
    });
}
