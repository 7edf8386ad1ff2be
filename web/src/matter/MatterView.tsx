import { Tabs } from 'antd';
import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { MATTER } from '../texts/matter.js';
import { useTexts } from '../texts/use-texts.js';
import { ActionList } from './actions/ActionList.js';
import { DayCount } from './calendar/DayCount.js';
import { CaseSections } from './case/CaseSections.js';
import { Dossier } from './dossier/Dossier.js';
import styles from './matter.module.css';
import { MatterHeader } from './MatterHeader.js';
import { StageLine } from './StageLine.js';
import { Trail } from './trail/Trail.js';
import { useMedia } from '../shared/use-media.js';

const ChartDrawer = lazy(async () => ({ default: (await import('./chart/ChartDrawer.js')).ChartDrawer }));

const NARROW = 'screen and (max-width: 767px)';

/** On a phone one part at a time, what can be done first. */
function Parts() {
  const { parts: t } = useTexts(MATTER);
  const now = (
    <div className={styles.column}>
      <ActionList />
      <DayCount />
    </div>
  );
  return (
    <Tabs
      items={[
        { key: 'now', label: t.now, children: now },
        { key: 'dossier', label: t.dossier, children: <Dossier /> },
        { key: 'case', label: t.case, children: <CaseSections /> },
        { key: 'trail', label: t.trail, children: <Trail /> },
      ]}
    />
  );
}

function Columns() {
  return (
    <div className={styles.columns}>
      <div className={styles.left}>
        <Dossier />
      </div>
      <div className={styles.middle}>
        <ActionList quiet />
        <CaseSections />
      </div>
      <div className={styles.right}>
        <DayCount />
        <Trail />
      </div>
    </div>
  );
}

/** The page of a matter that has been read. */
export function MatterView() {
  const isNarrow = useMedia(NARROW);
  const [parameters, setParameters] = useSearchParams();
  const showsChart = parameters.get('view') === 'chart';
  return (
    <article>
      <MatterHeader />
      <StageLine />
      {isNarrow ? <Parts /> : <Columns />}
      {showsChart && (
        <Suspense fallback={null}>
          <ChartDrawer onClose={() => setParameters({}, { replace: true })} />
        </Suspense>
      )}
    </article>
  );
}
