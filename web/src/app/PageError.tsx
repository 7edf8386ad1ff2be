import { Button } from 'antd';
import { useRouteError } from 'react-router';
import { Problem } from '../api/problem.js';
import { EmptyState } from '../shared/EmptyState.js';
import { ErrorState } from '../shared/ErrorState.js';
import { SHELL } from '../texts/shell.js';
import { useTexts } from '../texts/use-texts.js';

/** A page that broke: a new version of the service may have taken its files away, and a reload brings the new ones. */
export function PageError() {
  const t = useTexts(SHELL);
  const error = useRouteError();
  if (error instanceof Problem) return <ErrorState error={error} onRetry={() => location.reload()} />;
  return (
    <div role="alert">
      <EmptyState
        title={t.pageBroken}
        hint={t.pageBrokenHint}
        action={<Button onClick={() => location.reload()}>{t.reload}</Button>}
      />
    </div>
  );
}
