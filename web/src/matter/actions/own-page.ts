const meeting = (id: string): string => `/matters/${id}/meeting`;
const review = (id: string): string => `/review?matter=${encodeURIComponent(id)}`;
const disclosure = (id: string): string => `/disclosure?matter=${encodeURIComponent(id)}`;

/** Steps with more to look at than a form has room for. */
const PAGES: Readonly<Record<string, (id: string) => string>> = {
  ISSUE_ADVISER_OPINION: review,
  ISSUE_REVIEW_OPINION: review,
  PLACE_ON_AGENDA: meeting,
  RECORD_ATTENDANCE: meeting,
  RECORD_STATEMENT: meeting,
  RECORD_DECISION: meeting,
  PUBLISH: disclosure,
};

/** The page made for a step, where there is one; other steps are a form over the matter's page. */
export const ownPageOf = (type: string, matterId: string): string | null => PAGES[type]?.(matterId) ?? null;
