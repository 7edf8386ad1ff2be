import { Tooltip } from 'antd';
import { Link } from 'react-router';
import { useTrail } from '../api/matter.js';
import { useUnitName } from '../api/people.js';
import { DaysLeft } from '../shared/DaysLeft.js';
import { PageTitle } from '../shared/PageTitle.js';
import { StateTag } from '../shared/StateTag.js';
import { useFormat } from '../shared/use-format.js';
import { MATTER } from '../texts/matter.js';
import { useTexts } from '../texts/use-texts.js';
import { useScope } from './scope.js';
import { inStateSince } from './stage-times.js';
import styles from './matter.module.css';
import { useHolders } from './use-holders.js';

function WhoHasIt() {
  const { header: t } = useTexts(MATTER);
  const { matter } = useScope();
  const { data: trail } = useTrail(matter.id);
  const format = useFormat();
  const holders = useHolders();
  const since = trail ? inStateSince(trail) : null;
  return (
    <p className={styles.holder}>
      {holders === '' ? (
        <strong>{t.closed}</strong>
      ) : (
        <>
          {t.heldBy} <strong>{holders}</strong> {t.heldEnd}
        </>
      )}
      {since !== null && <span className={styles.faint}> {t.since(format.instant(since))}</span>}
    </p>
  );
}

function Links() {
  const { header: t } = useTexts(MATTER);
  const { matter } = useScope();
  return (
    <nav className={styles.links} aria-label={t.links}>
      <Link to="?view=chart">{t.chart}</Link>
      {matter.meeting && <Link to={`/matters/${matter.id}/meeting`}>{t.meeting}</Link>}
      <Link to={`/matters/${matter.id}/print`}>{t.print}</Link>
    </nav>
  );
}

/** What it is, where it stands, who has it and for how long. */
export function MatterHeader() {
  const { header: t } = useTexts(MATTER);
  const { matter, workflow } = useScope();
  const unit = useUnitName(matter.unitId);
  return (
    <div className={styles.header}>
      <PageTitle
        title={matter.title}
        below={
          <span className={styles.identity}>
            <span className={styles.number}>{matter.number ?? t.noNumber}</span>
            <span>{workflow.title}</span>
            <span>{unit}</span>
            <Tooltip title={t.versionHint}>
              <span tabIndex={0}>{t.version(matter.version)}</span>
            </Tooltip>
            {matter.amends !== null && <Link to={`/matters/${matter.amends}`}>{t.amends}</Link>}
          </span>
        }
        actions={<Links />}
      />
      <div className={styles.standing}>
        <span className={styles.stateNow}>
          <StateTag workflow={matter.workflow} state={matter.state} />
        </span>
        <WhoHasIt />
        {matter.status !== 'closed' && <DaysLeft matter={matter} withDay />}
      </div>
    </div>
  );
}
