import { Injectable } from '@nestjs/common';
import type { Sql } from '../database/sql.js';
import { documentOf, documentsOf, type DocumentView } from '../documents/documents.query.js';
import { namesOf } from '../identity/people.query.js';
import { InvariantError } from '../kernel/app-error.js';

/** Documents with the names of those who stored them. */
@Injectable()
export class DocumentViews {
  async all(sql: Sql, matterId: string): Promise<unknown[]> {
    return this.named(sql, await documentsOf(sql, matterId));
  }

  async one(sql: Sql, matterId: string, documentId: string): Promise<unknown> {
    const document = await documentOf(sql, matterId, documentId);
    if (!document) throw new InvariantError(`document ${documentId} was just stored and is not there`);
    return (await this.named(sql, [document]))[0];
  }

  private async named(sql: Sql, documents: readonly DocumentView[]): Promise<unknown[]> {
    const names = await namesOf(
      sql,
      documents.flatMap(({ versions }) => versions.map(({ by }) => by)),
    );
    return documents.map(document => ({
      ...document,
      versions: document.versions.map(version => ({
        ...version,
        by: { personId: version.by, name: names.get(version.by) ?? null },
      })),
    }));
  }
}
