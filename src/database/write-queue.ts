/** Lets one through at a time, in the order of asking. */
export class WriteQueue {
  #last: Promise<void> = Promise.resolve();

  /** Resolves when everyone before has left; the answer must be called exactly once to leave. */
  async enter(): Promise<() => void> {
    const before = this.#last;
    let leave!: () => void;
    this.#last = new Promise<void>(resolve => (leave = resolve));
    await before;
    return leave;
  }
}
