import { Injectable } from '@nestjs/common';
import type { Sql } from '../database/sql.js';
import { revealPersonalTexts, sealedDigests } from './personal-texts.js';

/** The personal texts that still stand; an erased one reads `null`. */
@Injectable()
export class PersonalTexts {
  /** The value with every digest replaced by its words. */
  async revealedIn(sql: Sql, value: unknown): Promise<unknown> {
    const digests = sealedDigests(value);
    return digests.length === 0 ? value : revealPersonalTexts(value, await this.byDigest(sql, digests));
  }

  private async byDigest(sql: Sql, digests: readonly string[]): Promise<Map<string, string | null>> {
    const rows = await sql.rows<{ digest: string; text: string | null }>(
      `SELECT digest, text FROM personal_text WHERE organisation_id = :org
       AND digest IN (${digests.map((_digest, index) => `$${index + 1}`).join(', ')})`,
      digests,
    );
    return new Map(rows.map(({ digest, text }) => [digest, text]));
  }
}
