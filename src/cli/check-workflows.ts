import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from 'commander';
import pc from 'picocolors';
import { LOCALES, text, type Locale } from '../kernel/localized-text.js';
import { induction } from '../workflow-engine/coverage/induction.js';
import { adviserHeard } from '../workflow-engine/coverage/properties/adviser-heard.js';
import { effectiveOpinion } from '../workflow-engine/coverage/properties/effective-opinion.js';
import { staysClosed } from '../workflow-engine/coverage/properties/stays-closed.js';
import { textPublished } from '../workflow-engine/coverage/properties/text-published.js';
import type { AnyProperty } from '../workflow-engine/coverage/property.js';
import { prove, type Proof } from '../workflow-engine/coverage/prove.js';
import { WorkflowFaults, WorkflowRegistry } from '../workflow-engine/registry.js';
import { CITATIONS } from '../../workflows/_law/index.js';
import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import { DEFINITIONS } from '../../workflows/index.js';

type Print = (line: string) => void;

const PROPERTIES: readonly AnyProperty[] = [effectiveOpinion, adviserHeard, textPublished, staysClosed];

const WORDS = {
  checks: text('定义自检', 'definition checks'),
  induction: text(
    '归纳：每一步都从已审查的状态走到已审查的状态',
    'induction: every step leads from reviewed to reviewed',
  ),
  proved: text('已证明', 'proved'),
  broken: text('不成立', 'does not hold'),
  undecided: text('未能判定', 'not decided'),
  path: text('最短经过：', 'shortest path: '),
  conditions: text(
    '证明的前提：规则、分支和赋值是纯函数，只读声明过的单元；测试强制检查这些前提',
    'Proved under the conditions that rules, branches and assignments are pure and read declared cells only; the tests enforce them',
  ),
} as const;

/** Definitions of a site's own folder: `index.js` (or `index.mjs`) exporting `DEFINITIONS`. */
async function definitionsIn(folder: string | undefined): Promise<readonly WorkflowDefinition[]> {
  if (folder === undefined) return DEFINITIONS;
  const file = ['index.js', 'index.mjs'].map(name => join(resolve(folder), name)).find(existsSync);
  if (file === undefined) throw new Error(`${folder}: index.js, index.mjs?`);
  const loaded = (await import(pathToFileURL(file).href)) as { DEFINITIONS?: readonly WorkflowDefinition[] };
  if (!Array.isArray(loaded.DEFINITIONS)) throw new Error(`${file}: export const DEFINITIONS = [ … ]`);
  return loaded.DEFINITIONS;
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

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
    this.checks();
    if (this.definition.kind === 'reviewing') this.inductively();
    for (const property of PROPERTIES) if (property.appliesTo(this.definition)) this.exhaustively(property);
    return this.holds;
  }

  private line(good: boolean, words: string): void {
    this.holds &&= good;
    this.print(`  ${good ? pc.green('✓') : pc.red('✗')} ${words}`);
  }

  private checks(): void {
    try {
      new WorkflowRegistry([this.definition], CITATIONS);
      this.line(true, WORDS.checks[this.locale]);
    } catch (error) {
      if (!(error instanceof WorkflowFaults)) throw error;
      this.line(false, `${WORDS.checks[this.locale]}\n${error.message}`);
    }
  }

  private inductively(): void {
    const since = performance.now();
    const { steps, faults } = induction(this.definition);
    this.line(
      faults.length === 0,
      `${WORDS.induction[this.locale]}  ${pc.dim(`${steps} · ${seconds(since)}`)}`,
    );
    for (const { from, event, to, what } of faults) this.print(`      ${from} ─ ${event} → ${to}: ${what}`);
  }

  private exhaustively(property: AnyProperty): void {
    const since = performance.now();
    const proof = prove(this.definition, property);
    const figures = pc.dim(`${proof.rounds} × · ${proof.situations} · ${seconds(since)}`);
    const { kind } = proof.result;
    this.line(kind === 'proved', `${property.title[this.locale]}: ${WORDS[kind][this.locale]}  ${figures}`);
    this.way(proof);
  }

  private way({ result }: Proof): void {
    if (result.kind === 'proved') return;
    const steps = result.kind === 'broken' ? result.events.map(({ type }) => type) : result.steps;
    this.print(`      ${WORDS.path[this.locale]}${steps.join(' → ')}`);
    this.print(`      ${result.kind === 'broken' ? result.fault[this.locale] : result.why}`);
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
    definitions = await definitionsIn(folder);
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
