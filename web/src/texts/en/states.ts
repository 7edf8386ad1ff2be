import type { states as zh } from '../zh-CN/states.js';

export const states: typeof zh = {
  loading: 'Loading',
  toMatters: 'To the list of matters',
  retry: 'Try again',
  brokenTitle: 'This could not be shown',
  brokenHint: 'Try again; if it stays so, tell the system administrator',
  system: 'system',
  nobody: '(nobody)',
  copyDigest: 'Copy the whole digest',
  copied: 'Copied',
  wayOut: 'Way out:',
  overdue: 'overdue',
  dueToday: 'due today',
  daysLeft: (n: number) => `${n} working day${n === 1 ? '' : 's'} left`,
  provisional: 'provisional',
  clockStopped: 'clock stopped',
  noDeadline: 'no deadline',
  done: (step: string) => `Done: ${step}`,
  steps: {
    OPEN: 'Matter opened',
    ATTACH_DOCUMENT: 'Document stored',
    REMINDER: 'Reminder',
    OVERDUE: 'Overdue',
    DUE_DATE_RECALCULATED: 'Due date counted again',
    ERASE_PERSONAL_TEXT: 'Personal text erased',
  },
};
