import type { Duty } from '../api/session.js';

/** Places of the pages, in the order in which the menu shows them. */
export const PLACES = [
  'workbench',
  'review',
  'meetings',
  'matters',
  'new',
  'disclosure',
  'audit',
  'coverage',
] as const;
export type Place = (typeof PLACES)[number];

export const ADDRESS: Readonly<Record<Place, string>> = {
  workbench: '/',
  review: '/review',
  meetings: '/meetings',
  matters: '/matters',
  new: '/matters/new',
  disclosure: '/disclosure',
  audit: '/audit',
  coverage: '/coverage',
};

const ANYONE: readonly Place[] = ['workbench', 'matters'];
const OF_DUTY: Readonly<Record<Duty, readonly Place[]>> = {
  drafter: ['new'],
  legalAdviser: ['review'],
  reviewer: ['review'],
  judicialHead: ['review', 'meetings', 'coverage'],
  secretary: ['meetings', 'coverage'],
  leader: ['disclosure', 'coverage'],
  chair: ['meetings', 'disclosure', 'coverage'],
  member: ['meetings'],
  publisher: ['disclosure'],
  auditor: ['audit', 'coverage'],
  systemAdmin: [],
  securityAdmin: [],
  auditAdmin: [],
};
const ADMINISTRATORS: readonly Duty[] = ['systemAdmin', 'securityAdmin', 'auditAdmin'];
const MOST = 5;

/** At most five places of the menu, by what the person does. Administrators see no matter, so none is offered. */
export function placesFor(duties: readonly Duty[]): readonly Place[] {
  if (duties.some(duty => ADMINISTRATORS.includes(duty))) return ['workbench'];
  const found = new Set<Place>([...ANYONE, ...duties.flatMap(duty => OF_DUTY[duty])]);
  return PLACES.filter(place => found.has(place)).slice(0, MOST);
}
