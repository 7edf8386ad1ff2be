import { lazy, Suspense } from 'react';
import type { PreviewDrawerProps } from './PreviewDrawer.js';

/** A dossier is listed far more often than looked into: reading and comparing come when a file is opened. */
const PreviewDrawer = lazy(async () => ({ default: (await import('./PreviewDrawer.js')).PreviewDrawer }));

/** A document over the page. */
export function PreviewOverPage(props: PreviewDrawerProps) {
  return (
    <Suspense fallback={null}>
      <PreviewDrawer {...props} />
    </Suspense>
  );
}
