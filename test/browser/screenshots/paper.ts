import { createHash } from 'node:crypto';
import type { FileToSend } from '../../../src/cli/demo/player.js';
import { pdfFile } from '../../../src/cli/demo/pdf-letter.js';
import { wordFile } from '../../../src/cli/demo/word-letter.js';
import { Course } from '../../support/course.js';
import type { RunningService } from '../../support/service.js';

type Data = Record<string, unknown>;

/** A matter of the pictures: its papers have names, and read as papers do. */
export class Paper extends Course {
  title = '';

  constructor(
    service: RunningService,
    readonly sessions: Map<string, Promise<string>> = new Map(),
  ) {
    super(service, sessions);
  }

  override async open(workflow: string, title: string, data: Data): Promise<this> {
    this.title = title;
    return super.open(workflow, title, data);
  }

  /** The text that is reviewed. */
  async draft(paragraphs: readonly string[], suffix = '送审稿'): Promise<this> {
    const name = `${this.title}（${suffix}）`;
    const title = this.title;
    return this.file('draft', await wordFile({ name, title, paragraphs }), this.documents.get('draft'));
  }

  async word(slot: string, name: string, ...paragraphs: string[]): Promise<this> {
    return this.file(slot, await wordFile({ name, title: name, paragraphs }));
  }

  async pdf(slot: string, name: string, ...paragraphs: string[]): Promise<this> {
    return this.file(slot, pdfFile({ name, title: name, paragraphs }));
  }

  private async file(
    slot: string,
    { name, bytes, mediaType }: FileToSend,
    documentId?: string,
  ): Promise<this> {
    const form = new FormData();
    form.set('slot', slot);
    if (documentId !== undefined) form.set('documentId', documentId);
    form.set('file', new Blob([new Uint8Array(bytes)], { type: mediaType }), name);
    const token = await this.token('drafter');
    const answer = await this.service.call('POST', `/matters/${this.id}/documents`, { token, form });
    if (answer.status !== 201) throw new Error(`${name}: ${answer.status} ${JSON.stringify(answer.body)}`);
    this.version = Number(answer.headers.get('etag')?.replaceAll('"', ''));
    this.documents.set(slot, answer.body.id);
    if (slot === 'draft') this.text = createHash('sha256').update(bytes).digest('hex');
    return this;
  }

  /** A step that the service must refuse; it stands in the trail. */
  async refused(username: string, type: string, data: Data = {}): Promise<this> {
    const answer = await this.service.call('POST', `/matters/${this.id}/events`, {
      token: await this.token(username),
      headers: { 'if-match': `"${this.version}"` },
      body: { type, data },
    });
    if (answer.status !== 422) throw new Error(`${type} was to be refused: ${answer.status}`);
    return this;
  }
}
