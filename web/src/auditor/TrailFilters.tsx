import { Button, Segmented, Select } from 'antd';
import type { TrailEntry } from '../api/matter.js';
import { useScope } from '../matter/scope.js';
import { countsOf } from '../matter/trail/trail-kinds.js';
import { useStepName } from '../shared/use-step-name.js';
import { AUDIT } from '../texts/audit.js';
import { MATTER_TRAIL } from '../texts/matter-trail.js';
import { STATES } from '../texts/states.js';
import { useTexts } from '../texts/use-texts.js';
import styles from './audit.module.css';
import { actorOf, KINDS, type TrailFilter } from './trail-filter.js';

interface Props {
  readonly trail: readonly TrailEntry[];
  readonly filter: TrailFilter;
  readonly onChange: (name: keyof TrailFilter, value: string | null) => void;
  readonly onClear: () => void;
}

const ALL = 'all';

/** Refusals only, one person only, one kind of step only; what is chosen stands in the address. */
export function TrailFilters({ trail, filter, onChange, onClear }: Props) {
  const { filters: t } = useTexts(AUDIT);
  const { kinds } = useTexts(MATTER_TRAIL);
  const { system } = useTexts(STATES);
  const { workflow } = useScope();
  const stepName = useStepName(workflow);
  const counts = countsOf(trail);
  const actors = new Map(
    trail.map(entry => [actorOf(entry), entry.actor.personId === null ? system : entry.actor.name]),
  );
  const actions = [...new Set(trail.map(({ action }) => action))];
  const isNarrowed = filter.kind !== null || filter.actor !== null || filter.action !== null;
  return (
    <div className={styles.filters} role="group" aria-label={t.label}>
      <Segmented
        aria-label={t.label}
        value={filter.kind ?? ALL}
        onChange={value => onChange('kind', value === ALL ? null : value)}
        options={[
          { value: ALL, label: `${t.all} ${counts.all}` },
          ...KINDS.map(kind => ({ value: kind, label: `${kinds[kind]} ${counts[kind]}` })),
        ]}
      />
      <Select
        className={styles.select}
        aria-label={t.actor}
        placeholder={t.anyActor}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={filter.actor}
        onChange={(value: string | undefined) => onChange('actor', value ?? null)}
        options={[...actors].map(([value, label]) => ({ value, label }))}
      />
      <Select
        className={styles.select}
        aria-label={t.action}
        placeholder={t.anyAction}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={filter.action}
        onChange={(value: string | undefined) => onChange('action', value ?? null)}
        options={actions.map(value => ({ value, label: stepName(value) }))}
      />
      {isNarrowed && (
        <Button type="link" onClick={onClear}>
          {t.clear}
        </Button>
      )}
    </div>
  );
}
