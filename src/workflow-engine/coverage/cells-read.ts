/** The cells something asks for, with the real values behind them. */
export function cellsRead(
  control: Readonly<Record<string, unknown>>,
  ask: (control: never) => unknown,
): string[] {
  const read = new Set<string>();
  const watched = new Proxy(control, {
    get(target, name) {
      if (typeof name === 'string') read.add(name);
      return Reflect.get(target, name) as unknown;
    },
  });
  ask(watched as never);
  return [...read];
}
