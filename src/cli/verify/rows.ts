/** A row of either database: both give texts and numbers for the columns read here. */
export type Row = Readonly<Record<string, string | number | null>>;

/** Runs a statement whose `$1` is the organisation. */
export type Ask = (statement: string) => Promise<Row[]>;

export function grouped(rows: readonly Row[], column: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = String(row[column]);
    const group = groups.get(key) ?? [];
    group.push(row);
    groups.set(key, group);
  }
  return groups;
}
