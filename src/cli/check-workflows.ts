import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from 'commander';
import pc from 'picocolors';
import { fill, LOCALES, text, type Locale } from '../kernel/localized-text.js';
import { reportLines, type ReportLine } from '../workflow-engine/coverage/format-report.js';
import { WorkflowFaults, WorkflowRegistry } from '../workflow-engine/registry.js';
import { CITATIONS } from '../../workflows/_law/index.js';
import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import { DEFINITIONS } from '../../workflows/index.js';

type Print = (line: string) => void;

const WORDS = {
  checks: text('定义自检', 'definition checks'),
  conditions: text(
    '证明的前提：规则、分支和赋值是纯函数，只读声明过的单元；测试强制检查这些前提',
    'Proved under the conditions that rules, branches and assignments are pure and read declared cells only; the tests enforce them',
  ),
  noIndex: text(
    '{folder}：没有 index.js 或 index.mjs，没有可检查的流程',
    '{folder}: there is neither index.js nor index.mjs, so no workflow to check',
  ),
  noDefinitions: text(
    '{file}：没有导出任何流程；应当 export const DEFINITIONS = [ … ]',
    '{file}: it exports no workflow; it must say export const DEFINITIONS = [ … ]',
  ),
} as const;

/** Definitions of a site's own folder: `index.js` (or `index.mjs`) exporting `DEFINITIONS`. */
async function definitionsIn(
  folder: string | undefined,
  locale: Locale,
): Promise<readonly WorkflowDefinition[]> {
  if (folder === undefined) return DEFINITIONS;
  const file = ['index.js', 'index.mjs'].map(name => join(resolve(folder), name)).find(existsSync);
  if (file === undefined) throw new Error(fill(WORDS.noIndex, locale, { folder }));
  const loaded = (await import(pathToFileURL(file).href)) as { DEFINITIONS?: readonly WorkflowDefinition[] };
  if (!Array.isArray(loaded.DEFINITIONS) || loaded.DEFINITIONS.length === 0)
    throw new Error(fill(WORDS.noDefinitions, locale, { file }));
  return loaded.DEFINITIONS;
}

/** One workflow's check, printed as it goes; every line says what holds or shows the way to what does not. */
class WorkflowCheck {
  private holds = true;

  constructor(
    private readonly definition: WorkflowDefinition,
    private readonly locale: Locale,
    private readonly print: Print,
  ) {}

  run(): boolean {
    this.print(pc.bold(`${this.definition.id}  ${this.definition.title[this.locale]}`));
    // What the checks of the definition refuse cannot be run, so there is nothing to prove of it.
    if (!this.checks()) return false;
    for (const line of reportLines(this.definition, this.locale)) this.line(line);
    return this.holds;
  }

  private line({ holds, sentence, figures, below }: ReportLine): void {
    this.holds &&= holds;
    const mark = holds ? pc.green('✓') : pc.red('✗');
    this.print(`  ${mark} ${sentence}${figures === '' ? '' : `  ${pc.dim(`(${figures})`)}`}`);
    for (const words of below) this.print(`      ${words}`);
  }

  private checks(): boolean {
    const sentence = WORDS.checks[this.locale];
    try {
      new WorkflowRegistry([this.definition], CITATIONS);
      this.line({ holds: true, sentence, figures: '', below: [] });
    } catch (error) {
      if (!(error instanceof WorkflowFaults)) throw error;
      this.line({ holds: false, sentence, figures: '', below: error.faults });
    }
    return this.holds;
  }
}

/**
 * `fashen check-workflows [folder]`: refuses a workflow that can skip review, has dead ends, cites what is unknown or
 * lacks a text. 0 when everything holds, 1 when something does not, 2 when there is nothing to check.
 */
export async function checkWorkflows(
  folder: string | undefined,
  lang: string,
  print: Print,
  complain: Print,
): Promise<0 | 1 | 2> {
  const locale = LOCALES.find(known => known === lang);
  if (!locale) {
    complain(`--lang: ${LOCALES.join(' | ')}`);
    return 2;
  }
  let definitions: readonly WorkflowDefinition[];
  try {
    definitions = await definitionsIn(folder, locale);
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    return 2;
  }
  const results = definitions.map(definition => new WorkflowCheck(definition, locale, print).run());
  print(pc.dim(WORDS.conditions[locale]));
  return results.every(Boolean) ? 0 : 1;
}

/** Adds `fashen check-workflows` to the command line. */
export function addCheckWorkflowsCommand(program: Command): void {
  program
    .command('check-workflows')
    .description('prove that no workflow can skip review: 0 when it holds, 1 when it does not')
    .argument(
      '[folder]',
      'a folder of your own with index.js exporting DEFINITIONS; without it the shipped ones',
    )
    .option('--lang <language>', LOCALES.join(' | '), 'zh-CN')
    .action(async (folder: string | undefined, { lang }: { lang: string }) => {
      process.exitCode = await checkWorkflows(folder, lang, console.log, console.error);
    });
}
