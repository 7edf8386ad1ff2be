import type { Command } from 'commander';
import pc from 'picocolors';
import { loadConfiguration } from '../configuration/load-configuration.js';
import type { Configuration } from '../configuration/configuration.js';
import { LOCALES, text, type Locale, type LocalizedText } from '../kernel/localized-text.js';
import { CITATIONS } from '../../workflows/_law/index.js';
import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import { ruleOf, type EventDefinition, type RuleUse } from '../../workflows/_kit/event.js';
import type { AnyRule } from '../../workflows/_kit/rule.js';
import { DEFINITIONS } from '../../workflows/index.js';
import type { Duty } from '../../workflows/_kit/duty.js';
import { DUTY_WORDS } from './duty-words.js';

const WORDS = {
  opening: text('登记', 'Opening'),
  always: text('各环节', 'Every step'),
  gate: text('各环节均判断', 'judged in every state'),
  sometimes: text('视所填内容', 'depending on the payload'),
  sentBy: text('由', 'by'),
  comma: text('、', ', '),
} as const;

type Print = (line: string) => void;

/** What a person is refused with names the thing at hand; here there is none. */
const general = (sentence: LocalizedText, locale: Locale): string =>
  sentence[locale].replace(/\{\w+\}/g, '…');

/** Rules that stand at every event a person sends: said once. */
function rulesOfAll(events: readonly EventDefinition[]): RuleUse[] {
  const [first, ...others] = events;
  return (first?.rules ?? []).filter(use => others.every(({ rules }) => rules.includes(use)));
}

/** Prints what the rules say, in the words people read when they are refused. */
class Explanation {
  constructor(
    private readonly configuration: Configuration,
    private readonly locale: Locale,
    private readonly print: Print,
  ) {}

  of(definition: WorkflowDefinition): void {
    this.print(pc.bold(`${definition.id}  ${definition.title[this.locale]}`));
    this.event('OPEN', WORDS.opening, ['drafter'], definition.opening.rules);
    const sent = Object.entries(definition.events).filter(([, { internal }]) => !internal);
    const always = rulesOfAll(sent.map(([, event]) => event));
    if (always.length > 0) this.heading('*', WORDS.always[this.locale]);
    for (const use of always) this.rule(ruleOf(use), 'rule' in use);
    for (const [type, { label, duties, rules }] of sent) {
      const own = rules.filter(use => !always.includes(use));
      this.event(type, label, duties, own);
    }
  }

  private heading(type: string, words: string): void {
    this.print('');
    this.print(`${pc.cyan(type)}  ${words}`);
  }

  private event(
    type: string,
    label: LocalizedText,
    duties: readonly Duty[],
    rules: readonly RuleUse[],
  ): void {
    const senders = duties.map(duty => DUTY_WORDS[duty][this.locale]).join(WORDS.comma[this.locale]);
    this.heading(type, `${label[this.locale]}  ${pc.dim(`${WORDS.sentBy[this.locale]} ${senders}`)}`);
    for (const use of rules) this.rule(ruleOf(use), 'rule' in use);
  }

  private rule(rule: AnyRule, sometimes: boolean): void {
    const marks = [rule.gate && WORDS.gate[this.locale], sometimes && WORDS.sometimes[this.locale]].filter(
      Boolean,
    );
    const basis = rule.legalBasis.map(key => this.titleOf(key)).join(this.locale === 'en' ? ', ' : '、');
    this.print(`  ${rule.gate ? '●' : '○'} ${rule.name}  ${pc.dim([basis, ...marks].join(' · '))}`);
    this.print(`    ${general(rule.message, this.locale)}`);
    this.print(`    ${pc.green('→')} ${general(rule.remedy, this.locale)}`);
  }

  private titleOf(key: string): string {
    if (key.startsWith('local:')) return this.configuration.localBasis(key, this.locale);
    return CITATIONS[key]?.title[this.locale] ?? key;
  }
}

/** `fashen explain [workflow]`: every rule's sentence and way out. Exit 2 when there is no such workflow. */
export function runExplain(
  wanted: string | undefined,
  lang: string | undefined,
  print: Print,
  complain: Print,
): 0 | 2 {
  const chosen = DEFINITIONS.filter(
    ({ id, name }) => wanted === undefined || wanted === id || wanted === name,
  );
  const locales = LOCALES.filter(locale => lang === undefined || lang === locale);
  if (chosen.length === 0 || locales.length === 0) {
    if (chosen.length === 0) complain(`没有流程“${wanted}” / There is no workflow “${wanted}”`);
    complain(
      `fashen explain [${DEFINITIONS.map(({ id }) => id).join(' | ')}] [--lang ${LOCALES.join(' | ')}]`,
    );
    return 2;
  }
  const configuration = loadConfiguration();
  for (const locale of locales) {
    for (const definition of chosen) {
      new Explanation(configuration, locale, print).of(definition);
      print('');
    }
  }
  return 0;
}

/** Adds `fashen explain` to the command line. */
export function addExplainCommand(program: Command): void {
  program
    .command('explain [workflow]')
    .description('print every rule in both languages, with its article and the way out')
    .option('--lang <language>', LOCALES.join(' | '))
    .action((workflow: string | undefined, { lang }: { lang?: string }) => {
      const print: Print = line => void process.stdout.write(`${line}\n`);
      const complain: Print = line => void process.stderr.write(`${line}\n`);
      process.exitCode = runExplain(workflow, lang, print, complain);
    });
}
