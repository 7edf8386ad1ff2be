import type { Path } from './form-schema.js';

const unescape = (segment: string): string => segment.replaceAll('~1', '/').replaceAll('~0', '~');

/** Where a pointer of the service leads within the form; `null` when it is about something outside of it. */
export function pathOfPointer(pointer: string, root = '/data'): Path | null {
  if (pointer !== root && !pointer.startsWith(`${root}/`)) return null;
  const segments = pointer.slice(root.length).split('/').slice(1).map(unescape);
  return segments.map(segment => (/^\d+$/.test(segment) ? Number(segment) : segment));
}
