/** Sets of ids in control cells: asked only what they include, changed only by one member at a time. */
export const including = (set: readonly string[], member: string): readonly string[] =>
  set.includes(member) ? set : [...set, member];

export const excluding = (set: readonly string[], member: string): readonly string[] =>
  set.includes(member) ? set.filter(other => other !== member) : set;

export const uniting = (set: readonly string[], other: readonly string[]): readonly string[] => [
  ...set,
  ...other.filter(member => !set.includes(member)),
];
