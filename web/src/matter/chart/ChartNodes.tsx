import { Handle, Position, type NodeProps } from '@xyflow/react';
import { MATTER } from '../../texts/matter.js';
import { useTexts } from '../../texts/use-texts.js';
import { useShortInstant } from '../values/use-short-instant.js';
import type { LaneNode, StateNode } from './chart-elements.js';
import styles from './chart.module.css';

const SIDES = [Position.Top, Position.Right, Position.Bottom, Position.Left];

/** A state: its name, and who brought the matter here last and when. */
export function StateBox({ data: { label, visits, here } }: NodeProps<StateNode>) {
  const { chart: t } = useTexts(MATTER);
  const when = useShortInstant();
  const last = visits.at(-1);
  return (
    <div className={styles.state} data-standing={here ? 'here' : last ? 'been' : 'ahead'}>
      {SIDES.map(side => (
        <span key={side}>
          <Handle type="source" position={side} id={`out ${side}`} isConnectable={false} />
          <Handle type="target" position={side} id={`in ${side}`} isConnectable={false} />
        </span>
      ))}
      <strong>{label}</strong>
      {last && (
        <span>
          <b>{visits.map(({ order }) => order).join(', ')}</b> {last.by.name} {when(last.at)}
        </span>
      )}
      {here && <span className="visually-hidden">{t.here}</span>}
      {visits.length > 1 && <span className={styles.times}>{t.times(visits.length)}</span>}
    </div>
  );
}

/** A stage: the lane behind its states. */
export function LaneBox({ data: { label } }: NodeProps<LaneNode>) {
  return <div className={styles.lane}>{label}</div>;
}
