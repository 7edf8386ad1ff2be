import type { Locale, LocalizedText } from '../../kernel/localized-text.js';
import { CaseFile } from './case-file.js';
import type { Cast, Username } from './cast.js';
import { dayWords } from './day-words.js';
import type { LegalDays } from './legal-days.js';
import type { MatterView, WorkflowView } from './matter-views.js';
import { NoService } from './player.js';
import type { Screen } from './screen.js';
import { describeAnswer, Unexpected } from './unexpected.js';

/** What every scene plays with. */
export class Stage {
  private readonly workflows = new Map<string, WorkflowView>();

  constructor(
    readonly cast: Cast,
    readonly days: LegalDays,
    readonly screen: Screen,
    readonly locale: Locale,
  ) {}

  say(text: LocalizedText): string {
    return text[this.locale];
  }

  note(text: LocalizedText): Promise<void> {
    return this.screen.note(text[this.locale]);
  }

  /** The matter as its case file, read by somebody who sees it. */
  async caseOf(matterId: string, reader: Username): Promise<CaseFile> {
    const { player } = await this.cast.as(reader);
    const answer = await player.get(`/matters/${matterId}`);
    if (answer.status !== 200)
      throw new Unexpected(`${reader} reads the matter`, '200', describeAnswer(answer));
    const matter = answer.body as unknown as MatterView;
    return new CaseFile(this.cast, this.screen, this.locale, await this.workflow(matter.workflow), matter);
  }

  /** Working days pass; said with what they are spent on. */
  async workingDaysPass(days: number, why: LocalizedText, current?: CaseFile): Promise<void> {
    await this.daysPassTo(await this.days.workingDaysAfter(days), why, current);
  }

  async daysPassTo(date: string, why: LocalizedText, current?: CaseFile): Promise<void> {
    await this.days.passTo(date);
    await this.screen.day(
      `${dayWords(date, this.locale)}${this.locale === 'en' ? ' — ' : '　'}${this.say(why)}`,
    );
    await current?.reload();
  }

  private async workflow(id: string): Promise<WorkflowView> {
    const known = this.workflows.get(id);
    if (known) return known;
    const { player } = await this.cast.as('auditor');
    const answer = await player.get(`/workflows/${id}`);
    if (answer.status !== 200) throw new NoService(`GET /workflows/${id}: ${describeAnswer(answer)}`);
    const workflow = answer.body as unknown as WorkflowView;
    this.workflows.set(id, workflow);
    return workflow;
  }
}
