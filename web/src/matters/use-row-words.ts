import { useMemo } from 'react';
import type { MatterLine } from '../api/matters.js';
import { useUnits } from '../api/people.js';
import { useWorkflows } from '../api/workflow.js';
import type { RowWords } from './MatterRow.js';

/** Names of units and states by key, looked up once for a list of thousands. */
export function useRowWords(): (line: MatterLine) => RowWords {
  const { data: workflows } = useWorkflows();
  const { data: units } = useUnits();
  return useMemo(() => {
    const states = new Map(
      (workflows ?? []).flatMap(({ id, states: own }) =>
        own.map(state => [`${id} ${state.id}`, state.label] as const),
      ),
    );
    const names = new Map((units ?? []).map(({ id, name }) => [id, name]));
    return ({ workflow, state, unitId }) => ({
      state: states.get(`${workflow} ${state}`) ?? '',
      unit: names.get(unitId) ?? '',
    });
  }, [workflows, units]);
}
