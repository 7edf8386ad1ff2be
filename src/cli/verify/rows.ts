/** A row of either database: both give texts and numbers for the columns read here. */
export type Row = Readonly<Record<string, string | number | null>>;
