import { useQuery } from '@tanstack/react-query';
import { answered, api, type Schema } from '../api/client.js';
import { keys } from '../api/keys.js';
import { isProduction } from '../api/page-facts.js';
import { Problem } from '../api/problem.js';

export type DemoAccount = Schema<'DemoAccount'>;

async function demoAccounts(): Promise<readonly DemoAccount[] | null> {
  if (isProduction()) return null;
  try {
    return (await answered(api.GET('/api/v1/demo/accounts'))).items;
  } catch (error) {
    // In production there is no such address.
    if (error instanceof Problem && error.code === 'not-found') return null;
    throw error;
  }
}

/** The accounts of a demo; `null` when this is none. */
export const useDemoAccounts = () =>
  useQuery({ queryKey: keys.demo, queryFn: demoAccounts, staleTime: Infinity, gcTime: Infinity });

/** Whether this is a demo. */
export const useDemo = (): boolean => (useDemoAccounts().data ?? null) !== null;
