import { text, type LocalizedText } from '../kernel/localized-text.js';
import type { StateTag, WorkflowDefinition } from '../../workflows/_kit/definition.js';
import { PublishedFiles, type AttachedFile, type Rendition } from './published-files.js';
import type { RecordedBody } from './recorded.js';

/** A review opinion as the entries tell of it. */
interface Opinion {
  readonly text: string;
  readonly by: string;
  readonly conclusion: string;
  readonly items: number;
  readonly answered: boolean;
  readonly noneAdopted: boolean;
  /** The text changed, or who gave an opinion was recused: nothing but a new opinion cures that. */
  readonly lapsed: boolean;
}

interface Answer {
  readonly n: number;
  readonly adoptionStatus: string;
  readonly reason?: string;
}

/** What an event decides, signs or discloses. */
interface Reached {
  readonly texts: readonly (string | null)[];
  readonly decides: boolean;
  /** A signed copy is given out that is not the one signed. */
  readonly otherCopy?: boolean;
}

const TAGGED: readonly StateTag[] = ['decided', 'signed', 'disclosed'];
const REASONS = {
  none: text('尚无审查意见', 'there is none'),
  lapsed: text(
    '意见作出后文本变更，或出具意见的人已回避',
    'the text changed since, or who gave it was recused',
  ),
  otherText: text('意见针对的是另一文本', 'it was given on another text'),
  otherCopy: text('公开的签署件不是签订时的那一份', 'a signed copy is given out that is not the one signed'),
  unlawful: text('意见结论为不合法或应当修改', 'it concludes that the text is unlawful or must be revised'),
  unanswered: text('意见尚有未答复的事项', 'it has items without an answer'),
} satisfies Record<string, LocalizedText>;

/**
 * Tells from the entries' own events, and from nothing a workflow keeps of itself, whether every decision, signature
 * and disclosure had an effective opinion on exactly its text before it (Order 713 Art. 25).
 */
export class CoverageWalk {
  private text: string | null = null;
  private decided: string | null = null;
  private opinion: Opinion | null = null;
  private adviser: string | null = null;
  private readonly recused = new Set<string>();
  private readonly files = new PublishedFiles();
  private readonly steps: Readonly<Record<string, (data: never, body: RecordedBody) => void>> = {
    ATTACH_DOCUMENT: (data: AttachedFile) => this.attach(data),
    SIGN_CONTRACT: (data: { signedCopyId?: unknown }) => this.files.sign(data.signedCopyId),
    ISSUE_ADVISER_OPINION: (_data, body) => (this.adviser = body.actor.personId),
    ISSUE_REVIEW_OPINION: (data: { conclusion: string; textSha256: string; items?: unknown[] }, body) =>
      this.issue(data, body),
    ANSWER_OPINION: (data: { answers: Answer[] }) => this.answer(data.answers),
    RECUSE: (data: { personId: string }) => this.recuse(data.personId),
  };

  constructor(private readonly definition: WorkflowDefinition | null) {}

  /** Takes the next accepted event; answers why the review it needed is missing, or `null`. */
  follow(body: RecordedBody): LocalizedText | null {
    const kind = this.definition?.kind ?? 'reviewing';
    if (kind === 'record') return null;
    const data = body.data ?? {};
    const reached = this.reaches(body, data);
    const fault = reached === null ? null : this.judge(reached, kind === 'guidance');
    if (reached?.decides) this.decided = reached.texts[0] ?? null;
    this.steps[body.action]?.(data as never, body);
    return fault;
  }

  /** The texts an event decides, signs or discloses, if it does so at all. */
  private reaches(body: RecordedBody, data: Record<string, unknown>): Reached | null {
    const named = typeof data.textSha256 === 'string' ? data.textSha256 : null;
    switch (body.action) {
      case 'RECORD_DECISION':
        return data.outcome === 'adopt' ? { texts: [named], decides: true } : null;
      case 'APPROVE_CONTRACT':
        return data.approved === true ? { texts: [named], decides: true } : null;
      case 'CONFIRM_AMENDMENT':
        return { texts: [named], decides: true };
      case 'SIGN_CONTRACT':
        return { texts: [named, this.decided], decides: false };
      case 'PUBLISH':
        return this.published(data.renditions as Rendition[] | undefined);
      default:
        return this.entersTagged(body) ? { texts: [this.text], decides: true } : null;
    }
  }

  /** A site's own workflow may call its decision otherwise: then the tags of its states tell. */
  private entersTagged({ from, to }: RecordedBody): boolean {
    const tags = (key: string | undefined): readonly StateTag[] =>
      this.definition?.states[key ?? '']?.tags ?? [];
    return tags(to).some(tag => TAGGED.includes(tag)) && !tags(from).some(tag => TAGGED.includes(tag));
  }

  private published(renditions: readonly Rendition[] = []): Reached {
    const texts = [this.decided, ...this.files.textsIn(renditions)];
    return { texts, decides: false, otherCopy: this.files.someCopyDiffers(renditions) };
  }

  private judge({ texts, otherCopy }: Reached, guidance: boolean): LocalizedText | null {
    const { opinion } = this;
    if (!opinion) return REASONS.none;
    if (opinion.lapsed || this.recused.has(opinion.by)) return REASONS.lapsed;
    if (texts.some(sha256 => sha256 !== opinion.text) || opinion.text !== this.text) return REASONS.otherText;
    if (otherCopy) return REASONS.otherCopy;
    if (guidance) return null;
    if (opinion.items > 0 && !opinion.answered) return REASONS.unanswered;
    const lifted = opinion.conclusion === 'revise' && opinion.answered && opinion.noneAdopted;
    return lifted || opinion.conclusion === 'lawful' || opinion.conclusion === 'riskDisclosed'
      ? null
      : REASONS.unlawful;
  }

  private attach(file: AttachedFile): void {
    this.files.attach(file);
    if (file.slot !== 'draft' || file.sha256 === this.text) return;
    this.text = file.sha256;
    this.lapse();
  }

  private issue(
    data: { conclusion: string; textSha256: string; items?: unknown[] },
    body: RecordedBody,
  ): void {
    this.opinion = {
      text: data.textSha256,
      by: body.actor.personId ?? '',
      conclusion: data.conclusion,
      items: data.items?.length ?? 0,
      answered: false,
      noneAdopted: false,
      lapsed: false,
    };
  }

  private answer(answers: readonly Answer[]): void {
    if (!this.opinion) return;
    const numbers = new Set(answers.map(({ n }) => n));
    const answered = Array.from({ length: this.opinion.items }, (_item, index) => index + 1).every(n =>
      numbers.has(n),
    );
    const noneAdopted = answers.every(
      ({ adoptionStatus, reason }) => adoptionStatus === 'notAdopted' && (reason ?? '') !== '',
    );
    this.opinion = { ...this.opinion, answered, noneAdopted };
  }

  private recuse(personId: string): void {
    this.recused.add(personId);
    if (personId === this.adviser) this.lapse();
  }

  private lapse(): void {
    if (this.opinion) this.opinion = { ...this.opinion, lapsed: true };
  }
}
