import { isPlainDate, type PlainDate } from '../kernel/plain-date.js';
import { LOCALES, text, type LocalizedText } from '../kernel/localized-text.js';
import { isStorableText } from '../kernel/canonical-json.js';
import type { ConfigurationFault } from './configuration-error.js';

/** Bounds of a whole number, and whose they are when it is not just common sense. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly why?: LocalizedText;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * One value of a configuration file on its way into a typed one. A wrong value is noted with its place and
 * reading goes on with a stand-in, so that all faults of a file come out in one go.
 */
export class CheckedMember {
  constructor(
    readonly value: unknown,
    readonly file: string,
    readonly member: string,
    private readonly faults: ConfigurationFault[],
  ) {}

  fault(sentence: LocalizedText): void {
    this.faults.push({ file: this.file, member: this.member, sentence });
  }

  private below(name: string | number, value: unknown): CheckedMember {
    return new CheckedMember(
      value,
      this.file,
      this.member === '' ? String(name) : `${this.member}/${name}`,
      this.faults,
    );
  }

  /** The members of an object: all of `names` must be there, nothing else may. */
  object<N extends string>(...names: readonly N[]): Readonly<Record<N, CheckedMember>> {
    const given = isObject(this.value) ? this.value : {};
    if (!isObject(this.value)) this.fault(text('应为对象', 'must be an object'));
    else {
      for (const name of names.filter(name => !Object.hasOwn(given, name))) {
        this.fault(text(`缺少成员“${name}”`, `the member “${name}” is missing`));
      }
      for (const name of Object.keys(given).filter(name => !(names as readonly string[]).includes(name))) {
        this.below(name, given[name]).fault(
          text('无此成员，请检查拼写', 'there is no such member; check the spelling'),
        );
      }
    }
    const missing = names.filter(name => !Object.hasOwn(given, name));
    return Object.fromEntries(
      names.map(name => [name, missing.includes(name) ? this.silent() : this.below(name, given[name])]),
    ) as Record<N, CheckedMember>;
  }

  /** Stands for a member whose absence was noted already. */
  private silent(): CheckedMember {
    return new CheckedMember(undefined, this.file, this.member, []);
  }

  /** The members of an object whose names are free. */
  entries(): [string, CheckedMember][] {
    if (isObject(this.value))
      return Object.entries(this.value).map(([name, value]) => [name, this.below(name, value)]);
    this.fault(text('应为对象', 'must be an object'));
    return [];
  }

  list(): CheckedMember[] {
    if (Array.isArray(this.value)) return this.value.map((value: unknown, index) => this.below(index, value));
    this.fault(text('应为列表', 'must be a list'));
    return [];
  }

  text(): string {
    if (typeof this.value === 'string' && this.value.trim() !== '' && isStorableText(this.value))
      return this.value;
    this.fault(text('应为非空文字', 'must be a text that is not empty'));
    return '';
  }

  /** One sentence in every language of the service. */
  localized(): LocalizedText {
    const members = this.object(...LOCALES);
    return { 'zh-CN': members['zh-CN'].text(), en: members.en.text() };
  }

  flag(): boolean {
    if (typeof this.value !== 'boolean') this.fault(text('应为 true 或 false', 'must be true or false'));
    return this.value === true;
  }

  integer({ min, max, why }: Bounds): number {
    const value = this.value;
    if (Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max)
      return value as number;
    this.fault(why ?? text(`应为 ${min} 至 ${max} 的整数`, `must be a whole number from ${min} to ${max}`));
    return min;
  }

  date(): PlainDate {
    if (isPlainDate(this.value)) return this.value;
    this.fault(text('应为实有日期，形如 2026-01-31', 'must be a day that exists, written like 2026-01-31'));
    return '1000-01-01';
  }

  dateOrNull(): PlainDate | null {
    return this.value === null ? null : this.date();
  }
}
