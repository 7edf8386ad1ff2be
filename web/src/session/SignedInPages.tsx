import { useEffect } from 'react';
import { Outlet } from 'react-router';
import { notePagePerson } from '../api/page-person.js';
import { useSession } from '../api/session.js';
import { Shell } from '../app/Shell.js';
import { ErrorState } from '../shared/ErrorState.js';
import { LoadingState } from '../shared/LoadingState.js';
import { ExpiredSession } from './ExpiredSession.js';
import { SignInPage } from './SignInPage.js';

/** Whoever is not signed in signs in at the address they came for, and stays there. */
export function SignedInPages() {
  const { data, error, isPending, refetch } = useSession();
  const personId = data?.user.id ?? null;
  useEffect(() => notePagePerson(personId), [personId]);
  if (isPending) return <LoadingState />;
  if (error && data === undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <SignInPage />;
  return (
    <>
      <Shell key={data.user.id}>
        <Outlet />
      </Shell>
      <ExpiredSession user={data.user} />
    </>
  );
}
