import { useMemo } from 'react';
import { useCitations } from '../../api/citations.js';
import { useScope } from '../scope.js';

/** Titles of provisions by key; a key nobody knows stays a key. */
export function useBasisTitles(): (key: string) => string {
  const { workflow } = useScope();
  const { data, isPending } = useCitations();
  const titles = useMemo(() => {
    const cited = workflow.rules.flatMap(({ legalBasis }) => legalBasis);
    return new Map([...cited, ...(data ?? [])].map(({ key, title }) => [key, title]));
  }, [workflow, data]);
  return key => titles.get(key) ?? (isPending ? '…' : key);
}
