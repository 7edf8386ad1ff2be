import { Link } from 'react-router';
import { EmptyState } from '../shared/EmptyState.js';
import { PageTitle } from '../shared/PageTitle.js';
import { SHELL } from '../texts/shell.js';
import { useTexts } from '../texts/use-texts.js';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const t = useTexts(SHELL);
  return (
    <>
      <PageTitle title={t.notFoundTitle} />
      <EmptyState title={t.notFoundHint} action={<Link to="/">{t.toWorkbench}</Link>} />
    </>
  );
}
