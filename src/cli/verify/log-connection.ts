import type { Dialect } from '../../database/sql.js';
import type { Row } from './rows.js';

/** A database opened for reading only, at one moment: what is written meanwhile is not seen. */
export interface LogConnection {
  readonly dialect: Dialect;
  /** Rows of a SELECT whose values are named `$1 … $n`. */
  rows(text: string, params?: readonly (string | number)[]): Promise<Row[]>;
  /** A long list, some at a time, while other rows are read. */
  list(text: string, params: readonly (string | number)[]): AsyncIterable<readonly Row[]>;
  close(): Promise<void>;
}

/** There is no log to read at that place; the sentence is for the person who typed the command. */
export class NoLogThere extends Error {}
