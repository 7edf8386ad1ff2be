import { SHELL } from '../texts/shell.js';
import { useTexts } from '../texts/use-texts.js';
import { useShortcut } from './shortcuts.js';

interface List {
  readonly count: number;
  /** The chosen row; -1 for none. */
  readonly chosen: number;
  readonly onChoose: (row: number) => void;
  readonly onOpen?: (row: number) => void;
}

const nothing = (): void => undefined;

/** `j` and `k` move through a list, Enter opens the chosen row. */
export function useListKeys({ count, chosen, onChoose, onOpen }: List): void {
  const { keys } = useTexts(SHELL);
  const enabled = count > 0;
  useShortcut('j', keys.down, () => onChoose(Math.min(chosen + 1, count - 1)), enabled);
  useShortcut('k', keys.up, () => onChoose(Math.max(chosen - 1, 0)), enabled);
  useShortcut(
    'Enter',
    keys.open,
    () => (onOpen ?? nothing)(chosen),
    enabled && onOpen !== undefined && chosen >= 0,
  );
}
