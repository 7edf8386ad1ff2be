import { sha256 } from '../../kernel/digest.js';
import type { Reading, ReferenceKind } from './reading.js';
import type { Renaming } from './situation.js';

const KINDS: Readonly<Record<string, ReferenceKind>> = { p: 'person', d: 'digest', f: 'document' };
const NAME = /^[pdf]\+?\d+$/;

/** True for a name of the proof's picture, as against a real value. */
export const isName = (value: string): boolean => NAME.test(value);

/** Real ids and digests behind the names of the proof's picture; a kind of many people has several. */
export class Names {
  private readonly real = new Map<string, readonly string[]>();
  private made = 0;

  /** Whom a name stands for; `null` while nobody yet. */
  get(name: string): string | null {
    return this.real.get(name)?.[0] ?? null;
  }

  isOf(name: string, real: string): boolean {
    return this.real.get(name)?.includes(real) ?? false;
  }

  /** True when a real value has a name already. */
  isTaken(real: string): boolean {
    return [...this.real.values()].some(reals => reals.includes(real));
  }

  bind(name: string, real: string): void {
    this.real.set(name, [real]);
  }

  /** Names that were told apart from many alike take one of them over. */
  tellApart(reading: Reading): boolean {
    for (const [name, from] of reading.toldApart) {
      const [first, ...others] = this.real.get(from) ?? [];
      if (first === undefined) return false;
      this.bind(name, first);
      this.real.set(from, others);
    }
    return true;
  }

  private make(name: string): string {
    this.made += 1;
    const kind = KINDS[name[0] ?? ''];
    const real = kind === 'digest' ? sha256(`text ${this.made}`) : `${kind ?? 'id'}-made-${this.made}`;
    this.bind(name, real);
    return real;
  }

  /** Real values in place of names, deep inside a payload or facts. */
  fill(value: unknown): unknown {
    if (typeof value === 'string') return isName(value) ? (this.get(value) ?? this.make(value)) : value;
    if (Array.isArray(value)) return value.map(entry => this.fill(entry));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, this.fill(inner)]));
  }

  /** Goes on to the next situation, where people and texts go by other names. */
  rename(renaming: Renaming): void {
    const before = new Map(this.real);
    this.real.clear();
    for (const [after, names] of renaming)
      this.real.set(
        after,
        names.flatMap(name => before.get(name) ?? []),
      );
  }
}
