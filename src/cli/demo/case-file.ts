import type { LocalizedText, Locale } from '../../kernel/localized-text.js';
import type { Cast, Username } from './cast.js';
import type { DocumentView, MatterView, ProblemView, WorkflowView } from './matter-views.js';
import type { Answer, FileToSend } from './player.js';
import { reasonsOf } from './reasons.js';
import type { Screen } from './screen.js';
import { standingOf, stateLabelOf } from './standing-words.js';
import { describeAnswer, expectThat, Unexpected } from './unexpected.js';

export interface StepWords {
  /** Shown after the event's own label. */
  readonly note?: LocalizedText | undefined;
  /** Nothing is shown; the caller says it for several steps together. */
  readonly silent?: boolean | undefined;
}

export interface Accepted extends StepWords {
  /** The state the step leads to. */
  readonly to: string;
}

export interface Refused extends StepWords {
  readonly status: 403 | 404 | 409 | 422;
  /** Exactly the rules that are named, in their order. */
  readonly rules?: readonly string[];
}

function expectRefusal(step: string, answer: Answer, { status, rules = [] }: Refused): void {
  const { violations = [] } = answer.body as unknown as ProblemView;
  const found = [answer.status, ...violations.map(({ rule }) => rule)];
  const expected = [status, ...rules];
  if (JSON.stringify(found) === JSON.stringify(expected)) return;
  throw new Unexpected(step, expected.join(' '), describeAnswer(answer));
}

/** One matter on the stage: every step is sent, shown, and held against what the play says must come of it. */
export class CaseFile {
  /** Refusals that must stand in its trail. */
  refusals = 0;

  constructor(
    private readonly cast: Cast,
    private readonly screen: Screen,
    private readonly locale: Locale,
    readonly workflow: WorkflowView,
    private view: MatterView,
  ) {}

  get matter(): MatterView {
    return this.view;
  }

  /** SHA-256 of the text: what opinions, decisions and signatures name. */
  get textSha256(): string {
    return this.view.text?.sha256 ?? '';
  }

  /** A step the service must accept. */
  async act(who: Username, type: string, data: object, { to, note, silent }: Accepted): Promise<void> {
    const { name, answer } = await this.send(who, type, data);
    if (answer.status !== 200) throw new Unexpected(`${who} ${type}`, `200, ${to}`, describeAnswer(answer));
    const before = this.view;
    this.view = answer.body as unknown as MatterView;
    this.expect(`${who} ${type}`, { state: to, version: before.version + 1 });
    if (silent) return this.show();
    await this.screen.done(name, this.words(type, note), before.state === to ? '' : this.stateLabel);
    this.show();
  }

  /** A step the service must refuse, leaving the matter as it was. */
  async refused(who: Username, type: string, data: object, refusal: Refused): Promise<void> {
    const step = `${who} ${type}`;
    const { name, answer } = await this.send(who, type, data);
    const problem = answer.body as unknown as ProblemView;
    expectRefusal(step, answer, refusal);
    if (answer.status === 403 || answer.status === 422) this.refusals += 1;
    const reasons = await reasonsOf(problem, this.cast, this.locale);
    const what = this.words(type, refusal.note);
    await this.screen.refused({ who: name, what, status: answer.status, reasons });
    const { state, version } = this.view;
    await this.reload();
    this.expect(`${step} leaves the matter alone`, { state, version });
  }

  /** Puts files into the dossier and shows them as one step. */
  async attach(
    who: Username,
    files: Readonly<Record<string, FileToSend>>,
    to = this.view.state,
  ): Promise<void> {
    const { name, player } = await this.cast.as(who);
    const labels: string[] = [];
    for (const [slot, file] of Object.entries(files)) {
      const answer = await player.upload(`/matters/${this.view.id}/documents`, { slot }, file);
      if (answer.status !== 201)
        throw new Unexpected(`${who} ${slot} ${file.name}`, '201', describeAnswer(answer));
      labels.push(this.workflow.slots.find(({ id }) => id === slot)?.label ?? slot);
    }
    const before = this.view;
    this.view = await this.read(who);
    const version = before.version + labels.length;
    this.expect(`${who} stores ${labels.length} files`, { state: to, version });
    const listed = labels.join(this.locale === 'en' ? ', ' : '、');
    const what = this.locale === 'en' ? `Files: ${listed}` : `存入卷宗：${listed}`;
    await this.screen.done(name, what, before.state === to ? '' : this.stateLabel);
    this.show();
  }

  async documents(): Promise<DocumentView[]> {
    const { player } = await this.cast.as('auditor');
    const answer = await player.get(`/matters/${this.view.id}/documents`);
    expectThat('list of documents', 200, answer.status);
    return answer.body['items'] as DocumentView[];
  }

  async document(slot: string): Promise<DocumentView> {
    const found = (await this.documents()).find(document => document.slot === slot);
    if (!found) throw new Unexpected(`document in ${slot}`, 'one', 'none');
    return found;
  }

  /** Digests of the current version of every document: what a reviewer has read. */
  async seen(): Promise<string[]> {
    const current = (await this.documents()).map(({ versions }) => versions.at(-1)?.sha256 ?? '');
    return [...new Set(current)];
  }

  /** Looks again, as `who` or as the auditor, who sees everything. */
  async reload(who: Username = 'auditor'): Promise<void> {
    this.view = await this.read(who);
    this.show();
  }

  /** Holds what the service says of the matter against what the play says. */
  expect(step: string, expected: Partial<MatterView>): void {
    const found = Object.fromEntries(
      Object.keys(expected).map(member => [member, this.view[member as keyof MatterView]]),
    );
    expectThat(step, expected, found);
  }

  labelOf(event: string): string {
    return this.workflow.events.find(({ type }) => type === event)?.label ?? event;
  }

  get stateLabel(): string {
    return stateLabelOf(this.workflow, this.view);
  }

  private async read(who: Username): Promise<MatterView> {
    const { player } = await this.cast.as(who);
    const answer = await player.get(`/matters/${this.view.id}`);
    if (answer.status !== 200) throw new Unexpected(`${who} reads the matter`, '200', describeAnswer(answer));
    return answer.body as unknown as MatterView;
  }

  private words(type: string, note: LocalizedText | undefined): string {
    const label = this.labelOf(type);
    if (note === undefined) return label;
    return `${label}${this.locale === 'en' ? ': ' : '：'}${note[this.locale]}`;
  }

  private async send(who: Username, type: string, data: object): Promise<{ name: string; answer: Answer }> {
    const { name, player } = await this.cast.as(who);
    const headers = { 'if-match': `"${this.view.version}"` };
    const body = Object.keys(data).length === 0 ? { type } : { type, data };
    return { name, answer: await player.post(`/matters/${this.view.id}/events`, body, headers) };
  }

  /** Shows where the matter stands. */
  show(): void {
    this.screen.stands(standingOf(this.workflow, this.view, this.locale));
  }
}
