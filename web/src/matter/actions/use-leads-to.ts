import { labelIn } from '../../api/workflow.js';
import { MATTER } from '../../texts/matter.js';
import { useTexts } from '../../texts/use-texts.js';
import { useScope } from '../scope.js';
import { useDutyNames } from '../use-duty-names.js';
import { dutiesIn, leadsTo, mayStay } from './next-steps.js';

const MOST_NAMED = 3;

interface LeadsTo {
  /** `→ 已送审，待形式审查（审查人）`; empty where the matter stays. */
  readonly words: string;
  /** Whom it goes to next, where there is one way only. */
  readonly who: string;
}

/** What becomes of the matter when something is done, and with whom it then is. */
export function useLeadsTo(type: string): LeadsTo {
  const { actions: t } = useTexts(MATTER);
  const { matter, workflow } = useScope();
  const nameOf = useDutyNames();
  const targets = leadsTo(workflow, matter.state, type);
  if (targets.length === 0 || mayStay(workflow, matter.state, type)) return { words: '', who: '' };
  const [only] = targets;
  const who = targets.length === 1 && only !== undefined ? nameOf(dutiesIn(workflow, only)) : '';
  const named = targets.slice(0, MOST_NAMED).map(id => labelIn(workflow.states, id));
  return { words: `→ ${named.join(` ${t.leadsEither} `)}${who === '' ? '' : ` · ${who}`}`, who };
}
