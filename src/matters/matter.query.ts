import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { DocumentVersionView } from '../documents/documents.query.js';
import { versionOf } from '../documents/documents.query.js';
import { entityTag } from '../http/if-match.js';
import type { Listed, Page } from '../http/paging.js';
import { localized } from '../http/problem-document.js';
import type { Principal } from '../identity/principal.js';
import type { Locale } from '../kernel/localized-text.js';
import { Actions } from './actions.query.js';
import { DocumentViews } from './document-view.js';
import { MatterDoor } from './matter-door.js';
import { MatterViews } from './matter-view.js';
import { matterNotFound } from './problems.js';
import { SlotsOpen } from './slots-open.js';
import { Trails } from './trail.view.js';

/** Everything that is read of one matter; who does not see it reads 404 everywhere. */
@Injectable()
export class MatterQuery {
  constructor(
    private readonly reader: Reader,
    private readonly door: MatterDoor,
    private readonly views: MatterViews,
    private readonly available: Actions,
    private readonly trails: Trails,
    private readonly dossier: DocumentViews,
    private readonly slots: SlotsOpen,
  ) {}

  async show(principal: Principal, id: string): Promise<{ etag: string; body: unknown }> {
    const sql = this.reader.session(principal.organisationId);
    const { matter } = await this.door.look(sql, principal, id);
    return { etag: entityTag(matter.version), body: await this.views.of(sql, matter) };
  }

  async actions(principal: Principal, id: string, locale: Locale): Promise<unknown> {
    const sql = this.reader.session(principal.organisationId);
    const entered = await this.door.look(sql, principal, id);
    const items = await this.available.of(sql, principal, entered.tree, entered.matter, locale);
    const slots = this.slots.to(principal, entered);
    return localized({ items, slots }, locale);
  }

  async trail(principal: Principal, id: string, page: Page, locale: Locale): Promise<Listed<unknown>> {
    const sql = this.reader.session(principal.organisationId);
    const { matter } = await this.door.look(sql, principal, id);
    const { items, nextCursor } = await this.trails.of(sql, matter, page);
    const inLanguage = items.map(item => ({ ...item, violations: localized(item.violations, locale) }));
    return { items: inLanguage, nextCursor };
  }

  async documents(principal: Principal, id: string): Promise<{ items: unknown[] }> {
    const sql = this.reader.session(principal.organisationId);
    const { matter } = await this.door.look(sql, principal, id);
    return { items: await this.dossier.all(sql, matter.id) };
  }

  async version(
    principal: Principal,
    id: string,
    documentId: string,
    n: number,
  ): Promise<DocumentVersionView> {
    const sql = this.reader.session(principal.organisationId);
    const { matter } = await this.door.look(sql, principal, id);
    const found = await versionOf(sql, matter.id, documentId, n);
    if (!found) throw matterNotFound();
    return found;
  }
}
