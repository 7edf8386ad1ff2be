import type { Sql } from '../database/sql.js';

interface Known {
  readonly unitId: string | null;
  readonly matterId: string;
}

/** The rows a year has already brought in, by which one that comes again is recognised. */
export class KnownRows {
  private readonly byIdentity = new Map<string, Known[]>();

  /** The matter of the first row with this identity. Two units of one name are told apart where both are known. */
  matterOf(identity: string, unitId: string | null): string | null {
    const same = this.byIdentity.get(identity) ?? [];
    return (
      same.find(known => known.unitId === null || unitId === null || known.unitId === unitId)?.matterId ??
      null
    );
  }

  add(identity: string, known: Known): void {
    this.byIdentity.set(identity, [...(this.byIdentity.get(identity) ?? []), known]);
  }
}

export async function knownRows(sql: Sql, year: number): Promise<KnownRows> {
  const rows = await sql.rows<{ identity: string; unit_id: string | null; matter_id: string }>(
    `SELECT r.identity, r.unit_id, r.matter_id FROM catalogue_row r
     JOIN catalogue c ON c.organisation_id = r.organisation_id AND c.id = r.catalogue_id
     WHERE r.organisation_id = :org AND r.year = $1 AND r.status = 'imported'
     ORDER BY c.imported_at, c.id, r.line`,
    [year],
  );
  const known = new KnownRows();
  rows.forEach(row => known.add(row.identity, { unitId: row.unit_id, matterId: row.matter_id }));
  return known;
}
