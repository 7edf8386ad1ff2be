import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';

/** What the verifier cannot bring along, since it also runs where there is no Node. */
export interface Means {
  /** Lower-case hexadecimal SHA-256 of UTF-8 text. */
  readonly sha256: (text: string) => string;
  /** The workflow versions that can be replayed, by id. */
  readonly definitions: ReadonlyMap<string, WorkflowDefinition>;
  /** Whether the log is checked as one of a service in earnest. */
  readonly production: boolean;
  /** What lies in the document store under a digest; `null` when no store was given. */
  readonly content: ((sha256: string) => Promise<'intact' | 'changed' | 'missing'>) | null;
}
