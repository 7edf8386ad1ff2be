import { useRef, type KeyboardEvent } from 'react';
import styles from './paper-tabs.module.css';

interface Props {
  /** Begins the ids of tabs and panels, as Ant Design's `Tabs` makes them. */
  readonly id: string;
  readonly label: string;
  readonly items: readonly { readonly key: string; readonly label: string }[];
  readonly active: string;
  readonly onChange: (key: string) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Tabs that go on in the next line where there is no room: none hides in a menu the keyboard does not reach. */
export function PaperTabs({ id, label, items, active, onChange }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = items.findIndex(({ key }) => key === active);
    const next = (at + step + items.length) % items.length;
    const { key } = items[next] ?? { key: active };
    onChange(key);
    bar.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };
  return (
    <div ref={bar} role="tablist" aria-label={label} className={styles.bar} onKeyDown={move}>
      {items.map(({ key, label: name }) => (
        <button
          key={key}
          type="button"
          role="tab"
          id={`${id}-tab-${key}`}
          aria-selected={key === active}
          aria-controls={key === active ? `${id}-panel-${key}` : undefined}
          tabIndex={key === active ? 0 : -1}
          onClick={() => onChange(key)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
