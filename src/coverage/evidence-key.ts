import { ALL_EVIDENCE, standingOf, type Evidence, type Standing } from './standing.js';

/** Evidence in one word, as the database puts it together: what is grouped and filtered by. */
export const evidenceKey = ({ kind, progress, opinion, onThatText, effective }: Evidence): string =>
  [kind, progress, opinion, onThatText ? 'same' : 'other', effective ? 'effective' : 'void'].join(' ');

const standings: ReadonlyMap<string, Standing> = new Map(
  ALL_EVIDENCE.map(evidence => [evidenceKey(evidence), standingOf(evidence)]),
);

export function standingOfKey(key: string): Standing {
  const standing = standings.get(key);
  if (!standing) throw new TypeError(`no such evidence: ${key}`);
  return standing;
}

/** The words that mean a standing. */
export const keysOf = (standing: Standing): string[] =>
  Array.from(standings)
    .filter(([, meant]) => meant === standing)
    .map(([key]) => key);
