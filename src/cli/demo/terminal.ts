import pc from 'picocolors';

/** Where lines go, and how. */
export interface TerminalOptions {
  readonly write: (text: string) => void;
  readonly columns: number;
  /** Colours and a status that stays at the bottom; otherwise lines only, for logs. */
  readonly lively: boolean;
  /** 1 is the ordinary speed, 2 twice as fast, 0 without any pause. */
  readonly speed: number;
}

export type Colours = ReturnType<typeof pc.createColors>;

const ERASE_BELOW = '\u001b[J';
const CLEAR = '\u001b[H\u001b[2J';
const upBy = (lines: number): string => `\r\u001b[${lines}A`;

/** Lines that stay, above a few that are always the last ones on the screen. */
export class Terminal {
  readonly colours: Colours;
  readonly width: number;
  private status: readonly string[] = [];

  constructor(private readonly options: TerminalOptions) {
    this.colours = pc.createColors(options.lively);
    this.width = Math.min(100, Math.max(60, options.columns)) - 1;
  }

  get lively(): boolean {
    return this.options.lively;
  }

  /** Begins a fresh screen. */
  clear(): void {
    this.status = [];
    this.options.write(this.lively ? CLEAR : '\n');
  }

  line(text = ''): void {
    this.options.write(`${this.erased()}${text}\n${this.drawn()}`);
  }

  /** Replaces the last lines of the screen; a log gets them only where `log` says so. */
  keepBelow(lines: readonly string[]): void {
    if (!this.lively) return;
    const before = this.erased();
    this.status = lines;
    this.options.write(before + this.drawn());
  }

  async pause(milliseconds: number): Promise<void> {
    const { speed } = this.options;
    if (!this.lively || speed === 0) return;
    await new Promise(resolve => setTimeout(resolve, milliseconds / speed));
  }

  private erased(): string {
    return this.status.length === 0 ? '' : upBy(this.status.length) + ERASE_BELOW;
  }

  private drawn(): string {
    return this.status.map(line => `${line}\n`).join('');
  }
}
