/** An opinion as far as it is written; whatever is not there yet is left out. */
export interface OpinionValues {
  readonly type: OpinionType;
  readonly conclusion?: string;
  readonly checklist?: Readonly<
    Record<string, { readonly holds?: boolean; readonly note?: string } | undefined>
  >;
  readonly items?: readonly (
    | {
        readonly text?: string;
        readonly legalBasis?: readonly string[];
        readonly suggestion?: string;
      }
    | null
    | undefined
  )[];
  readonly riskStatement?: string;
}

/** Steps by which somebody gives an opinion; these alone read as a document of their own. */
export const OPINIONS = ['ISSUE_ADVISER_OPINION', 'ISSUE_REVIEW_OPINION'] as const;
export type OpinionType = (typeof OPINIONS)[number];

export const isOpinion = (type: string): type is OpinionType =>
  (OPINIONS as readonly string[]).includes(type);
