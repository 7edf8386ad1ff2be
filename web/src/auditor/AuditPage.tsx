import { PageTitle } from '../shared/PageTitle.js';
import { SHELL } from '../texts/shell.js';
import { useTexts } from '../texts/use-texts.js';

/** Placeholder: the page of its owner takes its place. */
export function AuditPage() {
  const t = useTexts(SHELL);
  return <PageTitle title={t.places.audit} />;
}
