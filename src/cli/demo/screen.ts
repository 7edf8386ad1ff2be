import type { Locale } from '../../kernel/localized-text.js';
import { progressLine, type Paint, type Progress } from './progress-line.js';
import type { Terminal } from './terminal.js';
import { cut, padded, widthOf, wrapped } from './text-width.js';

/** One rule that failed, in the service's own words. */
export interface Reason {
  readonly message: string;
  readonly basis: string;
  readonly remedy: string;
}

export interface Refusal {
  readonly who: string;
  readonly what: string;
  readonly status: number;
  readonly reasons: readonly Reason[];
}

/** Where the matter of the scene stands. */
export interface Standing extends Progress {
  readonly facts: string;
}

const NAME_WIDTH = 13;
const INDENT = 4 + NAME_WIDTH;
const PAUSES = { step: 450, refusal: 1900, day: 700, scene: 3200 } as const;

/** What the spectator sees. Everything that depends on the matter comes from the service's answers. */
export class Screen {
  private standing: Standing | null = null;

  constructor(
    private readonly terminal: Terminal,
    private readonly locale: Locale,
  ) {}

  get width(): number {
    return this.terminal.width;
  }

  /** A new screen with its title. */
  async scene(label: string, title: string, subtitle: string): Promise<void> {
    const { colours } = this.terminal;
    this.standing = null;
    this.terminal.clear();
    const room = this.width - widthOf(label) - 4;
    this.terminal.line(`  ${padded(colours.bold(cut(title, room)), room)}${colours.dim(label)}`);
    for (const line of wrapped(subtitle, this.width - 4)) this.terminal.line(`  ${colours.dim(line)}`);
    this.rule();
    await this.terminal.pause(PAUSES.day);
  }

  /** A step that was accepted; `where` is the state it led to. */
  async done(who: string, what: string, where = ''): Promise<void> {
    const { colours } = this.terminal;
    this.entry(colours.green('✓'), who, what, where === '' ? '' : colours.dim(where));
    await this.terminal.pause(PAUSES.step);
  }

  /** A step that was refused, with what the service says about it. */
  async refused({ who, what, status, reasons }: Refusal): Promise<void> {
    const { colours } = this.terminal;
    this.entry(
      colours.red('✗'),
      who,
      what,
      colours.red(colours.bold(this.locale === 'en' ? `refused ${status}` : `被拒绝 ${status}`)),
    );
    for (const reason of reasons) this.reason(reason);
    await this.terminal.pause(PAUSES.refusal);
  }

  /** Days that pass. */
  async day(words: string): Promise<void> {
    const { colours } = this.terminal;
    const text = `─── ${words} `;
    this.terminal.line(
      colours.yellow(`  ${text}${'─'.repeat(Math.max(0, this.width - 2 - widthOf(words) - 5))}`),
    );
    await this.terminal.pause(PAUSES.day);
  }

  /** Something to know that nobody did. */
  async note(words: string): Promise<void> {
    const { colours } = this.terminal;
    for (const line of wrapped(words, this.width - INDENT))
      this.terminal.line(`${' '.repeat(INDENT)}${colours.cyan(line)}`);
    await this.terminal.pause(PAUSES.step);
  }

  /** A line of a table, ready made. */
  row(text = ''): void {
    this.terminal.line(text);
  }

  rule(): void {
    this.terminal.line(this.terminal.colours.dim(`  ${'─'.repeat(this.width - 2)}`));
  }

  /** What was expected and did not come about. */
  wrong(words: string): void {
    const { colours } = this.terminal;
    for (const line of wrapped(words, this.width - 4))
      this.terminal.line(`  ${colours.red(colours.bold(line))}`);
  }

  /** Shows where the matter stands: at the bottom of the screen, in a log whenever its stage changes. */
  stands(standing: Standing): void {
    const changed = this.standing?.stage !== standing.stage;
    this.standing = standing;
    const line = `  ${progressLine(standing, this.width - 2, this.paint)}`;
    const facts = this.terminal.colours.dim(`  ${cut(standing.facts, this.width - 2)}`);
    if (this.terminal.lively) {
      this.terminal.keepBelow([this.terminal.colours.dim(`  ${'─'.repeat(this.width - 2)}`), line, facts]);
    } else if (changed) [line, facts].forEach(each => this.terminal.line(each));
  }

  /** Leaves the standing on the screen and lets the spectator read. */
  async curtain(): Promise<void> {
    await this.terminal.pause(PAUSES.scene);
  }

  get colours(): Terminal['colours'] {
    return this.terminal.colours;
  }

  private readonly paint: Paint = (text, part) => {
    const { colours } = this.terminal;
    if (part === 'current') return colours.bold(colours.red(text));
    return part === 'past' ? text : colours.dim(text);
  };

  private entry(mark: string, who: string, what: string, right: string): void {
    const room = this.width - INDENT - (right === '' ? 0 : widthOf(right) + 2);
    const [first = '', ...rest] = wrapped(what, room);
    this.terminal.line(
      `  ${mark} ${padded(cut(who, NAME_WIDTH - 1), NAME_WIDTH)}${padded(first, room)}${right === '' ? '' : `  ${right}`}`.trimEnd(),
    );
    for (const line of rest) this.terminal.line(`${' '.repeat(INDENT)}${line}`);
  }

  private reason({ message, basis, remedy }: Reason): void {
    const { colours } = this.terminal;
    const bar = `${' '.repeat(INDENT - 2)}${colours.red('│')} `;
    const room = this.width - INDENT;
    // On one line where both fit: a refusal is read at a glance.
    if (widthOf(message) + widthOf(basis) + 2 <= room && basis !== '') {
      this.terminal.line(`${bar}${colours.bold(message)}  ${colours.dim(basis)}`);
    } else {
      for (const line of wrapped(message, room)) this.terminal.line(bar + colours.bold(line));
      for (const line of wrapped(basis, room)) this.terminal.line(bar + colours.dim(line));
    }
    for (const line of remedy === '' ? [] : wrapped(`→ ${remedy}`, room))
      this.terminal.line(bar + colours.green(line));
  }
}
