import { text, type LocalizedText } from '../kernel/localized-text.js';

/* What does not fit in a matter, its documents and its number; see sentences.ts. */

export const matterAhead = (version: number, last: number): LocalizedText =>
  text(
    `事项为第 ${version} 版，条目只到第 ${last} 版：末尾条目缺失`,
    `the matter stands at version ${version}, the entries end at ${last}: the end is gone`,
  );

export const numberWithoutMatter = (number: string): LocalizedText =>
  text(
    `编号 ${number} 已经给出，却没有任何事项使用：整个事项缺失`,
    `number ${number} was given out, yet no matter bears it: the whole matter is gone`,
  );

export const matterGone = (): LocalizedText =>
  text('条目仍在，所存事项已不存在', 'the entries are there, the stored matter is gone');

export const unknownWorkflow = (id: string): LocalizedText =>
  text(
    `校验程序没有流程 ${id}，无法重演`,
    `workflow ${id} is not among those that verify: it cannot be replayed`,
  );

export const otherWorkflow = (entry: string | null, matter: string): LocalizedText =>
  text(
    `条目按流程 ${entry ?? '无'} 办理，所存事项却是 ${matter}`,
    `the entry runs on workflow ${entry ?? 'none'}, the stored matter on ${matter}`,
  );

export const replayRefuses = (action: string, why: string): LocalizedText =>
  text(`重演时 ${action} 不成立（${why}）`, `replay does not accept ${action} (${why})`);

export const dutyMayNot = (action: string, duty: string): LocalizedText =>
  text(`职责 ${duty} 无权办理 ${action}`, `duty ${duty} may not send ${action}`);

export const stateDigestDiffers = (action: string): LocalizedText =>
  text(
    `重演 ${action} 得到的状态与条目所记不同`,
    `replaying ${action} gives another state than the entry names`,
  );

export const storedStateDiffers = (): LocalizedText =>
  text(
    '重演得到的状态与所存状态不同：所存状态被改动',
    'replay gives another state than the stored one: the stored state was changed',
  );

export const columnsDiffer = (columns: readonly string[]): LocalizedText =>
  text(
    `列表所用字段与状态不符：${columns.join('、')}`,
    `columns shown in lists do not follow from the state: ${columns.join(', ')}`,
  );

export const participantsDiffer = (missing: readonly string[], added: readonly string[]): LocalizedText =>
  text(
    `参与人与条目不符：缺 ${missing.join('、') || '无'}，多 ${added.join('、') || '无'}`,
    `participants do not follow from the entries: missing ${missing.join(', ') || 'none'}, added ${added.join(', ') || 'none'}`,
  );

export const storedVersionBehind = (version: number, last: number): LocalizedText =>
  text(
    `所存版本为 ${version}，条目已到 ${last}`,
    `the stored version is ${version}, the entries are at ${last}`,
  );

export const decidedWithoutReview = (action: string, why: LocalizedText): LocalizedText =>
  text(
    `${action} 之前没有对该文本有效的审查意见：${why['zh-CN']}`,
    `no effective review opinion on that text before ${action}: ${why.en}`,
  );

export const documentRowGone = (documentId: string, n: number): LocalizedText =>
  text(
    `附件 ${documentId} 第 ${n} 版的记载缺失`,
    `the record of document ${documentId} version ${n} is gone`,
  );

export const documentRowDiffers = (documentId: string, n: number): LocalizedText =>
  text(
    `附件 ${documentId} 第 ${n} 版的记载与条目不符`,
    `the record of document ${documentId} version ${n} is not what the entry says`,
  );

export const documentUnnamed = (documentId: string, n: number): LocalizedText =>
  text(
    `附件 ${documentId} 第 ${n} 版未见于任何条目：绕过系统放入`,
    `document ${documentId} version ${n} is named by no entry: it was put there past the service`,
  );

export const fileChanged = (sha256: string): LocalizedText =>
  text(
    `文件 ${sha256} 的内容与其摘要不符：文件被改动`,
    `file ${sha256} does not give its digest: it was changed`,
  );

export const fileMissing = (sha256: string): LocalizedText =>
  text(`文件 ${sha256} 不在文件库中`, `file ${sha256} is not in the document store`);
