import { text } from '../kernel/localized-text.js';
import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import { ConfigurationError, type ConfigurationFault } from './configuration-error.js';
import type { Configuration } from './configuration.js';

type Needs = Pick<WorkflowDefinition, 'id' | 'name' | 'series' | 'settings' | 'rules'>;

const fault = (file: string, zh: string, en: string): ConfigurationFault => ({
  file,
  member: '',
  sentence: text(zh, en),
});

function settingFaults(configuration: Configuration, { id, name, settings }: Needs): ConfigurationFault[] {
  const file = `config/settings/${name}.json`;
  if (!configuration.configuresWorkflow(name))
    return [fault(file, `缺少流程 ${id} 的设置`, `the settings of ${id} are missing`)];
  const given = configuration.settingsFor(name);
  return settings
    .filter(setting => given[setting] === undefined)
    .map(setting => fault(file, `流程 ${id} 需要“${setting}”`, `${id} needs “${setting}”`));
}

function seriesFaults(configuration: Configuration, { id, series }: Needs): ConfigurationFault[] {
  if (configuration.hasSeries(series)) return [];
  return [
    fault('config/numbers.json', `流程 ${id} 需要编号序列“${series}”`, `${id} needs the series “${series}”`),
  ];
}

function basisFaults(configuration: Configuration, { id, rules }: Needs): ConfigurationFault[] {
  const known = new Set(configuration.localBasisNames());
  const cited = new Set(
    rules.flatMap(({ legalBasis }) => legalBasis).filter(key => key.startsWith('local:')),
  );
  return [...cited]
    .filter(key => !known.has(key.slice('local:'.length)))
    .map(key => fault('config/local-bases.json', `流程 ${id} 引用了“${key}”`, `${id} cites “${key}”`));
}

/**
 * A workflow that lacks a number, a series or a basis would fail in the middle of somebody's work; so the service does
 * not start with it.
 * @throws ConfigurationError naming file and what is missing.
 */
export function assertConfiguredFor(configuration: Configuration, definitions: readonly Needs[]): void {
  const faults = definitions.flatMap(definition => [
    ...settingFaults(configuration, definition),
    ...seriesFaults(configuration, definition),
    ...basisFaults(configuration, definition),
  ]);
  if (faults.length > 0) throw new ConfigurationError(faults);
}
