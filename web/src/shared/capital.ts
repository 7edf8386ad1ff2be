/** A label that stands by itself begins with a capital; within a sentence it has none. Nothing to Chinese. */
export const capital = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1);
