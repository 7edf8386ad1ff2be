import { text } from '../kernel/localized-text.js';
import type { PlainDate } from '../kernel/plain-date.js';
import type { Settings } from '../../workflows/_kit/facts.js';
import type { Bounds, CheckedMember } from './checked-member.js';
import { fileStem } from './read-json.js';

/** One configured number of a workflow, the provision it rests on and the days on which it is in force. */
export interface Setting {
  readonly name: string;
  readonly value: number;
  /** Key of a citation (`SC-713:26`), or `local:<name>` for a basis of the town's own. */
  readonly basis: string;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
}

const DAYS: Bounds = { min: 1, max: 250 };

const BOUNDS: Readonly<Record<string, Bounds>> = {
  formalCheckWorkingDays: DAYS,
  reviewWorkingDays: DAYS,
  feedbackWorkingDays: DAYS,
  disclosureWorkingDays: {
    min: 1,
    max: 20,
    why: text(
      '应为 1 至 20：《政府信息公开条例》第二十六条规定，自信息形成或者变更之日起20个工作日内公开',
      'must be 1 to 20: Article 26 of the Regulations on Government Information Disclosure gives 20 working days',
    ),
  },
  maxExtensionWorkingDays: DAYS,
  reminderWorkingDays: { min: 0, max: 60 },
  majorContractFen: { min: 1, max: Number.MAX_SAFE_INTEGER },
};

/** A decision's reviewers keep at least seven working days (Order 713, Art. 26 para. 2); a town may only give more. */
const DECISION_REVIEW: Bounds = {
  ...DAYS,
  min: 7,
  why: text(
    '应为 7 至 250：《重大行政决策程序暂行条例》第二十六条规定，合法性审查的必要时间一般不少于7个工作日',
    'must be 7 to 250: Article 26 of the Interim Regulations on Procedures for Major Administrative Decisions leaves the reviewer at least 7 working days',
  ),
};

const boundsOf = (workflow: string, name: string): Bounds | undefined =>
  workflow === 'major-decision' && name === 'reviewWorkingDays' ? DECISION_REVIEW : BOUNDS[name];

const BASIS = /^(local:[A-Za-z0-9]+|[A-Z][A-Z0-9-]*(:\d+)?)$/;

function readBasis(member: CheckedMember, localBases: ReadonlySet<string>): string {
  const basis = member.text();
  if (basis === '') return basis;
  if (!BASIS.test(basis))
    member.fault(
      text(
        '应为引文键，如 SC-713:26 或 local:名称',
        'must be the key of a citation, such as SC-713:26 or local:name',
      ),
    );
  else if (basis.startsWith('local:') && !localBases.has(basis.slice('local:'.length))) {
    member.fault(text('config/local-bases.json 中没有这一依据', 'config/local-bases.json has no such basis'));
  }
  return basis;
}

function readSetting(workflow: string, member: CheckedMember, localBases: ReadonlySet<string>): Setting {
  const members = member.object('name', 'value', 'basis', 'validFrom', 'validTo');
  const name = members.name.text();
  const bounds = boundsOf(workflow, name);
  if (!bounds && name !== '')
    members.name.fault(text('没有这一设置项，请检查拼写', 'there is no such setting; check the spelling'));
  const validFrom = members.validFrom.date();
  const validTo = members.validTo.dateOrNull();
  if (validTo !== null && validTo < validFrom)
    members.validTo.fault(text('不应早于生效日期', 'must not be before validFrom'));
  return {
    name,
    value: members.value.integer(bounds ?? DAYS),
    basis: readBasis(members.basis, localBases),
    validFrom,
    validTo,
  };
}

function checkOverlap(member: CheckedMember, settings: readonly Setting[]): void {
  for (const [index, later] of settings.entries()) {
    const clash = settings
      .slice(0, index)
      .some(
        one =>
          one.name === later.name &&
          (one.validTo === null || one.validTo >= later.validFrom) &&
          (later.validTo === null || later.validTo >= one.validFrom),
      );
    if (clash)
      member.fault(
        text(
          `“${later.name}”有两个取值同时有效`,
          `two values of “${later.name}” are in force on the same day`,
        ),
      );
  }
}

/** A file of `config/settings`: the workflow it is for and its numbers. */
export function readSettings(file: CheckedMember, localBases: ReadonlySet<string>): [string, Setting[]] {
  const members = file.object('workflow', 'settings');
  const workflow = members.workflow.text();
  if (workflow !== '' && workflow !== fileStem(file.file)) {
    members.workflow.fault(text('应与文件名一致', 'must be the name of the file'));
  }
  const settings = members.settings.list().map(member => readSetting(workflow, member, localBases));
  checkOverlap(members.settings, settings);
  return [workflow, settings];
}

/** The numbers in force on a day; without a day, those without an end. */
export function settingsOn(settings: readonly Setting[], on: PlainDate | null): Settings {
  const inForce = settings.filter(({ validFrom, validTo }) =>
    on === null ? validTo === null : validFrom <= on && (validTo === null || on <= validTo),
  );
  return Object.fromEntries(inForce.map(({ name, value }) => [name, value]));
}
