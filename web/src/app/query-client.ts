import { QueryClient } from '@tanstack/react-query';
import { Problem } from '../api/problem.js';

const RETRIES = 2;

/** Only what may be better in a moment is tried again: a lost connection or a busy service, never a refusal. */
const mayPass = (error: unknown): boolean =>
  error instanceof Problem && (error.code === 'network' || error.status >= 500);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      // Long enough for the parts of one page to share an answer, short enough to see what a colleague just did.
      staleTime: 2_000,
      retry: (failures, error) => failures < RETRIES && mayPass(error),
      refetchOnWindowFocus: true,
    },
    // Never kept for later: a step that its sender has given up must not be taken when the connection is back.
    mutations: { retry: false, networkMode: 'always' },
  },
});
