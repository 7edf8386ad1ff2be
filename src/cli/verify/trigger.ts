/** A trigger as it should be, or as it is: two of the same name and table are the same when `does` is the same. */
export interface Trigger {
  readonly table: string;
  readonly trigger: string;
  readonly does: string;
}

/** What the migrations made, and what is there. */
export interface Triggers {
  readonly expected: readonly Trigger[];
  readonly actual: readonly Trigger[];
}
