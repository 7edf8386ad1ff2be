import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { text } from '../kernel/localized-text.js';
import { CheckedMember } from './checked-member.js';
import { ConfigurationError, type ConfigurationFault } from './configuration-error.js';

/** Reads the JSON files of one run of the loader and gathers what is wrong with them. */
export class ConfigurationReader {
  readonly faults: ConfigurationFault[] = [];

  constructor(private readonly root: string) {}

  /** A file below the root, as a member to be checked. */
  file(path: string): CheckedMember {
    const name = path.split('\\').join('/');
    try {
      // A byte order mark is what Windows editors leave behind; it says nothing.
      const content = readFileSync(join(this.root, path), 'utf8').replace(/^\uFEFF/, '');
      return new CheckedMember(JSON.parse(content), name, '', this.faults);
    } catch (error) {
      const member = new CheckedMember(undefined, name, '', this.faults);
      if (error instanceof SyntaxError)
        member.fault(text('不是有效的 JSON 文件', 'is not a valid JSON file'));
      else member.fault(text('文件不存在或无法读取', 'does not exist or cannot be read'));
      return new CheckedMember(undefined, name, '', []);
    }
  }

  /** The JSON files of a folder in the order of their names. */
  folder(path: string): CheckedMember[] {
    const full = join(this.root, path);
    const names = existsSync(full) ? readdirSync(full).filter(name => name.endsWith('.json')) : [];
    if (names.length === 0) {
      this.faults.push({
        file: path,
        member: '',
        sentence: text('文件夹中没有配置文件', 'holds no configuration file'),
      });
    }
    return names.sort().map(name => this.file(join(path, name)));
  }

  throwIfAnyFault(): void {
    if (this.faults.length > 0) throw new ConfigurationError(this.faults);
  }
}

/** `2026` of `config/calendar/2026.json`. */
export const fileStem = (file: string): string => basename(file, '.json');
