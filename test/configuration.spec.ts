import 'reflect-metadata';
import { loadConfiguration } from '../src/configuration/load-configuration.js';
import { assertConfiguredFor } from '../src/configuration/workflow-needs.js';
import { CITATIONS } from '../workflows/_law/index.js';
import { DEFINITIONS } from '../workflows/index.js';

const configuration = loadConfiguration();

describe('the shipped configuration', () => {
  it('has every number, series and basis the workflows ask for', () => {
    expect(() => assertConfiguredFor(configuration, DEFINITIONS)).not.toThrow();
  });

  it('cites only provisions that the table of citations has', () => {
    const cited = DEFINITIONS.flatMap(({ name }) => configuration.settingsOf(name)).map(({ basis }) => basis);
    const known = (basis: string): boolean => basis.startsWith('local:') || Object.hasOwn(CITATIONS, basis);
    expect(cited.filter(basis => !known(basis))).toEqual([]);
  });

  it('gives no workflow a number it does not use', () => {
    for (const { name, settings } of DEFINITIONS) {
      expect(Object.keys(configuration.settingsFor(name)).sort()).toEqual([...settings].sort());
    }
  });
});
