import { randomUUID } from 'node:crypto';

/** A fresh opaque id. Nothing may be read from it, not even an order. */
export const newId = (): string => randomUUID();
