import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useMatter, useTrail, type TrailEntry } from '../api/matter.js';
import { useUnitName } from '../api/people.js';
import { useWorkflow } from '../api/workflow.js';
import { ScopeContext, useScope } from '../matter/scope.js';
import { labelsOf } from '../matter/values/labels.js';
import { ErrorState } from '../shared/ErrorState.js';
import { LoadingState } from '../shared/LoadingState.js';
import { StateTag } from '../shared/StateTag.js';
import { AUDIT } from '../texts/audit.js';
import { useTexts } from '../texts/use-texts.js';
import styles from './audit.module.css';
import { checkEntries } from './check-entries.js';
import { EntryDrawer } from './EntryDrawer.js';
import { EntryList } from './EntryList.js';
import { filtered, trailFilterOf, withPart } from './trail-filter.js';
import { TrailFilters } from './TrailFilters.js';
import { Verdict } from './Verdict.js';

function Header() {
  const t = useTexts(AUDIT);
  const { matter } = useScope();
  const unit = useUnitName(matter.unitId);
  return (
    <header>
      <h2>{matter.title}</h2>
      <p className={styles.below}>
        <span>{matter.number}</span>
        <span>{unit}</span>
        <StateTag workflow={matter.workflow} state={matter.state} />
        <Link to={`/matters/${matter.id}`}>{t.openMatter}</Link>
      </p>
    </header>
  );
}

function Checked({ trail }: { readonly trail: readonly TrailEntry[] }) {
  const t = useTexts(AUDIT);
  const { matter } = useScope();
  const [address, setAddress] = useSearchParams();
  const checked = useMemo(() => checkEntries(trail, matter.id), [trail, matter.id]);
  const filter = trailFilterOf(address);
  const shown = filtered(trail, filter);
  const opened = trail.find(({ seq }) => String(seq) === address.get('entry'));
  const show = (seq: number | null): void =>
    setAddress(withPart(address, 'entry', seq === null ? null : String(seq)), {
      replace: opened !== undefined,
    });
  return (
    <>
      <Verdict checked={checked} onShow={show} />
      <TrailFilters
        trail={trail}
        filter={filter}
        onChange={(name, value) => setAddress(withPart(address, name, value))}
        onClear={() => setAddress(withPart(address, 'matter', matter.id))}
      />
      <p className={styles.faint} aria-live="polite">
        {t.count(shown.length, trail.length)}
      </p>
      {shown.length === 0 ? <p>{t.empty}</p> : <EntryList entries={shown} checked={checked} onOpen={show} />}
      {opened && (
        <EntryDrawer
          entry={opened}
          checked={checked.entries.get(opened.seq)}
          last={trail.length}
          onShow={show}
          onClose={() => show(null)}
        />
      )}
    </>
  );
}

/** Everything that happened in one matter, with what could be checked of it. */
export function MatterTrail({ id }: { readonly id: string }) {
  const matter = useMatter(id);
  const workflow = useWorkflow(matter.data?.workflow);
  const trail = useTrail(id);
  const labels = useMemo(() => labelsOf(workflow.data), [workflow.data]);
  const error = matter.error ?? workflow.error ?? trail.error;
  if (matter.data && workflow.data && trail.data)
    return (
      <ScopeContext value={{ matter: matter.data, workflow: workflow.data, labels }}>
        <div className={styles.trail}>
          <Header />
          <Checked trail={trail.data} />
        </div>
      </ScopeContext>
    );
  return error ? (
    <ErrorState error={error} onRetry={() => void trail.refetch()} />
  ) : (
    <LoadingState rows={8} />
  );
}
