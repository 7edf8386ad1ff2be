import { Link, useSearchParams } from 'react-router';
import { useHolds } from '../api/session.js';
import { useWorkflows } from '../api/workflow.js';
import { EmptyState } from '../shared/EmptyState.js';
import { PageTitle } from '../shared/PageTitle.js';
import { OPENING } from '../texts/opening.js';
import { useTexts } from '../texts/use-texts.js';
import { DossierStep } from './DossierStep.js';
import { CopiedOpening, FreshOpening } from './FreshOpening.js';
import { newestWorkflows } from './newest-workflows.js';
import styles from './opening.module.css';
import { OpeningSteps } from './OpeningSteps.js';
import { PlannedOpening } from './PlannedOpening.js';
import { StartChoice } from './StartChoice.js';

function Way({ address }: { readonly address: URLSearchParams }) {
  const from = address.get('from');
  const copy = address.get('copy');
  const workflow = address.get('workflow');
  if (from !== null) return <PlannedOpening key={from} id={from} />;
  if (copy !== null) return <CopiedOpening key={copy} id={copy} />;
  if (workflow !== null) return <FreshOpening key={workflow} name={workflow} />;
  return <StartChoice />;
}

/** What is being opened, and the way back to the choice. */
function Chosen({ name }: { readonly name: string | null }) {
  const t = useTexts(OPENING);
  const { data: workflows = [] } = useWorkflows();
  const title = newestWorkflows(workflows).find(one => one.name === name)?.title;
  return (
    <span className={styles.chosen}>
      <span>{title}</span>
      <Link to="/matters/new">{t.another}</Link>
    </span>
  );
}

/** From a first thought to a matter with its dossier: which way in, a few questions, the documents. */
export function OpeningPage() {
  const t = useTexts(OPENING);
  const drafts = useHolds('drafter');
  const [address] = useSearchParams();
  const opened = address.get('id');
  const chosen = ['from', 'copy', 'workflow'].some(name => address.has(name));
  if (!drafts)
    return (
      <>
        <PageTitle title={t.title} />
        <EmptyState title={t.notDrafter} hint={t.notDrafterHint} />
      </>
    );
  return (
    <>
      <PageTitle title={t.title} below={chosen && <Chosen name={address.get('workflow')} />} />
      {(chosen || opened !== null) && <OpeningSteps at={opened === null ? 0 : 1} />}
      {opened === null ? <Way address={address} /> : <DossierStep key={opened} id={opened} />}
    </>
  );
}
