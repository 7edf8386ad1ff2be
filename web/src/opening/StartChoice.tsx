import { Link, useNavigate } from 'react-router';
import { useUnitName } from '../api/people.js';
import { useWorkbench, type WorkbenchLine } from '../api/workbench.js';
import { useWorkflows, type Workflow } from '../api/workflow.js';
import { MatterControl } from '../forms/controls/MatterControl.js';
import { LoadingState } from '../shared/LoadingState.js';
import { OPENING } from '../texts/opening.js';
import { useTexts } from '../texts/use-texts.js';
import { newestWorkflows } from './newest-workflows.js';
import styles from './opening.module.css';

function Planned({ line }: { readonly line: WorkbenchLine }) {
  const t = useTexts(OPENING);
  const unit = useUnitName(line.unitId);
  return (
    <li>
      <Link to={`?from=${encodeURIComponent(line.id)}`} aria-label={t.start(line.title)}>
        {line.title}
      </Link>
      <span className={styles.faint}>{unit}</span>
    </li>
  );
}

function Fresh({ workflows }: { readonly workflows: readonly Workflow[] }) {
  const t = useTexts(OPENING);
  return (
    <section aria-labelledby="fresh">
      <h2 id="fresh">{t.fresh}</h2>
      <p className={styles.faint}>{t.freshHint}</p>
      <ul className={styles.kinds}>
        {newestWorkflows(workflows).map(({ name, title }) => (
          <li key={name}>
            <Link to={`?workflow=${encodeURIComponent(name)}`}>{title}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function LikeAnother() {
  const t = useTexts(OPENING);
  const navigate = useNavigate();
  return (
    <section aria-labelledby="copy">
      <h2 id="copy">{t.copy}</h2>
      <p className={styles.faint}>{t.copyHint}</p>
      <div className={styles.copy}>
        <label htmlFor="copy-from" className="visually-hidden">
          {t.copyFrom}
        </label>
        <MatterControl
          id="copy-from"
          onChange={id => {
            if (id !== undefined) void navigate(`?copy=${encodeURIComponent(id)}`);
          }}
        />
      </div>
    </section>
  );
}

function FromCatalogue({ lines }: { readonly lines: readonly WorkbenchLine[] }) {
  const t = useTexts(OPENING);
  return (
    <section aria-labelledby="planned">
      <h2 id="planned">
        {t.planned} {lines.length > 0 && lines.length}
      </h2>
      <p className={styles.faint}>{lines.length === 0 ? t.noPlanned : t.plannedHint}</p>
      {lines.length > 0 && (
        <ul className={styles.planned}>
          {lines.map(line => (
            <Planned key={line.id} line={line} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** From the catalogue, afresh, or like an earlier one: three ways into the same form. */
export function StartChoice() {
  const { data: workflows } = useWorkflows();
  const { data: workbench } = useWorkbench();
  if (!workflows || !workbench) return <LoadingState rows={6} />;
  return (
    <div className={styles.ways}>
      <Fresh workflows={workflows} />
      <LikeAnother />
      <FromCatalogue lines={workbench.planned} />
    </div>
  );
}
