import { useNavigate } from 'react-router';
import { useMatter } from '../api/matter.js';
import { useOpenMatter } from '../api/open-matter.js';
import { useWorkflows } from '../api/workflow.js';
import type { FormHints, FormSchema } from '../forms/form-schema.js';
import { ErrorState } from '../shared/ErrorState.js';
import { LoadingState } from '../shared/LoadingState.js';
import { OPENING } from '../texts/opening.js';
import { useTexts } from '../texts/use-texts.js';
import { newestWorkflows } from './newest-workflows.js';
import { copiedData } from './opening-schema.js';
import { OpeningForm, type Opened } from './OpeningForm.js';
import styles from './opening.module.css';

interface Props {
  /** `contract`: the type to open, in its newest version. */
  readonly name: string;
  /** A matter whose answers come along. */
  readonly copied?: { readonly id: string; readonly title: string; readonly data: Record<string, unknown> };
}

/** A matter that was on no list. */
export function FreshOpening({ name, copied }: Props) {
  const navigate = useNavigate();
  const opening = useOpenMatter();
  const { data: workflows, error, refetch } = useWorkflows();
  if (error && !workflows) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!workflows) return <LoadingState rows={8} />;
  const newest = newestWorkflows(workflows).find(one => one.name === name);
  const workflow = workflows.find(({ id }) => id === newest?.id);
  if (!workflow) return null;
  const submit = async ({ title, data, unitId }: Opened): Promise<void> => {
    const matter = await opening.mutateAsync({ workflow: name, title, data, ...(unitId && { unitId }) });
    await navigate(`/matters/new?id=${encodeURIComponent(matter.id)}`, { replace: true });
  };
  const schema = workflow.open.schema as FormSchema;
  const hints = workflow.open.hints as FormHints;
  const initial = copied && { title: copied.title, ...copiedData(copied.data, schema, hints) };
  const draft = copied ? `open.copy.${copied.id}` : `open.${name}`;
  return <OpeningForm key={draft} workflow={workflow} draft={draft} initial={initial} onSubmit={submit} />;
}

/** Like an earlier matter: the same questions, with its answers to be checked. */
export function CopiedOpening({ id }: { readonly id: string }) {
  const t = useTexts(OPENING);
  const { data: matter, error, refetch } = useMatter(id);
  if (error && !matter) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!matter) return <LoadingState rows={8} />;
  const [name = ''] = matter.workflow.split('@');
  return (
    <>
      <p className={styles.origin}>{t.fromCopy(`${matter.number ?? ''} ${matter.title}`.trim())}</p>
      <FreshOpening
        name={name}
        copied={{ id, title: matter.title, data: matter.data as Record<string, unknown> }}
      />
    </>
  );
}
