/** The members of the service's answers that the play reads. */
export interface MatterView {
  readonly id: string;
  readonly number: string | null;
  readonly workflow: string;
  readonly title: string;
  readonly unitId: string;
  readonly stage: string;
  readonly state: string;
  readonly status: string;
  readonly version: number;
  readonly dueOn: string | null;
  readonly dueProvisional: boolean;
  readonly overdue: boolean;
  readonly openedAt: string;
  readonly text: { readonly documentId: string; readonly version: number; readonly sha256: string } | null;
}

export interface DocumentView {
  readonly id: string;
  readonly slot: string;
  readonly versions: readonly { readonly n: number; readonly fileName: string; readonly sha256: string }[];
}

interface Labelled {
  readonly id: string;
  readonly label: string;
}

export interface WorkflowView {
  readonly id: string;
  readonly title: string;
  readonly stages: readonly Labelled[];
  readonly states: readonly (Labelled & { readonly stage: string })[];
  readonly events: readonly { readonly type: string; readonly label: string }[];
  readonly slots: readonly Labelled[];
}

export interface ViolationView {
  readonly rule: string;
  readonly message: string;
  readonly legalBasis: readonly { readonly key: string; readonly title: string }[];
  readonly remedy: string;
}

export interface ProblemView {
  readonly code: string;
  readonly detail: string;
  readonly violations?: readonly ViolationView[];
  readonly duties?: readonly string[];
  readonly errors?: readonly { readonly pointer: string; readonly message: string }[];
}

export interface TrailEntryView {
  readonly seq: number;
  readonly kind: 'event' | 'refusal' | 'notice';
  readonly version: number;
  readonly at: string;
  readonly action: string;
  readonly actor: { readonly personId: string | null; readonly name: string; readonly duty: string };
  readonly from: string | null;
  readonly to: string | null;
  readonly violations: readonly ViolationView[];
  readonly body: string;
  readonly entry: string;
  readonly hash: string;
}
