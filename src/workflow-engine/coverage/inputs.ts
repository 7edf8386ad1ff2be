import type { ReferenceKind } from './reading.js';
import type { Layout, Situation } from './situation.js';

/** What the steps of one event asked of the situation, or wrote to it: all that their outcomes depend on. */
export class Inputs {
  private readonly cells = new Set<string>();
  private readonly kinds = new Set<ReferenceKind>();

  constructor(private readonly layout: Layout) {}

  cell(name: string): void {
    this.cells.add(name);
  }

  /** People or texts were told from each other: then all that are known count. */
  known(kind: ReferenceKind): void {
    if (this.kinds.has(kind)) return;
    this.kinds.add(kind);
    const naming = {
      person: this.layout.persons,
      digest: this.layout.digests,
      document: this.layout.documents,
    };
    for (const name of naming[kind]) this.cells.add(name);
  }

  get size(): number {
    return this.cells.size + this.kinds.size;
  }

  /** Equal for situations from which the steps are the same. */
  keyOf({ cells, persons }: Situation): string {
    const values = [...this.cells].map(name => cells.get(name) ?? null);
    const people = this.kinds.has('person') ? persons.map(({ sets, many }) => `${sets.join()} ${many}`) : [];
    return JSON.stringify([values, people]);
  }
}
