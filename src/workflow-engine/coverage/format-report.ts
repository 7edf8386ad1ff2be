import type { Locale } from '../../kernel/localized-text.js';
import { text } from '../../kernel/localized-text.js';
import type { WorkflowDefinition } from '../../../workflows/_kit/definition.js';
import { chartChecks, explorations, type ChartChecks, type DeadEnd, type Finding } from './check-workflow.js';
import type { OffendingPath, PathStep } from './thin.js';

const WORDS = {
  proved: text('已证明', 'proved'),
  broken: text('不成立', 'does not hold'),
  undecided: text('未能证明', 'not proved'),
  figures: text(
    '{rounds} 轮，{situations} 种情形，{seconds} 秒',
    '{rounds} rounds, {situations} situations, {seconds} s',
  ),
  induction: text(
    '归纳：在任一状态，图上的每一步都保持已审查',
    'induction: from any state, every step of the chart keeps what is decided reviewed',
  ),
  steps: text('{steps} 步，{seconds} 秒', '{steps} steps, {seconds} s'),
  deadEnd: text('死路：进入 {state} 后无法办结', 'dead end: nothing leads from {state} to an end'),
  noDeadEnd: text('每一状态都能办结', 'every state can come to an end'),
  shortest: text('最短经过：', 'shortest way there:'),
  reached: text('到达方式：', 'by way of:'),
  therefore: text('结果：', 'so: '),
} as const;

const filled = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_whole, name: string) => String(values[name]));

/** Short names for people and texts, in the order in which they appear. */
class ShortNames {
  private readonly names = new Map<string, string>();
  private readonly counts = new Map<string, number>();

  of(value: string, kind: string): string {
    const known = this.names.get(value);
    if (known) return known;
    const count = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, count);
    const name = `${kind}${count}`;
    this.names.set(value, name);
    return name;
  }
}

const isDigest = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

/** What matters of a payload: what was chosen, who and which text is meant; not words. */
function shown(data: unknown, names: ShortNames): string[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) => {
    if (isDigest(value)) return name === 'sm3' ? [] : [`${name}=${names.of(value, 'text')}`];
    if (/(person|adviser|head)Id$/.test(name) && typeof value === 'string')
      return [`${name}=${names.of(value, 'P')}`];
    if (typeof value === 'boolean') return [`${name}=${value}`];
    if (typeof value === 'string' && /^[a-z][A-Za-z]+$/.test(value)) return [`${name}=${value}`];
    if (!Array.isArray(value)) return [];
    return [`${name}[${(value as unknown[]).map(entry => shown(entry, names).join(' ')).join('; ')}]`];
  });
}

function stepLine(step: PathStep, names: ShortNames): string {
  const by = `${names.of(step.sender, 'P')} (${step.duty})`;
  const way = step.from === step.to ? step.from : `${step.from} → ${step.to}`;
  return `${step.type.padEnd(22)} ${way}  ${by}  ${shown(step.data, names).join(' ')}`.trimEnd();
}

function pathLines({ opening, openedIn, steps, fault }: OffendingPath, locale: Locale): string[] {
  const names = new ShortNames();
  const opened = `${'OPEN'.padEnd(22)} ${openedIn}  ${names.of(opening.sender, 'P')}`;
  const lines = [opened, ...steps.map(step => stepLine(step, names))];
  return [
    WORDS.shortest[locale],
    ...lines.map(line => `  ${line}`),
    `${WORDS.therefore[locale]}${fault[locale]}`,
  ];
}

/** A mark and a sentence, and below it what shows the way to what does not hold. */
export interface ReportLine {
  readonly holds: boolean;
  readonly sentence: string;
  readonly figures: string;
  readonly below: readonly string[];
}

function findingLine({ property, result, rounds, situations, seconds }: Finding, locale: Locale): ReportLine {
  const below = {
    proved: () => [],
    broken: () => (result.kind === 'broken' ? pathLines(result.path, locale) : []),
    undecided: () =>
      result.kind === 'undecided' ? [...result.steps.map(step => `  ${step}`), result.why] : [],
  }[result.kind]();
  return {
    holds: result.kind === 'proved',
    sentence: `${property.title[locale]}${locale === 'zh-CN' ? '：' : ': '}${WORDS[result.kind][locale]}`,
    figures: filled(WORDS.figures[locale], { rounds, situations, seconds: seconds.toFixed(1) }),
    below,
  };
}

const deadEndLine = ({ state, events }: DeadEnd, locale: Locale): ReportLine => ({
  holds: false,
  sentence: filled(WORDS.deadEnd[locale], { state }),
  figures: '',
  below: [`${WORDS.reached[locale]} OPEN → ${events.join(' → ')}`],
});

/** The lines of a report that do not wait for the exploration. */
export function firstLines({ deadEnds, induction }: ChartChecks, locale: Locale): ReportLine[] {
  const ends =
    deadEnds.length > 0
      ? deadEnds.map(deadEnd => deadEndLine(deadEnd, locale))
      : [{ holds: true, sentence: WORDS.noDeadEnd[locale], figures: '', below: [] }];
  if (!induction) return ends;
  const { faults, steps, seconds } = induction;
  const inductive = {
    holds: faults.length === 0,
    sentence: WORDS.induction[locale],
    figures: filled(WORDS.steps[locale], { steps, seconds: seconds.toFixed(1) }),
    below: faults.map(({ from, event, to, what }) => `${from} ─ ${event} → ${to}: ${what}`),
  };
  return [...ends, inductive];
}

/** Whether a workflow keeps the promises of its kind in every run: a line for each, as soon as it is known. */
export function* reportLines(definition: WorkflowDefinition, locale: Locale): Generator<ReportLine> {
  yield* firstLines(chartChecks(definition), locale);
  for (const finding of explorations(definition)) yield findingLine(finding, locale);
}
