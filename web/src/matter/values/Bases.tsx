import { LegalBases } from '../../shared/LegalBases.js';
import { useBasisTitles } from './use-basis-titles.js';

/** Provisions by their titles. */
export function Bases({ keys }: { readonly keys: readonly string[] }) {
  const titleOf = useBasisTitles();
  if (keys.length === 0) return null;
  return <LegalBases bases={keys.map(key => ({ key, title: titleOf(key) }))} />;
}
