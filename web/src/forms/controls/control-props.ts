/** What Ant Design's form hands to a control. */
export interface ControlProps<T> {
  readonly id?: string;
  readonly value?: T | undefined;
  readonly onChange?: (value: T | undefined) => void;
  readonly disabled?: boolean | undefined;
  readonly 'aria-required'?: boolean | 'true' | 'false';
}
