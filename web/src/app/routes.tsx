import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { LoadingState } from '../shared/LoadingState.js';
import { NotFoundPage } from './NotFoundPage.js';
import { PageError } from './PageError.js';
import { SignedInPages } from '../session/SignedInPages.js';

/** One address per thing; a page is loaded when it is first opened. */
const page = (path: string, load: () => Promise<ComponentType>): RouteObject => ({
  path,
  lazy: async () => ({ Component: await load() }),
  errorElement: <PageError />,
});

export const PAGES: RouteObject[] = [
  page('/', async () => (await import('../workbench/WorkbenchPage.js')).WorkbenchPage),
  page('/matters', async () => (await import('../matters/MattersPage.js')).MattersPage),
  page('/matters/new', async () => (await import('../opening/OpeningPage.js')).OpeningPage),
  page('/matters/:id', async () => (await import('../matter/MatterPage.js')).MatterPage),
  page('/matters/:id/print', async () => (await import('../matter/PrintPage.js')).PrintPage),
  page('/matters/:id/meeting', async () => (await import('../committee/MeetingPage.js')).MeetingPage),
  page('/meetings', async () => (await import('../committee/MeetingsPage.js')).MeetingsPage),
  page('/review', async () => (await import('../review/ReviewPage.js')).ReviewPage),
  page('/disclosure', async () => (await import('../disclosure/DisclosurePage.js')).DisclosurePage),
  page('/audit', async () => (await import('../auditor/AuditPage.js')).AuditPage),
  page('/coverage', async () => (await import('../auditor/CoveragePage.js')).CoveragePage),
  { path: '*', element: <NotFoundPage /> },
];

export const router = createBrowserRouter([
  {
    element: <SignedInPages />,
    errorElement: <PageError />,
    hydrateFallbackElement: <LoadingState />,
    children: PAGES,
  },
]);
