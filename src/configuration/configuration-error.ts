import type { LocalizedText } from '../kernel/localized-text.js';

/** One thing that is wrong in a configuration file or in the environment, and where. */
export interface ConfigurationFault {
  /** Path below the project's root, or `environment`. */
  readonly file: string;
  /** The member (`settings/1/value`) or the variable (`PORT`); empty for the file as a whole. */
  readonly member: string;
  readonly sentence: LocalizedText;
}

const line = ({ file, member, sentence }: ConfigurationFault): string =>
  `${file}${member === '' ? '' : ` ${member}`}: ${sentence['zh-CN']} / ${sentence.en}`;

/** The service does not start on a configuration it would have to guess about; every fault is named at once. */
export class ConfigurationError extends Error {
  constructor(readonly faults: readonly ConfigurationFault[]) {
    super(faults.map(line).join('\n'));
    this.name = 'ConfigurationError';
  }
}
