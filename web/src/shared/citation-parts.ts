import type { Schema } from '../api/client.js';

type Basis = Schema<'LegalBasis'>;

/** A provision as it is said behind the one before it. */
export interface CitationPart {
  readonly basis: Basis;
  /** Nothing where it is the same as before, and nothing where the title names no article. */
  readonly instrument: string;
  readonly article: string;
}

/** 《条例》第十四条 · Order 713, Article 14 */
const TITLE = /^(?<instrument>《.+》|.+?,\s)(?<article>第.+条.*|Article\s.+)$/u;

/** Provisions in their order; an instrument is named once for articles that follow each other. */
export function citationParts(bases: readonly Basis[]): readonly CitationPart[] {
  let before: string | undefined;
  return bases.map(basis => {
    const { instrument = '', article = basis.title } = TITLE.exec(basis.title)?.groups ?? {};
    const isSame = instrument === before;
    before = instrument;
    return { basis, instrument: isSame ? '' : instrument, article };
  });
}
