import { text, type LocalizedText } from '../kernel/localized-text.js';

/* What does not fit between an organisation's own tables and its streams; see sentences.ts. */

export const organisationStreamGone = (what: LocalizedText): LocalizedText =>
  text(
    `整个流的条目缺失，而${what['zh-CN']}仍在`,
    `not one entry of the stream is left, though there are ${what.en}`,
  );

export const PEOPLE = text('单位、人员或者职责', 'units, people or duties');
export const SESSIONS = text('登录会话', 'sessions');
export const CATALOGUES = text('导入的目录', 'imported catalogues');

export const personUnrecorded = (personId: string): LocalizedText =>
  text(
    `人员 ${personId} 的设立没有任何条目：条目缺失，或者绕过系统添加`,
    `no entry tells of person ${personId} being added: it is gone, or they were put there past the service`,
  );

export const dutyUnrecorded = (personId: string, duty: string, unitId: string): LocalizedText =>
  text(
    `人员 ${personId} 在单位 ${unitId} 的职责 ${duty} 没有任何授予条目：条目缺失，或者绕过系统授予`,
    `no entry gives person ${personId} duty ${duty} for unit ${unitId}: it is gone, or it was given past the service`,
  );

export const dutyGone = (personId: string, duty: string, unitId: string): LocalizedText =>
  text(
    `条目授予人员 ${personId} 在单位 ${unitId} 的职责 ${duty}，名册中却没有`,
    `an entry gives person ${personId} duty ${duty} for unit ${unitId}, yet they do not hold it`,
  );

export const sessionUnrecorded = (personId: string): LocalizedText =>
  text(
    `人员 ${personId} 有登录会话，却没有任何登录条目`,
    `person ${personId} has a session, yet no entry tells of a sign-in`,
  );

export const sessionDiffers = (personId: string, expiresAt: string): LocalizedText =>
  text(
    `人员 ${personId} 的登录会话止于 ${expiresAt}，与其登录条目所记不符：会话被延长或改动`,
    `a session of person ${personId} ends at ${expiresAt}, which is not what its sign-in says: it was prolonged or changed`,
  );

export const sessionAfterSignOut = (personId: string): LocalizedText =>
  text(
    `人员 ${personId} 已退出登录，该会话却仍在`,
    `person ${personId} signed out, yet that session is still there`,
  );

export const organisationGone = (): LocalizedText =>
  text(
    '条目记有组织的设立，所存组织已不存在',
    'an entry tells how the organisation was founded, its row is gone',
  );

export const foundingUnrecorded = (): LocalizedText =>
  text(
    '组织的设立没有任何条目：条目缺失，或者绕过系统添加',
    'no entry tells how the organisation was founded: it is gone, or the organisation was put there past the service',
  );

export const organisationDiffers = (members: readonly string[]): LocalizedText =>
  text(
    `组织与设立条目所记不符：${members.join('、')}`,
    `the organisation is not what its founding says: ${members.join(', ')}`,
  );

export const unitUnrecorded = (unitId: string): LocalizedText =>
  text(
    `单位 ${unitId} 的设立没有任何条目：条目缺失，或者绕过系统添加`,
    `no entry tells of unit ${unitId} being added: it is gone, or the unit was put there past the service`,
  );

export const unitDiffers = (unitId: string, members: readonly string[]): LocalizedText =>
  text(
    `单位 ${unitId} 与设立条目所记不符：${members.join('、')}`,
    `unit ${unitId} is not what its entry says: ${members.join(', ')}`,
  );

export const unitGone = (unitId: string): LocalizedText =>
  text(
    `条目记有单位 ${unitId} 的设立，所存单位已不存在`,
    `an entry tells that unit ${unitId} was added, the stored unit is gone`,
  );

export const personGone = (personId: string): LocalizedText =>
  text(
    `条目记有人员 ${personId} 的设立，该人员已不存在`,
    `an entry tells that person ${personId} was added, they are gone`,
  );

export const personElsewhere = (personId: string, unitId: string): LocalizedText =>
  text(
    `人员 ${personId} 现属单位 ${unitId}，与其设立条目所记不符`,
    `person ${personId} stands in unit ${unitId}, which is not what the entry that added them says`,
  );

export const disablingUnrecorded = (personId: string): LocalizedText =>
  text(
    `人员 ${personId} 已被停用，却没有任何条目记载`,
    `person ${personId} is shut out, yet no entry tells of it`,
  );

export const yearUnrecorded = (year: number): LocalizedText =>
  text(
    `${year} 年的节假日安排没有导入条目：条目缺失，或者绕过系统放入`,
    `no entry tells of the calendar of ${year} being imported: it is gone, or the year was put there past the service`,
  );

export const yearDiffers = (year: number): LocalizedText =>
  text(
    `${year} 年的节假日安排与导入条目所记不符`,
    `the imported calendar of ${year} is not what its entry says`,
  );

export const yearGone = (year: number): LocalizedText =>
  text(
    `条目记有 ${year} 年节假日安排的导入，所存安排已不存在`,
    `an entry tells that the calendar of ${year} was imported, the stored one is gone`,
  );

export const catalogueGone = (catalogueId: string): LocalizedText =>
  text(
    `条目记有目录 ${catalogueId} 的导入，所存目录已不存在`,
    `an entry tells that catalogue ${catalogueId} was imported, the stored catalogue is gone`,
  );

export const catalogueDiffers = (catalogueId: string, columns: readonly string[]): LocalizedText =>
  text(
    `目录 ${catalogueId} 与导入条目所记不符：${columns.join('、')}`,
    `catalogue ${catalogueId} is not what its entry says: ${columns.join(', ')}`,
  );

export const rowsDiffer = (catalogueId: string): LocalizedText =>
  text(
    `目录 ${catalogueId} 的各行与导入条目所记摘要不符：有行被改动、删除或添加`,
    `the rows of catalogue ${catalogueId} do not give the digest its entry names: rows were changed, removed or added`,
  );

export const catalogueUnrecorded = (catalogueId: string): LocalizedText =>
  text(
    `目录 ${catalogueId} 没有导入条目：条目缺失，或者绕过系统放入`,
    `no entry tells of catalogue ${catalogueId} being imported: it is gone, or the catalogue was put there past the service`,
  );

export const rowWithoutMatter = (catalogueId: string, line: number): LocalizedText =>
  text(
    `目录 ${catalogueId} 第 ${line} 行立项的事项没有任何条目：整个事项缺失`,
    `not one entry is left of the matter that line ${line} of catalogue ${catalogueId} opened: it is gone whole`,
  );

export const matterOfAnotherRow = (catalogueId: string, line: number): LocalizedText =>
  text(
    `目录 ${catalogueId} 第 ${line} 行指向本事项，其立项条目却不是由该行而来`,
    `line ${line} of catalogue ${catalogueId} names this matter, which its opening does not say it came from`,
  );

export const rowUnrecorded = (catalogueId: string, line: number): LocalizedText =>
  text(
    `本事项由目录 ${catalogueId} 第 ${line} 行立项，该目录却没有导入条目`,
    `this matter was opened from line ${line} of catalogue ${catalogueId}, of whose import no entry is left`,
  );
