import { decide } from '../../src/workflow-engine/decide.js';
import { openMatter } from '../../src/workflow-engine/open.js';
import { validatePayload } from '../../src/workflow-engine/payload.js';
import { stateKey } from '../../src/workflow-engine/state-key.js';
import type { Decision, StoredState } from '../../src/workflow-engine/types.js';
import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import type { Duty } from '../../workflows/_kit/duty.js';
import type { DocumentFact, Facts } from '../../workflows/_kit/facts.js';
import type { CaseControl } from '../../workflows/_stages/v1/control.js';
import type { CaseRecord } from '../../workflows/_stages/v1/record.js';

type Data = Record<string, unknown>;

/** Who stands for a duty where a test says nothing else; persons are called by their duty. */
const PEOPLE: Readonly<Partial<Record<Duty, string>>> = { legalAdviser: 'adviser' };

export const MEMBERS = ['member1', 'member2', 'member3'] as const;
export const BODY = ['chair', ...MEMBERS] as const;

/** 64 hexadecimal digits that stand for a file. */
export const digestOf = (name: string): string =>
  Buffer.from(name).toString('hex').padEnd(64, '0').slice(0, 64);

const SETTINGS = {
  formalCheckWorkingDays: 3,
  reviewWorkingDays: 15,
  feedbackWorkingDays: 5,
  disclosureWorkingDays: 20,
  maxExtensionWorkingDays: 10,
  reminderWorkingDays: 2,
  majorContractFen: 1_000_000_000,
};

/** What a test says differs from the usual. */
export interface Otherwise {
  readonly by?: string;
  readonly duty?: Duty;
  readonly facts?: Partial<Facts>;
}

/**
 * A matter that is only state: events are decided by the pure engine, with the facts a service would collect.
 * Forms are judged too, so that no test acts by a payload no client could send.
 */
export class CaseRun {
  private documents: readonly DocumentFact[] = [];
  today = '2026-03-02';

  private constructor(
    readonly definition: WorkflowDefinition,
    public state: StoredState,
  ) {}

  static open(definition: WorkflowDefinition, data: Data = {}, planned = false): CaseRun {
    const input = {
      title: '利民水库除险加固工程',
      data: planned ? data : { ...definition.opening.example, ...data },
      facts: factsOn('2026-03-02', []),
      sender: planned ? 'secretary' : 'drafter',
      planned,
    };
    const opened = openMatter(definition, input);
    if (opened.kind !== 'accepted') throw new Error(`not opened: ${JSON.stringify(opened)}`);
    return new CaseRun(definition, opened.state);
  }

  get key(): string {
    return stateKey(this.state.value);
  }
  get control(): CaseControl {
    return this.state.context.control as unknown as CaseControl;
  }
  get record(): CaseRecord {
    return this.state.context.record as unknown as CaseRecord;
  }
  get text(): string {
    return this.control.text ?? digestOf('none');
  }
  /** Digests of the current version of every document. */
  get seen(): string[] {
    return [...new Set(this.documents.filter(({ current }) => current).map(({ sha256 }) => sha256))];
  }

  /** The same matter at this moment, to go another way from here. */
  copy(): CaseRun {
    const twin = new CaseRun(this.definition, this.state);
    twin.documents = this.documents;
    twin.today = this.today;
    return twin;
  }

  /** What the engine says, without doing it. */
  ask(type: string, data: Data = {}, otherwise: Otherwise = {}): Decision {
    const event = this.definition.events[type];
    if (!event) throw new Error(`${this.definition.id} has no event ${type}`);
    const judged = validatePayload(event.form, data);
    if (!judged.ok) throw new Error(`${type}: ${JSON.stringify(judged.errors)}`);
    const duty = otherwise.duty ?? event.duties[0] ?? 'secretary';
    const personId = otherwise.by ?? PEOPLE[duty] ?? duty;
    const facts = { ...factsOn(this.today, this.documents), ...otherwise.facts };
    return decide(this.definition, this.state, { type, data }, { personId, duty }, facts);
  }

  do(type: string, data: Data = {}, otherwise: Otherwise = {}): this {
    const answer = this.ask(type, data, otherwise);
    if (answer.kind !== 'accepted') throw new Error(`${type} in ${this.key}: ${JSON.stringify(answer)}`);
    this.state = answer.state;
    return this;
  }

  /** Names of the rules that refuse it; empty when it is accepted, `null` when it is not offered. */
  refused(type: string, data: Data = {}, otherwise: Otherwise = {}): readonly string[] | null {
    const answer = this.ask(type, data, otherwise);
    if (answer.kind === 'accepted') return [];
    if (answer.kind === 'refused') return answer.violations.map(({ rule }) => rule);
    if (answer.kind === 'notOffered') return null;
    throw new Error(`${type}: ${JSON.stringify(answer.errors)}`);
  }

  /** Stores a file; the name stands for its bytes, the slot for its document. */
  store(slot: string, name = slot, otherwise: Otherwise = {}): this {
    const sha256 = digestOf(name);
    const n = this.documents.filter(document => document.documentId === slot).length + 1;
    this.do(
      'ATTACH_DOCUMENT',
      {
        documentId: slot,
        slot,
        n,
        sha256,
        sm3: sha256,
        fileName: `${name}.docx`,
        mediaType: 'application/pdf',
        sizeBytes: 1,
      },
      { duty: 'drafter', ...otherwise },
    );
    const others = this.documents.map(document =>
      document.documentId === slot ? { ...document, current: false } : document,
    );
    this.documents = [...others, { documentId: slot, slot, n, sha256, current: true }];
    return this;
  }
}

function factsOn(today: string, documents: readonly DocumentFact[]): Facts {
  return {
    at: `${today}T02:00:00.000Z`,
    today,
    settings: SETTINGS,
    number: '街法审〔2026〕5号',
    documents,
    roster: { chairs: ['chair'], members: [...MEMBERS], judicialOffice: ['judicialHead', 'reviewer'] },
    advisers: ['adviser', 'adviser2'],
    people: [
      ...BODY,
      'drafter',
      'drafter2',
      'adviser',
      'adviser2',
      'reviewer',
      'reviewer2',
      'judicialHead',
      'secretary',
      'leader',
      'publisher',
    ],
    clock: { overdue: false, daysLeft: 4 },
    amended: null,
    catalogueRow: true,
  };
}
