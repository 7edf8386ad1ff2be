import type { Action, Matter } from '../../api/matter.js';

interface Property {
  readonly items?: { readonly properties?: Readonly<Record<string, unknown>> };
}

export interface Start {
  readonly initial: Record<string, unknown>;
  /** Lists whose rows are given, and members of them that are. */
  readonly fixed: readonly string[];
  readonly readOnly: readonly string[];
  /** The form answers the items of the opinion: they stand above it. */
  readonly answers: boolean;
}

const propertiesOf = (schema: unknown): Readonly<Record<string, Property>> =>
  ((schema ?? {}) as { properties?: Record<string, Property> }).properties ?? {};

/** A list whose rows name items by number is a list of answers: one for each item of the opinion. */
const answerList = (asked: Readonly<Record<string, Property>>): string | undefined =>
  Object.keys(asked).find(name => {
    const row = asked[name]?.items?.properties ?? {};
    return 'n' in row && 'adoptionStatus' in row;
  });

/** What a form begins with: the particulars it would replace, a row for every item it answers. */
export function startOf(
  { schema }: Pick<Action, 'schema'>,
  { title, data, reviewOpinion }: Pick<Matter, 'title' | 'data' | 'reviewOpinion'>,
): Start {
  const asked = propertiesOf(schema);
  const list = answerList(asked);
  const rows = list === undefined ? [] : (reviewOpinion?.items ?? []).map(({ n }) => ({ n }));
  const given = list !== undefined && rows.length > 0;
  return {
    initial: {
      ...('title' in asked && { title }),
      ...('data' in asked && { data }),
      ...(given && { [list]: rows }),
    },
    fixed: given ? [list] : [],
    readOnly: given ? [`${list}.n`] : [],
    answers: given,
  };
}
