import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router';
import { queryClient } from './query-client.js';
import { router } from './routes.js';
import { ThemeProvider } from './ThemeProvider.js';

/** Everything around the pages: theme and language, the cache of answers, the router. */
export function App() {
  return (
    <ThemeProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ThemeProvider>
  );
}
