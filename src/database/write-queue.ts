/** Lets one through at a time, in the order of asking. */
export class WriteQueue {
  #last: Promise<void> = Promise.resolve();
  #inside = 0;

  /** Whether nobody is inside or waiting. */
  get isIdle(): boolean {
    return this.#inside === 0;
  }

  /** Resolves when everyone before has left; the answer must be called exactly once to leave. */
  async enter(): Promise<() => void> {
    const before = this.#last;
    let open!: () => void;
    this.#last = new Promise<void>(resolve => (open = resolve));
    this.#inside++;
    await before;
    return () => {
      this.#inside--;
      open();
    };
  }
}
