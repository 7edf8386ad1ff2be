import { ConfigurationReader } from '../configuration/read-json.js';
import { projectRoot } from '../configuration/project-root.js';
import type { CheckedMember } from '../configuration/checked-member.js';
import { text } from '../kernel/localized-text.js';
import { DUTIES, type Duty } from '../../workflows/_kit/duty.js';
import { mayHoldTogether, NOT_TOGETHER } from './separation-of-duties.js';
import { UNIT_KINDS, type UnitKind } from './unit-tree.js';

/** An organisation as it is written down before it exists: units and people name each other by key. */
export interface OrganisationPlan {
  readonly organisation: string;
  readonly units: readonly PlannedUnit[];
  readonly people: readonly PlannedPerson[];
}
export interface PlannedUnit {
  readonly key: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parent: string | null;
}
/** Holds their duties for the unit they belong to. */
export interface PlannedPerson {
  readonly username: string;
  readonly name: string;
  readonly unit: string;
  readonly duties: readonly Duty[];
}

/** Login names are typed on many keyboards: small letters, digits, and three signs between them. */
export const USERNAME = /^[a-z][a-z0-9._-]{1,49}$/;
export const USERNAME_RULE = text(
  '应为 2 至 50 个小写字母、数字、点、横线或下划线，以字母开头',
  'must be 2 to 50 small letters, digits, dots, dashes or underscores, beginning with a letter',
);

function word<T extends string>(member: CheckedMember, words: readonly T[]): T {
  const value = member.text();
  const found = words.find(one => one === value);
  if (!found) member.fault(text(`应为 ${words.join('、')} 之一`, `must be one of ${words.join(', ')}`));
  return found ?? (words[0] as T);
}

function readUnit(member: CheckedMember, known: Set<string>): PlannedUnit {
  const members = member.object('key', 'name', 'kind', 'parent');
  const key = members.key.text();
  const parent = members.parent.value === null ? null : members.parent.text();
  // Units stand below those named before them, so a ring cannot be written.
  if (parent !== null && !known.has(parent)) {
    members.parent.fault(text('应为前面已列出的单位', 'must be a unit listed before'));
  }
  known.add(key);
  return { key, name: members.name.text(), kind: word(members.kind, UNIT_KINDS), parent };
}

function readPerson(member: CheckedMember, units: ReadonlySet<string>, known: Set<string>): PlannedPerson {
  const members = member.object('username', 'name', 'unit', 'duties');
  const username = members.username.text();
  const unit = members.unit.text();
  if (!USERNAME.test(username)) members.username.fault(USERNAME_RULE);
  if (known.has(username)) members.username.fault(text('用户名重复', 'is used twice'));
  known.add(username);
  if (!units.has(unit)) members.unit.fault(text('没有这个单位', 'is no unit of this file'));
  const duties = members.duties.list().map(duty => word(duty, DUTIES));
  if (!mayHoldTogether(duties)) members.duties.fault(NOT_TOGETHER);
  return { username, name: members.name.text(), unit, duties };
}

/** Reads `config/demo/organisation.json`. @throws ConfigurationError naming everything that is wrong. */
export function readOrganisationPlan(
  path = 'config/demo/organisation.json',
  root = projectRoot(),
): OrganisationPlan {
  const reader = new ConfigurationReader(root);
  const { organisation, units, people } = reader.file(path).object('organisation', 'units', 'people');
  const known = new Set<string>();
  const usernames = new Set<string>();
  const plan = {
    organisation: organisation.text(),
    units: units.list().map(member => readUnit(member, known)),
    people: people.list().map(member => readPerson(member, known, usernames)),
  };
  reader.throwIfAnyFault();
  return plan;
}
