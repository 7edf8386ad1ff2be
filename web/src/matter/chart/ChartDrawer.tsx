import '@xyflow/react/dist/style.css';
import { ReactFlow } from '@xyflow/react';
import { Checkbox, Drawer } from 'antd';
import { useMemo, useState } from 'react';
import { useTrail } from '../../api/matter.js';
import { useDiagram } from '../../api/workflow.js';
import { paletteOf } from '../../app/theme.js';
import { useScheme } from '../../app/use-scheme.js';
import { ErrorState } from '../../shared/ErrorState.js';
import { LoadingState } from '../../shared/LoadingState.js';
import { MATTER } from '../../texts/matter.js';
import { useTexts } from '../../texts/use-texts.js';
import { useScope } from '../scope.js';
import { useMedia } from '../../shared/use-media.js';
import { chartElements } from './chart-elements.js';
import styles from './chart.module.css';
import { LaneBox, StateBox } from './ChartNodes.js';
import { travelledPath } from './travelled.js';

const NODE_TYPES = { state: StateBox, lane: LaneBox };
const OPTIONS = { padding: 0.04, maxZoom: 1 } as const;

function useElements(everything: boolean) {
  const { chart: t } = useTexts(MATTER);
  const { matter } = useScope();
  const { data: diagram, error } = useDiagram(matter.workflow);
  const { data: trail } = useTrail(matter.id);
  const scheme = useScheme();
  const elements = useMemo(() => {
    if (!diagram || !trail) return null;
    const { ink, line, inkFaint } = paletteOf(scheme);
    const colours = { travelled: ink, open: everything ? line : inkFaint };
    return chartElements(diagram, travelledPath(trail), {
      everything,
      current: matter.state,
      endsLabel: t.ends,
      colours,
    });
  }, [diagram, trail, everything, matter.state, scheme, t.ends]);
  return { elements, error, scheme };
}

function Drawing({ everything }: { readonly everything: boolean }) {
  const { chart: t } = useTexts(MATTER);
  const { matter } = useScope();
  const isNarrow = useMedia('(max-width: 767px)');
  const { elements, error, scheme } = useElements(everything);
  if (error) return <ErrorState error={error} />;
  if (!elements) return <LoadingState rows={8} />;
  return (
    <div className={styles.drawing} role="img" aria-label={t.label}>
      <ReactFlow
        key={String(everything)}
        {...elements}
        nodeTypes={NODE_TYPES}
        colorMode={scheme}
        fitView
        fitViewOptions={{ ...OPTIONS, ...(isNarrow && { nodes: [{ id: matter.state }] }) }}
        minZoom={0.2}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        proOptions={{ hideAttribution: true }}
      />
    </div>
  );
}

/** The chart over the page, the way taken drawn heavily, loaded when somebody asks for it. */
export function ChartDrawer({ onClose }: { readonly onClose: () => void }) {
  const { chart: t } = useTexts(MATTER);
  const { workflow } = useScope();
  const [everything, setEverything] = useState(false);
  return (
    <Drawer open placement="bottom" size="92%" title={`${t.title} · ${workflow.title}`} onClose={onClose}>
      <div className={styles.chart}>
        <p className={styles.bar}>
          <span>{t.hint}</span>
          <Checkbox checked={everything} onChange={event => setEverything(event.target.checked)}>
            {t.all}
          </Checkbox>
        </p>
        <Drawing everything={everything} />
      </div>
    </Drawer>
  );
}
